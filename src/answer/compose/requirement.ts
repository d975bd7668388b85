import type { Facet } from '../../domain/guide.ts';
import type { QueryTerm } from '../../domain/question.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { readWords } from '../../retrieve/words.ts';
import { answered, type Draft, opened, stated } from '../draft.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { ASKS_NEED, demands, denies } from './needs.ts';
import { openingOf } from './opening.ts';
import { type ScoredUnit, scoreUnits, withoutReply } from './select-units.ts';

const IS_MINIMUM =
  /\b(?:minimum|required|requires?|must (?:have|hold)|prerequisite|mandatory|compulsory|needs? (?:an?|to have|at least|only))\b/i;
const USUALLY_NOT = /(?:\bnot|n['’]t)\s+(?:usually|typically|normally|always|generally|often)\b/i;
const SOMETIMES = /\b(?:some|may|might|sometimes|depending|depends|often)\b/i;
const MOSTLY = /\b(?:many|most)\b/i;
const FAVOURED =
  /\b(?:prefer|favou?r|help(?:s|ful)?|useful|beneficial|edge|option|optional|advantage|choose|some|may|might|can|want to)\b/i;
const FAVOURED_BY_EMPLOYERS = /\b(?:prefer|favou?r|edge|advantage|beneficial|help(?:s|ful)?)\b/i;

/** Of these kinds one thing may stand in for another: a degree is not needed where a diploma is the minimum. */
const EXCHANGEABLE: ReadonlySet<Facet> = new Set(['education', 'experience']);

/** Whether something is needed, as far as the guide decides it, with the sentences that do. */
export type Need = { readonly isNeeded: boolean; readonly draft: Draft };

/** Answers "do I need a degree?" where the guide decides it; null where it does not. */
export function composeRequirement(material: Material): Draft | null {
  const { query } = material;
  if (query.wants !== 'yes_no' || !ASKS_NEED.test(query.text)) return null;
  return decideNeed(material)?.draft ?? null;
}

/**
 * Yes or no where a sentence of the guide about that very thing calls it required or not required (in a follow-up, about
 * things of its kind); no, too, where the guide only ever calls it helpful and names something else of its kind as the
 * minimum.
 */
export function decideNeed(material: Material): Need | null {
  const { query } = material;
  const named = query.terms.filter(
    (term) => isSubject(term) && !ASKS_NEED.test(term.surface) && term.standing !== 'missing',
  );
  const special = named.filter((term) => term.facet !== 'hiring');
  const things = special.length > 0 ? special : named;
  const kinds = query.isFollowUp ? things.filter((term) => term.isGeneric) : [];
  const scored = scoreUnits(material).filter(({ unit }) => unit.kind !== 'row');
  return (
    said(things, scored, material) ??
    said(kinds, scored, material) ??
    saidOfKind(things, scored, material) ??
    outdone(things, scored, material)
  );
}

/** What the guide says itself. */
function said(things: readonly QueryTerm[], scored: readonly ScoredUnit[], material: Material): Need | null {
  if (things.length === 0) return null;
  const about = scored.filter(({ text }) => textHasTerms(text, things));
  // In its own words: what is said of a synonym may not be true of the thing itself.
  const exact = things.map((term) =>
    term.standing === 'in_guide' && !term.isGeneric ? { ...term, alternatives: [term.alternatives[0]!] } : term,
  );
  const hasThings = (part: string) => textHasTerms(part, exact);
  const denial = about.find(({ text }) => denies(text, hasThings));
  if (denial) return { isNeeded: false, draft: draft(openingOfDenial(denial.text), denial, about) };
  for (const demand of about.filter(({ text }) => demands(text, hasThings))) {
    const opening = openingOf(demand.text, material);
    if (opening !== null) return { isNeeded: opening !== 'No.', draft: draft(opening, demand, about) };
  }
  return null;
}

/** "Texas and Ohio don't require ...", "Some employers don't ask for ...": of these, not of all. */
const OF_SOME = /^(?:some|several|many|a few|certain|other|\d|\p{Lu}\p{L}+(?:,| and) \p{Lu})/u;

function openingOfDenial(text: string): string {
  if (OF_SOME.test(text)) return 'Not always.';
  return USUALLY_NOT.test(text) ? 'Not usually.' : 'No.';
}

/** "Certifications are not mandatory" settles it for a certification that the guide names. */
function saidOfKind(things: readonly QueryTerm[], scored: readonly ScoredUnit[], material: Material): Need | null {
  if (things.every((term) => term.isGeneric)) return null;
  const named = scored.find(({ text }) => textHasTerms(text, things));
  if (!named) return null;
  const { facet } = named.passage;
  const words = new Set(
    material.vocabulary.groups
      .filter((group) => group.facet === facet && group.isGeneric)
      .flatMap((group) => group.phrases.flatMap((phrase) => (phrase.length === 1 ? phrase : []))),
  );
  const ofKind = material.ranked
    .filter(({ passage }) => passage.facet === facet)
    .flatMap(({ passage, units }) => units.map(({ unit }) => ({ passage, unit, text: withoutReply(unit.text) })));
  const denial = ofKind.find(({ text }) =>
    denies(text, (part) => readWords(part).order.some((stem) => words.has(stem))),
  );
  if (!denial) return null;
  const opening = USUALLY_NOT.test(denial.text) ? 'Not usually.' : 'No.';
  return { isNeeded: false, draft: draft(opening, denial, [named]) };
}

/** Something less is the minimum, and the thing asked about is only ever called helpful. */
function outdone(things: readonly QueryTerm[], scored: readonly ScoredUnit[], { vocabulary }: Material): Need | null {
  const facet = things.find((term) => term.facet !== null && EXCHANGEABLE.has(term.facet))?.facet;
  const about = scored.filter(({ text }) => textHasTerms(text, things));
  const isOfKind = (text: string) =>
    vocabulary.match(readWords(text).order).some(({ group }) => group.facet === facet && !group.isGeneric);
  const minimums = scored.filter(
    ({ text, passage }) =>
      passage.facet === facet &&
      isOfKind(text) &&
      IS_MINIMUM.test(text) &&
      !denies(text, () => true) &&
      !about.some((other) => other.text === text),
  );
  const minimum = minimums.find(({ text }) => !MOSTLY.test(text) && !SOMETIMES.test(text)) ?? minimums[0];
  const favoured = about.filter(({ text }) => FAVOURED.test(text));
  const preferred = favoured.find(({ text }) => FAVOURED_BY_EMPLOYERS.test(text)) ?? favoured[0];
  if (facet === undefined || !minimum || !preferred) return null;
  return { isNeeded: false, draft: draft(MOSTLY.test(minimum.text) ? 'Not usually.' : 'No.', minimum, [preferred]) };
}

type Said = Pick<ScoredUnit, 'passage' | 'unit' | 'text'>;

function draft(opening: string, first: Said, others: readonly Said[]): Draft {
  const second = others.find(({ unit }) => unit !== first.unit);
  return answered([
    opened(opening, first.text, unitSource(first.passage, first.unit)),
    ...(second ? [stated(second.text, unitSource(second.passage, second.unit))] : []),
  ]);
}
