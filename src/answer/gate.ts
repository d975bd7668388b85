import type { Facet, GuideProfile } from '../domain/guide.ts';
import { nameOf, type Query, type QueryTerm } from '../domain/question.ts';
import { isConfirming } from './compose/claims/confirming.ts';
import { isDecidedInComposition } from './compose/conversation/by-itself.ts';
import { speaksOfSituation } from './compose/conversation/situation.ts';
import { bestOfThread } from './compose/conversation/thread.ts';
import { asksQualifyingTime, composeQualifyingTime } from './compose/figures/qualifying-time.ts';
import { composeSum } from './compose/figures/sum.ts';
import { composeSuperlative } from './compose/figures/superlative.ts';
import { countListed } from './compose/lists/list-count.ts';
import { ownSubjects } from './compose/material.ts';
import { composeEntries } from './compose/tables/entries-asked.ts';
import { unitAnswers } from './compose/tables/rows.ts';
import { tellsTopic } from './compose/topics/topic.ts';
import { askedTopic } from './compose/topics/topic-sections.ts';
import { type Cues, confidenceOf } from './confidence.ts';
import { bestEvidence, knownShare, namesOccupation, wantsDetail } from './evidence.ts';
import { factsAnswer } from './facts-answer.ts';
import { absentTerms, isName, isTopic, isUnknown, isWorthNaming, otherKindIn, saysSomething } from './lack.ts';
import { otherOccupation } from './other-occupation.ts';
import type { Found } from './retrieve-passages.ts';
import { isCoordinated, isGrammaticalSubject, isQualifier } from './term-position.ts';

export type DeclineReason = 'off_topic' | 'other_occupation' | 'guide_silent' | 'no_such_detail';

/** `partial` and `declined` name, in the visitor's words, what the guide does not mention. */
export type Gate =
  | { readonly kind: 'answerable' }
  | { readonly kind: 'partial'; readonly missing: readonly [string, ...string[]] }
  /** The guide speaks of what was asked, without the amount, time, number or name that was wanted. */
  | { readonly kind: 'other_kind'; readonly wants: Query['wants'] }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly missing: readonly string[] };

export type GatePolicy = {
  /** 0..1: less sure than this that the guide answers, it is taken to be silent. */
  readonly minScore: number;
};

/** So sure that the guide speaks of the very thing, what it says is worth telling without what was wanted. */
const UNTYPED_EVIDENCE = 0.85;
/** What is to be confirmed is checked by itself: here it is enough that the guide speaks of it. */
const CONFIRMING_EVIDENCE = 0.2;
/** Facts that code tells are of the very thing asked. */
const LIKENESS_OF_FACTS = 0.8;
/** Kinds of which a guide tells something to those who ask about nothing more. */
const TOLD_WITHOUT_SUBJECT: ReadonlySet<Facet> = new Set([
  'environment',
  'duties',
  'skills',
  'education',
  'training',
  'certification',
  'experience',
  'outlook',
]);

/** Decides whether the guide says enough to answer. Pure: no I/O, no clock. */
export function gate(query: Query, found: Found, profile: GuideProfile, policy: GatePolicy): Gate {
  const { ranked } = found;
  const weighing = weigh(query, found, profile);
  if ('kind' in weighing) return weighing;
  const { absent, rest, isOfFacts, isOtherKind, evidence, cuesOf } = weighing;
  if (isConfirming(query.text) && evidence >= CONFIRMING_EVIDENCE) return { kind: 'answerable' };
  const isSure = (asked: Query) => confidenceOf(cuesOf(asked)) >= policy.minScore;

  // Beside facts that code tells, an unknown word is a place or a company rather than slang: "senior salary texas".
  const named = absent.filter(
    (term) => isWorthNaming(term, query) || isOtherKind(term) || (isUnknown(term) && isOfFacts),
  );
  const [first, ...others] = named.map(nameOf);
  const isBeside = (term: QueryTerm) =>
    term.standing === 'nearby' ||
    isQualifier(term, query) ||
    (!(isUnknown(term) && isGrammaticalSubject(term, query)) &&
      (isCoordinated(term, query) || (isUnknown(term) && isOfFacts)));
  if (first !== undefined && named.every(isBeside) && canStandAlone(rest, profile) && isSure(without(named, query))) {
    return { kind: 'partial', missing: [first, ...others] };
  }
  if (ranked.length > 0 && isSure(query)) return { kind: 'answerable' };
  const isOfThing = wantsDetail(query) && absent.length === 0 && ownSubjects(query).length > 0;
  if (isOfThing && bestEvidence({ ...query, wants: 'open' }, ranked) >= UNTYPED_EVIDENCE) {
    return { kind: 'other_kind', wants: query.wants };
  }
  return { kind: 'declined', reason: reasonOf(query, absent, named), missing: named.map(nameOf) };
}

/** The cues that decide about a question; null for one that is settled without them. */
export function readCues(query: Query, found: Found, profile: GuideProfile): Cues | null {
  const weighing = weigh(query, found, profile);
  return 'kind' in weighing ? null : weighing.cuesOf(query);
}

