import type { QueryTerm } from '../../../domain/question.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms, textHasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { isCounted } from '../../../understand/asked-plainly.ts';
import { answered, type Draft, opened, stated } from '../../draft.ts';
import { factSource, isSubject, type Material, unitSource } from '../material.ts';
import { isLeadIn, type ScoredUnit, scoreUnits, withoutReply } from '../sentences/select-units.ts';
import { toldOf } from '../sentences/told.ts';
import { decidesOn } from './decides-on.ts';
import { demands, denies, listedAs, NEEDED, NOT_NEEDED } from './needs.ts';
import { verdictOf } from './opening.ts';
import { schoolingIn } from './schooling.ts';
import { openingFor, type Verdict } from './verdict-opening.ts';

const USUALLY_NOT = /(?:\bnot|n['’]t)\s+(?:usually|typically|normally|always|generally|often)\b|\b(?:rarely|seldom)\b/i;
const SOMETIMES = /\b(?:some|may|might|sometimes|depending|depends|often)\b/i;
const MOST_DEMAND = /\b(?:many|most)\b[^.;,]*\b(?:requires?|needs?|asks?|wants?)\b/i;
/** Words that ask for a need and name no thing. */
const IS_ASKING = /^(?:need|requir|must\b|necess|mandat|compuls|oblig|essent|option|prereq|nice to|without|skip)/i;
/** Of entry into the occupation: a minimum, in the words that guides have for it. */
const IS_MINIMUM =
  /\b(?:minimum|required|requires?|must (?:have|hold)|have to (?:be|have|hold)|prerequisite|mandatory|compulsory|needs? (?:an?|to have|at least|only)|asks? for|(?:usual|first) (?:starting point|step))\b/i;
const FAVOURED =
  /\b(?:prefer|favou?r|help(?:s|ful)?|useful|beneficial|edge|option|optional|advantage|choose|some|may|might|can|want to)\b/i;
const FAVOURED_BY_EMPLOYERS = /\b(?:prefer|favou?r|edge|advantage|beneficial|help(?:s|ful)?)\b/i;
const SPEAKS_OF_NEED = new RegExp(`${FAVOURED_BY_EMPLOYERS.source}|${NEEDED.source}|${NOT_NEEDED.source}`, 'i');
/** "Texas and Ohio don't require ...", "Some employers don't ask for ...": of these, not of all. */
const OF_SOME = /^(?:some|several|many|a few|certain|other|\d|\p{Lu}\p{L}+(?:,| and) \p{Lu})/u;

/** "What is the most I can earn without a degree?" is not answered by yes or no. */
const ASKS_WHAT = /^(?:so |and |but )*(?:what(?:'?s)?(?! (?:if|about)\b)|which|who|where|how (?!come\b|about\b))/i;

/** Whether something is needed, as far as the guide decides it, with the sentences that do. */
export type Need = { readonly isNeeded: boolean; readonly draft: Draft };

type Said = Pick<ScoredUnit, 'passage' | 'unit' | 'text'>;
type Decided = {
  readonly verdict: Verdict;
  readonly by: Said;
  readonly others: readonly Said[];
  readonly isOfKind?: boolean;
};

/** Answers "do I need a degree?" and "can I do it without one?" where the guide decides it; null where it does not. */
export function composeRequirement(material: Material): Draft | null {
  const { need, wants } = material.query;
  const isAsked = wants === 'yes_no' || (wants === 'open' && need?.kind !== 'needs_it');
  return need !== null && isAsked ? (decideNeed(material)?.draft ?? takenInAStep(material)) : null;
}

/** A licence or ticket that one of the guide's steps is about, of which it doesn't say that some do without. */
function takenInAStep(material: Material): Draft | null {
  const { query, profile } = material;
  const things = query.terms.filter((term) => isSubject(term) && !IS_ASKING.test(term.surface));
  const isOfSteps = things.every(({ facet, isGeneric }) => facet === 'certification' && !isGeneric);
  if (query.need?.kind !== 'needs_it' || things.length === 0 || !isOfSteps || isCounted(query.text)) return null;
  const step = profile.facts.steps.find(({ title }) => textHasTerms(title, things));
  const source = step && factSource(step, material);
  if (!step || !source || FAVOURED.test(step.title) || source.passage.units.some(({ text }) => NOT_NEEDED.test(text)))
    return null;
  return answered([opened(`Yes. Step ${step.number}:`, step.title, source)]);
}

/**
 * Whether what is asked about is needed: where a sentence or a list of the guide about that very thing calls it required or
 * not required (in a follow-up, about things of its kind); and not, where the guide names less schooling as the minimum.
 */
export function decideNeed(material: Material): Need | null {
  const { query } = material;
  const named = query.terms.filter(
    (term) => isSubject(term) && !IS_ASKING.test(term.surface) && term.standing !== 'missing',
  );
  const special = named.filter((term) => term.facet !== 'hiring' || query.need?.of.includes(term.stem));
  const things = special.length > 0 ? special : named;
  const kinds = query.isFollowUp ? things.filter((term) => term.isGeneric) : [];
  const needed = things.filter(({ stem }) => query.need?.of.includes(stem));
  const scored = scoreUnits(material).filter(({ unit }) => unit.kind !== 'row' && !isLeadIn(unit));
  const decided =
    repliedTo(needed.length > 0 ? needed : things, scored, material) ??
    said(things, scored, material) ??
    said(needed, scored, material) ??
    said(kinds, scored, material) ??
    saidOfKind(things, scored, material) ??
    outdone(needed.length > 0 ? needed : things, scored, material);
  if (decided === null) return null;
  const { verdict, by, others, isOfKind = false } = decided;
  const isDenied = verdict === 'not_needed' || verdict === 'seldom_needed';
  const isDecided = !ASKS_WHAT.test(query.text) && decidesOn({ things, needed, isOfKind }, by, material);
  const opening = isDecided ? openingFor(verdict, query.need?.kind ?? 'needs_it') : null;
  const source = unitSource(by.passage, by.unit);
  const second = others.find(
    ({ unit, text, passage }) => unit !== by.unit && (passage.facet === by.passage.facet || SPEAKS_OF_NEED.test(text)),
  );
  const [first, ...rest] = toldOf([by]);
  const draft = answered([
    opening === null || first?.kind !== 'stated'
      ? stated(by.text, source)
      : opened(opening, first.text, first.sources[0]),
    ...rest,
    ...(second ? [stated(second.text, unitSource(second.passage, second.unit))] : []),
  ]);
  return { isNeeded: !isDenied, draft };
}

const NEEDS = /\b(?:need|required?|have to|must|necessary|mandatory)\b/i;
const REPLY = /^(?:(yes|absolutely)|(no|nope|not at all|never)|(not always|not necessarily|it depends|sometimes))\b/i;

/** The guide asks itself the same, and says yes or no. */
function repliedTo(things: readonly QueryTerm[], scored: readonly ScoredUnit[], { profile }: Material): Decided | null {
  const faq = profile.facts.faqs.find(({ question }) => NEEDS.test(question) && textHasTerms(question, things));
  if (things.length === 0 || !faq) return null;
  const answer = scored.filter(({ passage }) => faq.passageIds.includes(passage.id)).toSorted((a, b) => a.at - b.at);
  const [by, ...others] = answer;
  const reply = REPLY.exec(by?.passage.units[0]?.text ?? '');
  if (!by || !reply) return null;
  return { verdict: reply[1] ? 'needed' : reply[2] ? 'not_needed' : 'depends', by, others };
}

/** What the guide says itself. */
function said(things: readonly QueryTerm[], scored: readonly ScoredUnit[], material: Material): Decided | null {
  if (things.length === 0) return null;
  // In its own words: what is said of a synonym may not be true of the thing itself.
  const exact = things.map((term) =>
    term.standing === 'in_guide' && !term.isGeneric ? { ...term, alternatives: [term.alternatives[0]!] } : term,
  );
  const has = (part: string) => textHasTerms(part, exact);
  const about = scored.filter((found) => textHasTerms(found.text, things) || leansOnThing(found, exact));
  const hasIn = (found: ScoredUnit) => (part: string) =>
    has(part) || (PRONOUN.test(part) && leansOnThing(found, exact));
  const listed = ({ unit, passage }: ScoredUnit) => (has(unit.text) ? listedAs(unit, passage) : null);
  const others = about.filter(({ text }) => has(text));
  const denial = about.find((found) => denies(found.text, hasIn(found)) || listed(found) === 'wished');
  if (denial) return { verdict: verdictOfDenial(denial.text), by: denial, others };
  const demanding = about.filter((found) => demands(found.text, hasIn(found)) || listed(found) === 'demanded');
  // What a level of its own demands, after what everyone has to have.
  for (const by of demanding.toSorted((a, b) => Number(isOfLabel(a)) - Number(isOfLabel(b)))) {
    const verdict = verdictOf(by.text, material);
    if (verdict !== null) return { verdict, by, others };
  }
  return null;
}

const PRONOUN = /\b(?:it|them|one)\b/i;

/** "A Level 3 adds six months. You do not need it ...": the thing is named by the sentence before. */
function leansOnThing({ passage, at }: ScoredUnit, things: readonly QueryTerm[]): boolean {
  const statements = statementsOf(passage);
  const { leansOn } = statements[at]!;
  return leansOn !== null && hasTerms(statements[leansOn]!.words, things);
}

function verdictOfDenial(text: string): Verdict {
  if (OF_SOME.test(text)) return 'depends';
  return USUALLY_NOT.test(text) ? 'seldom_needed' : 'not_needed';
}

/** No certification: what is said of those settles nothing about it. */
const IS_LICENCE = /licen[cs]|regist|permit/i;

/** "Certifications are not mandatory" settles it for a certification that the guide names. */
function saidOfKind(things: readonly QueryTerm[], scored: readonly ScoredUnit[], material: Material): Decided | null {
  if (things.every((term) => term.isGeneric) || things.some(({ surface }) => IS_LICENCE.test(surface))) return null;
  const named = scored.find(({ text }) => textHasTerms(text, things));
  if (!named) return null;
  const { facet } = named.passage;
  const isOfKind = (part: string) => {
    // "The certification is optional": of one that was named before.
    if (/\bthe\b/i.test(part)) return false;
    const groups = material.vocabulary.match(readWords(part).order).map(({ group }) => group);
    const ofFacet = groups.filter((group) => group.facet === facet);
    return ofFacet.length > 0 && ofFacet.every((group) => group.isGeneric);
  };
  const by = material.ranked
    .filter(({ passage }) => passage.facet === facet)
    .flatMap(({ passage, units }) => units.map(({ unit }) => ({ passage, unit, text: withoutReply(unit.text) })))
    .find(({ text }) => denies(text, isOfKind));
  return by ? { verdict: verdictOfDenial(by.text), by, others: [named], isOfKind: true } : null;
}

const isOfLabel = ({ unit }: ScoredUnit) => unit.label !== undefined;

/** Less schooling is the minimum: the strictest one that the guide has for whom or what the question is about. */
function outdone(
  things: readonly QueryTerm[],
  scored: readonly ScoredUnit[],
  { vocabulary }: Material,
): Decided | null {
  const levelsOf = ({ surface }: QueryTerm) => schoolingIn(surface, vocabulary);
  const asked = things
    .flatMap(levelsOf)
    .toSorted((a, b) => a - b)
    .at(-1);
  if (asked === undefined) return null;
  const others = things.filter((term) => levelsOf(term).length === 0 && !term.isGeneric);
  const minimums = scored.flatMap((found) => {
    const { unit, text, passage } = found;
    if (!IS_MINIMUM.test(text) && listedAs(unit, passage) !== 'demanded') return [];
    const [lowest = asked] = schoolingIn(text, vocabulary);
    const isOfThese = others.length === 0 ? !isOfLabel(found) : textHasTerms(`${unit.label ?? ''} ${text}`, others);
    return lowest < asked && !textHasTerms(text, things) && isOfThese && !denies(text, () => true)
      ? [{ found, lowest }]
      : [];
  });
  const strictest = Math.max(...minimums.map(({ lowest }) => lowest));
  const candidates = minimums.filter(({ lowest }) => lowest === strictest).map(({ found }) => found);
  const by = candidates.find(({ text }) => !MOST_DEMAND.test(text) && !SOMETIMES.test(text)) ?? candidates[0];
  if (!by) return null;
  const favoured = scored.filter(({ text }) => textHasTerms(text, things) && FAVOURED.test(text));
  const preferred = favoured.find(({ text }) => FAVOURED_BY_EMPLOYERS.test(text)) ?? favoured[0];
  return {
    verdict: MOST_DEMAND.test(by.text) ? 'seldom_needed' : 'not_needed',
    by,
    others: preferred && !candidates.includes(preferred) ? [preferred] : [],
  };
}
