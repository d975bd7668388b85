import type { Query, QueryTerm } from '../../../domain/question.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { textHasTerms as hasAll, hasTerms } from '../../../retrieve/term-match.ts';
import { answered, type Draft, plain, silent, stated } from '../../draft.ts';
import { hasAnswerType, isTyped } from '../figures/answer-type.ts';
import { figureIn } from '../figures/figures.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { partsOf } from '../sentences/pick-sentences.ts';
import { isLeadIn, type ScoredUnit, scoreUnits } from '../sentences/select-units.ts';
import { wordCount } from '../wording.ts';
import { type ComparedSides, comparedSides } from './compared-sides.ts';
import { inItsOwnWords, termsOfSide } from './compared-terms.ts';
import { differenceClaim, WANTS_DIFFERENCE } from './figures-compared.ts';

const LIMITS = { maxUnits: 2, maxWords: 60 } as const;
const CANDIDATES = 5;
const BONUS = { opening: 2, label: 1.6, kind: 0.3, figures: 0.2, place: 0.2 } as const;
const ASKS_RANK = /\b(?:better|best|worse|should i|prefer|worth more)\b/i;
const RANKS = /\b(?:better|best|more|less|higher|lower|rather|prefer|than|whereas|while|against)\b/i;
const CHOOSES = /\b(?:better|best|cheaper|easier|harder|longer|shorter|quicker|faster|which|should|choose)\b/i;
const ASKS = /^(?:what|how|where|when|who|why)\b/i;
const RANKS_COST = /\b(?:cheaper|more expensive|costs? (?:more|less)|higher|lower|by how much)\b/i;
const MOST_BARE_WORDS = 8;
const UNTOLD = "The guide doesn't say how they differ.";

type Side = { readonly name: string; readonly terms: readonly QueryTerm[]; readonly found: readonly ScoredUnit[] };

/**
 * "The diploma or the degree?": a sentence that sets both side by side, or one about each, alike as far as the guide has
 * them so. Null for a question that compares nothing, or of which the guide knows neither side.
 */
export function composeComparison(material: Material): Draft | null {
  const { query } = material;
  const isOpen =
    query.wants !== 'yes_no' && (query.wants !== 'money' || RANKS_COST.test(query.text)) && isChoice(query.text);
  const names = comparedSides(query.text, isOpen);
  if (names === null || query.focus.length > 0) return null;
  const terms = names.map((name, at) => termsOfSide(name, names[1 - at]!, query));
  const [left, right] = terms;
  if (!left || !right || right.length === 0) return null;
  if (query.wants === 'comparison' && !left.some(isSubject) && right.some(isSubject)) {
    const others = right.filter(isSubject).map(inItsOwnWords);
    if (!scoreUnits(material).some((unit) => opensWith(unit, others))) return silent(UNTOLD);
  }
  if (left.length === 0) return null;
  const rest = query.terms.filter(
    (term) =>
      isSubject(term) &&
      !(term.isGeneric && term.facet === null) &&
      !term.inherited &&
      !left.includes(term) &&
      !right.includes(term) &&
      !isNamed(term, names),
  );
  const scored = scoreUnits({ ...material, query: { ...query, wants: kindAsked(query) } }).filter(
    ({ unit }) => !isLeadIn(unit),
  );
  const opening = ASKS_RANK.test(query.text) ? [plain("The guide doesn't say which is better. It says:")] : [];
  const wants = kindAsked(query);
  const isOfGap = WANTS_DIFFERENCE.test(query.text) && isTyped({ ...query, wants });
  const isEnough = ({ text }: ScoredUnit) =>
    !isOfGap || readQuantities(text).filter(({ kind }) => kind === wants).length > 1;
  const both = scored.filter(
    (unit) => has(unit, left) && has(unit, right) && (rest.length === 0 || has(unit, rest)) && isEnough(unit),
  );
  const ranking = both.filter(({ text }) => RANKS.test(text) || text.includes(';'));
  if (ranking.length > 0 || (both.length > 0 && rest.length > 0)) {
    const shown = [...new Set([...ranking, ...both])].slice(0, LIMITS.maxUnits);
    return draft(ranking.length > 0 ? [] : opening, [shown]);
  }
  const sides = names.map((name, at): Side => {
    const [own, other] = [terms[at]!, terms[1 - at]!];
    return { name, terms: own, found: aboutOne(scored, own, other) };
  });
  const [one, two] = ofOneKind(sides, query) as [Side, Side];
  if (one.found.length === 0 || two.found.length === 0) {
    if (query.wants === 'comparison') return silent(UNTOLD);
    return both[0] ? draft(opening, [[both[0], ...partsOf(both[0], scored)]]) : null;
  }
  const pair = likest(one, two);
  const [first, second] = pair.map(({ unit, passage }) => figureIn(unit, passage, wants));
  const gap = first && second && isOfGap ? differenceClaim([first, second], material.profile.currency) : null;
  const told = draft(
    opening,
    pair.map((unit) => [...namingOf(unit, scored), unit, ...partsOf(unit, scored)]),
  );
  return gap ? { ...told, claims: [...told.claims, gap] } : told;
}