type Weighing = {
  /** What the guide lacks of the question. */
  readonly absent: readonly QueryTerm[];
  /** The question without what the guide has nothing for. */
  readonly rest: Query;
  readonly isOfFacts: boolean;
  readonly isOtherKind: (term: QueryTerm) => boolean;
  readonly evidence: number;
  /** Of the question, or of the question without some of its words. */
  readonly cuesOf: (asked: Query) => Cues;
};

/** What is to be weighed, or what settles the question outright. */
function weigh(query: Query, { ranked, leftOpen }: Found, profile: GuideProfile): Gate | Weighing {
  if (query.slots.ordinal?.of === 'step' && profile.facts.steps.length > 0) return { kind: 'answerable' };
  if (isDecidedInComposition(query, { profile })) return { kind: 'answerable' };
  const occupation = otherOccupation(query, ranked, profile);
  const given = { query, ranked, profile };
  if (occupation) return { kind: 'declined', reason: 'other_occupation', missing: [occupation] };
  if (bestOfThread(given)) return { kind: 'answerable' };
  if (asksQualifyingTime(query, profile)) {
    const isTold = composeQualifyingTime(given) !== null;
    return isTold ? { kind: 'answerable' } : { kind: 'declined', reason: 'no_such_detail', missing: [] };
  }
  if (tellsTopic(given)) return { kind: 'answerable' };
  if (isUntold(query, profile)) return { kind: 'declined', reason: 'guide_silent', missing: [] };
  if (speaksOfSituation(given)) return { kind: 'answerable' };
  if (query.situation.length > 0 && query.terms.every(({ standing }) => standing !== 'nearby')) {
    return { kind: 'declined', reason: 'guide_silent', missing: query.terms.filter(isTopic).map(nameOf) };
  }
  const absent = absentTerms(query, ranked, profile);
  const isReckoned = () =>
    countListed(given) ?? composeSuperlative(given) ?? composeSum(given) ?? composeEntries(given);
  if (absent.length === 0 && (factsAnswer(query, profile) || isReckoned())) return { kind: 'answerable' };
  const lost = absent.filter(({ standing }) => standing !== 'nearby');
  const rest = without(lost, query);
  const isOfFacts = factsAnswer(rest, profile);
  const isOtherKind = otherKindIn(query, profile);
  const evidence = isOfFacts ? 1 : bestEvidence(rest, ranked);
  const ofKind = ranked.flatMap(({ units }) => units).filter(({ unit }) => unitAnswers(unit, query));
  const cuesOf = (asked: Query): Cues => {
    const missing = lost.filter((term) => asked.terms.includes(term));
    return {
      evidence: evidence * knownShare(asked, missing),
      likeness: isOfFacts ? LIKENESS_OF_FACTS : Math.max(0, ...ofKind.map(({ likeness }) => likeness)),
      leftOpen,
      asksForBest: ASKS_FOR_BEST.test(asked.text),
      lacksTopic: missing.some(isTopic),
      lacksName: missing.some((term) => isName(term, asked) || isOtherKind(term)),
    };
  };
  return { absent, rest, isOfFacts, isOtherKind, evidence, cuesOf };
}

/** Whether a topic is asked for as a whole that the guide has nothing on. How hard it is to get in may be told without words of its own. */
function isUntold(query: Query, profile: GuideProfile): boolean {
  const asked = askedTopic(query, profile);
  return asked?.isScattered === true && asked.topic !== 'competition';
}

const ASKS_FOR_BEST = /\b(?:which|what|who)\b.*\b(?:best|most|highest|worst)\b/i;

const without = (terms: readonly QueryTerm[], query: Query): Query => ({
  ...query,
  terms: query.terms.filter((term) => !terms.includes(term)),
});

function reasonOf(query: Query, absent: readonly QueryTerm[], named: readonly QueryTerm[]): DeclineReason {
  const isNothingElse = query.terms.every((term) => !saysSomething(term, query) || absent.includes(term));
  const isForeign = isNothingElse && absent.length > 0 && query.facets.length === 0 && !namesOccupation(query);
  if (isForeign && !SPEAKS_OF_SELF.test(query.text)) return 'off_topic';
  return wantsDetail(query) && named.length === 0 ? 'no_such_detail' : 'guide_silent';
}

/** What is left of a question asks something: about a thing, for facts, or for a kind of which a guide tells. */
const canStandAlone = (present: Query, profile: GuideProfile) =>
  ownSubjects(present).some((term) => term.facet !== 'hiring' || present.wants !== 'name') ||
  factsAnswer(present, profile) ||
  (present.facets[0] !== undefined && TOLD_WITHOUT_SUBJECT.has(present.facets[0]));

/** Whoever speaks of themselves is not off topic, only beyond the guide. */
const SPEAKS_OF_SELF = /\b(?:i|i'm|im|ive|i've|my|me|you|u|we|someone|it|this|they|them|there|people|one)\b/i;
