import type { GuideProfile } from '../domain/guide.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import type { RankedPassage } from '../retrieve/rank.ts';
import { isSubject } from './compose/material.ts';
import { hasAnswerType } from './compose/select-units.ts';

export type DeclineReason = 'off_topic' | 'other_occupation' | 'guide_silent' | 'no_such_detail';

/** `partial` and `declined` name, in the visitor's words, what the guide does not mention. */
export type Gate =
  | { readonly kind: 'answerable' }
  | { readonly kind: 'partial'; readonly missing: readonly [string, ...string[]] }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly missing: readonly string[] };

export type GatePolicy = {
  /** Below this share of the question's words in the best passage, the guide is taken to be silent. */
  readonly minScore: number;
};

const PASSAGES_READ = 4;
const MIN_DETAIL_COVERAGE = 0.5;

/** Decides whether the guide says enough to answer. Pure: no I/O, no clock. */
export function gate(query: Query, ranked: readonly RankedPassage[], profile: GuideProfile, policy: GatePolicy): Gate {
  const subjects = query.terms.filter((term) => isSubject(term) && !term.inherited);
  const missing = subjects.filter((term) => term.standing === 'missing');
  const names = missing.map((term) => term.surface);
  const occupation = otherOccupation(query, missing, profile);
  if (occupation) return { kind: 'declined', reason: 'other_occupation', missing: [occupation] };

  const [best] = ranked;
  const hasFacts = factsFor(query, profile);
  const isAboutNothingHere = missing.length === subjects.length && missing.length > 0;
  if (isAboutNothingHere && !hasFacts) {
    const isAboutJob =
      query.terms.some((term) => term.standing !== 'missing' && term.weight < 0.6) || query.facets.length > 0;
    return { kind: 'declined', reason: isAboutJob ? 'guide_silent' : 'off_topic', missing: names };
  }
  if (missing.length > 0) {
    const [first, ...rest] = names;
    const isAside = missing.every((term) => isQualifier(term, query));
    if (isAside && (hasFacts || (best && restCoverage(best, subjects) >= MIN_DETAIL_COVERAGE))) {
      return { kind: 'partial', missing: [first!, ...rest] };
    }
    return { kind: 'declined', reason: 'guide_silent', missing: names };
  }
  if (hasFacts) return { kind: 'answerable' };
  if (!best) return { kind: 'declined', reason: 'guide_silent', missing: [] };
  if (!holdsDetail(query, ranked)) return { kind: 'declined', reason: 'no_such_detail', missing: [] };
  if (best.score < policy.minScore) return { kind: 'declined', reason: 'guide_silent', missing: [] };
  return { kind: 'answerable' };
}

/** Whether typed facts answer by themselves: a step by number, pay of the occupation or of a named role, the ladder. */
function factsFor(query: Query, profile: GuideProfile): boolean {
  const { steps, pay, ladder } = profile.facts;
  if (query.slots.ordinal?.of === 'step') return steps.length > 0;
  const facet = query.facets[0];
  const subjects = query.terms.filter(
    (term) =>
      isSubject(term) &&
      !term.inherited &&
      term.standing !== 'missing' &&
      !(term.facet !== null && query.facets.includes(term.facet)),
  );
  const isPlain = subjects.length === 0 || query.slots.roles.length > 0;
  if (facet === 'pay' && query.wants !== 'duration') return pay.length > 0 && isPlain;
  if (facet === 'steps') return steps.length > 0 && isPlain;
  return facet === 'path' && ladder.length > 0 && isPlain;
}

/** The evidence has the kind of thing that is wanted (an amount, a duration, a name) beside the words of the question. */
function holdsDetail(query: Query, ranked: readonly RankedPassage[]): boolean {
  return ranked
    .slice(0, PASSAGES_READ)
    .some((found) =>
      found.units.some(({ unit, coverage }) => coverage >= MIN_DETAIL_COVERAGE && hasAnswerType(unit.text, query)),
    );
}

function restCoverage(best: RankedPassage, subjects: readonly QueryTerm[]): number {
  const present = subjects.filter((term) => term.standing !== 'missing');
  if (present.length === 0) return 0;
  const matched = new Set(best.units.flatMap((ranked) => [...ranked.matched]));
  return present.filter((term) => matched.has(term.stem)).length / present.length;
}

/** "... in Ohio", "... near Boston": where or when, beside the thing asked. */
function isQualifier(term: QueryTerm, query: Query): boolean {
  const word = term.surface.replace(/[^\p{L}\p{N}' -]/gu, '');
  return new RegExp(
    `\\b(?:in|near|around|at|within|outside|across|during)\\s+(?:the\\s+|a\\s+)?(?:\\p{L}+\\s+)?${word}`,
    'iu',
  ).test(query.text);
}

const OCCUPATION_FRAME =
  /\b(?:becom(?:e|ing)|(?:work|working|job|career|life|being) as|to be|(?:salary|pay|wage|job|duties|training) (?:of|for)|(?:do|does|would|can|much) (?:an? |the )?(?=[\p{L} -]{3,30} (?:make|earn|get paid|do)\b))\s*(?:an? )?([\p{L}-]+(?: [\p{L}-]+)?)/iu;

function otherOccupation(query: Query, missing: readonly QueryTerm[], profile: GuideProfile): string | null {
  if (query.slots.roles.length > 0) return null;
  const named = OCCUPATION_FRAME.exec(query.text)?.[1];
  if (!named) return null;
  const isMissing = missing.some((term) => named.toLowerCase().includes(term.surface.toLowerCase()));
  const isOwn = profile.occupation.split(' ').some((word) => named.toLowerCase().includes(word.toLowerCase()));
  return isMissing && !isOwn ? named : null;
}