/** The sentence that names what this one speaks of: "There are two ways." before "The first is ..." */
const namingOf = ({ passage, at }: ScoredUnit, scored: readonly ScoredUnit[]): readonly ScoredUnit[] =>
  scored.filter((other) => other.passage === passage && other.at === statementsOf(passage)[at]!.leansOn);

/** "Class A or class B?", "which is better, ... or ..."; not "what comes after a lead or a supervisor". */
const isChoice = (text: string) => CHOOSES.test(text) || (!ASKS.test(text) && wordCount(text) <= MOST_BARE_WORDS);

const draft = (opening: Draft['claims'], groups: readonly (readonly ScoredUnit[])[]): Draft => {
  const units = [...new Map(groups.flat().map((unit) => [unit.text, unit])).values()];
  return answered([...opening, ...units.map(({ text, passage, unit }) => stated(text, unitSource(passage, unit)))]);
};

const isNamed = (term: QueryTerm, names: ComparedSides) =>
  names.some((name) => name.includes(term.surface.toLowerCase()));

/** Where an amount or a time is asked for and each side has one, nothing else is told. */
function ofOneKind(sides: readonly Side[], query: Query): readonly Side[] {
  const wants = kindAsked(query);
  if (!isTyped({ ...query, wants })) return sides;
  const typed = sides.map((side) => ({
    ...side,
    found: side.found.filter(({ text }) => hasAnswerType(text, { ...query, wants })),
  }));
  return typed.every(({ found }) => found.length > 0) ? typed : sides;
}

/** "Which is cheaper" wants amounts, "which takes longer" times. */
function kindAsked({ text, wants }: Query): Query['wants'] {
  if (/\b(?:cheap\w*|expensive|costs?|price)\b/i.test(text)) return 'money';
  if (/\b(?:longer|shorter|quick\w*|fast\w*|how long)\b/i.test(text)) return 'duration';
  return wants === 'comparison' ? 'open' : wants;
}

const has = ({ text, unit }: ScoredUnit, terms: readonly QueryTerm[]) =>
  hasAll(`${unit.label ?? ''} ${text}`, terms.map(inItsOwnWords));

/** Statements that are about one side, by its own words or by what they lean on; the other they mention later if at all. */
function aboutOne(scored: readonly ScoredUnit[], own: readonly QueryTerm[], other: readonly QueryTerm[]): ScoredUnit[] {
  const [named, others] = [own.map(inItsOwnWords), other.map(inItsOwnWords)];
  return scored
    .flatMap((unit): ScoredUnit[] => {
      const { context, words } = statementsOf(unit.passage)[unit.at]!;
      const isOwn = hasTerms(words, own) || (context !== null && hasTerms(context, own));
      const isFirst = opensWith(unit, named) && !opensWith(unit, others);
      if (!isOwn || (hasTerms(words, others) && !isFirst)) return [];
      const isNamed = unit.unit.label !== undefined && hasAll(unit.unit.label, named);
      return [
        { ...unit, score: unit.score + (opensWith(unit, named) ? BONUS.opening : 0) + (isNamed ? BONUS.label : 0) },
      ];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES);
}

const OPENING_CHARS = 40;

const opensWith = ({ text, unit }: ScoredUnit, terms: readonly QueryTerm[]) =>
  hasAll(`${unit.label ?? ''} ${text.slice(0, OPENING_CHARS)}`, terms);

/** The best two that say the same kind of thing in the same kind of place. */
function likest(one: Side, two: Side): readonly [ScoredUnit, ScoredUnit] {
  const pairs = one.found.flatMap((left) => two.found.map((right) => [left, right] as const));
  const worth = ([left, right]: readonly [ScoredUnit, ScoredUnit]) =>
    left.score +
    right.score +
    (left.unit.kind === right.unit.kind ? BONUS.kind : 0) +
    (left.passage.sectionId === right.passage.sectionId ? BONUS.place : 0) +
    (kindsIn(left.text) === kindsIn(right.text) ? BONUS.figures : 0);
  return pairs.reduce((best, pair) => (worth(pair) > worth(best) ? pair : best));
}

const kindsIn = (text: string) => [...new Set(readQuantities(text).map(({ kind }) => kind))].sort().join();
