import type { Facet, GuideProfile, PayFact } from '../domain/guide.ts';
import { isAsked, nameOf, type Query, type QueryTerm } from '../domain/question.ts';
import type { RankedPassage } from '../retrieve/rank.ts';
import { hasTerms, textHasTerms } from '../retrieve/term-match.ts';
import { hasAnswerType } from './compose/answer-type.ts';
import { isDecidedInComposition } from './compose/by-itself.ts';
import { isConfirming } from './compose/confirming.ts';
import { enumeratedIn } from './compose/enumerated.ts';
import { isSubject, ownSubjects } from './compose/material.ts';
import { coversOccupation } from './compose/pay-coverage.ts';
import { speaksOfSituation } from './compose/situation.ts';
import { composeSum } from './compose/sum.ts';
import { composeSuperlative } from './compose/superlative.ts';
import { bestOfThread } from './compose/thread.ts';
import { askedTopic } from './compose/topic-sections.ts';
import { otherOccupation } from './other-occupation.ts';
import { isAskedFor, isCoordinated, isGrammaticalSubject, isQualifier, isThing } from './term-position.ts';

export type DeclineReason = 'off_topic' | 'other_occupation' | 'guide_silent' | 'no_such_detail';

/** `partial` and `declined` name, in the visitor's words, what the guide does not mention. */
export type Gate =
  | { readonly kind: 'answerable' }
  | { readonly kind: 'partial'; readonly missing: readonly [string, ...string[]] }
  /** The guide speaks of what was asked, without the amount, time, number or name that was wanted. */
  | { readonly kind: 'other_kind'; readonly wants: Query['wants'] }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly missing: readonly string[] };

export type GatePolicy = {
  /** Below this share of the question's words in the best sentence, the guide is taken to be silent. */
  readonly minScore: number;
};

const PASSAGES_READ = 8;
/** So sure that the guide speaks of the very thing, what it says is worth telling without what was wanted. */
const UNTYPED_EVIDENCE = 0.85;
/** What is to be confirmed is checked by itself: here it is enough that the guide speaks of it. */
const CONFIRMING_SHARE = 0.6;
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
/** A sentence that lists the very thing that "which" asks for, whatever else the question says. */
const ENUMERATED_EVIDENCE = 0.8;
/** As understanding weighs the commonest words. */
const PLAIN_WEIGHT = 0.6;
/** As understanding weighs a verb that the guide lacks. */
const MIN_VERB_WEIGHT = 0.45;

/** Decides whether the guide says enough to answer. Pure: no I/O, no clock. */
export function gate(query: Query, ranked: readonly RankedPassage[], profile: GuideProfile, policy: GatePolicy): Gate {
  if (query.slots.ordinal?.of === 'step' && profile.facts.steps.length > 0) return { kind: 'answerable' };
  if (isDecidedInComposition(query, { profile })) return { kind: 'answerable' };
  const occupation = otherOccupation(query, ranked, profile);
  if (occupation) return { kind: 'declined', reason: 'other_occupation', missing: [occupation] };

  if (bestOfThread({ query, ranked }) || askedTopic(query, profile)) return { kind: 'answerable' };
  const given = { query, ranked, profile };
  if (speaksOfSituation(given)) return { kind: 'answerable' };
  const subjects = query.terms.filter((term) => (isSubject(term) || isLastVerb(term, query)) && isAsked(term));
  const absent = subjects.filter((term) => isAbsent(term, ranked) && !namesFacts(term, profile));
  const isNothingElse = absent.length === subjects.length;
  const missing = absent.filter((term) => isNothingElse || isFocus(term, query));
  if (missing.length > 0) return withoutFocus({ query, ranked, profile, policy, missing, absent, isNothingElse });

  if (factsAnswer(query, profile) || composeSuperlative(given) || composeSum(given)) return { kind: 'answerable' };
  if (ranked.length === 0) return { kind: 'declined', reason: 'guide_silent', missing: [] };
  const evidence = bestEvidence(query, ranked);
  const isChecked = isConfirming(query.text) && evidence >= policy.minScore * CONFIRMING_SHARE;
  if (isChecked || evidence * knownShare(query, absent) >= policy.minScore) return { kind: 'answerable' };
  const isUntyped = isTyped(query) && absent.length === 0 && ownSubjects(query).length > 0;
  if (isUntyped && bestEvidence({ ...query, wants: 'open' }, ranked) >= UNTYPED_EVIDENCE) {
    return { kind: 'other_kind', wants: query.wants };
  }
  const lacking = absent.filter((term) => isNamed(term, query)).map(nameOf);
  return {
    kind: 'declined',
    reason: isTyped(query) && lacking.length === 0 ? 'no_such_detail' : 'guide_silent',
    missing: lacking,
  };
}

type Lack = {
  readonly query: Query;
  readonly ranked: readonly RankedPassage[];
  readonly profile: GuideProfile;
  readonly policy: GatePolicy;
  /** What the question is about and the guide lacks: at least one. */
  readonly missing: readonly QueryTerm[];
  /** All of the question that the guide lacks. */
  readonly absent: readonly QueryTerm[];
  readonly isNothingElse: boolean;
};

/** The question is about something that the guide lacks: what is left of it may be answered all the same. */
function withoutFocus({ query, ranked, profile, policy, missing, absent, isNothingElse }: Lack): Gate {
  const isLost = (term: QueryTerm) => absent.includes(term) && term.standing !== 'nearby';
  const present: Query = { ...query, terms: query.terms.filter((term) => !isLost(term)) };
  const evidence = canStandAlone(present, profile) ? bestEvidence(present, ranked) : 0;
  if (isConfirming(query.text) && evidence >= policy.minScore * CONFIRMING_SHARE) return { kind: 'answerable' };
  const isOfFacts = factsAnswer(present, profile);
  const isBeside = missing.every(
    (term) =>
      term.standing === 'nearby' ||
      isQualifier(term, query) ||
      isCoordinated(term, query) ||
      (isName(term) && isOfFacts),
  );
  const isPassing = isMostlyKnown(present, missing) && missing.every((term) => isPlain(term) || !isNamed(term, query));
  const isRestAnswered = isOfFacts || evidence >= policy.minScore;
  const isAboutName = missing.some((term) => isName(term) && isGrammaticalSubject(term, query));
  const named = missing.filter((term) => isNothingElse || isNamed(term, query)).map(nameOf);
  const [first, ...rest] = named;
  if (isRestAnswered && !isAboutName && (isBeside || isPassing)) {
    if (first !== undefined) return { kind: 'partial', missing: [first, ...rest] };
    if (isOfFacts || evidence * knownShare(query, absent) >= policy.minScore) {
      return { kind: 'answerable' };
    }
  }
  const isForeign =
    !SPEAKS_OF_SELF.test(query.text) && isNothingElse && query.facets.length === 0 && !namesOccupation(query);
  return { kind: 'declined', reason: isForeign ? 'off_topic' : 'guide_silent', missing: named };
}

/** Whether typed facts answer by themselves: a step by number, pay of the occupation or of a named role, the ladder. */
function factsAnswer(query: Query, profile: GuideProfile): boolean {
  const { steps, pay, ladder } = profile.facts;
  if (query.slots.ordinal?.of === 'step') return steps.length > 0;
  const isOfPaidRole = (term: QueryTerm) =>
    query.facets[0] === 'pay' && pay.some(({ role }) => textHasTerms(role, [term]));
  if (ownSubjects(query).some((term) => term.standing !== 'missing' && !isOfPaidRole(term))) return false;
  if (query.wants === 'duration' && hasYears(query.slots.roles, [...pay, ...ladder])) return true;
  switch (query.facets[0]) {
    case 'pay':
      return (
        (query.slots.roles.length > 0 ? pay.length > 0 : tellsPay(profile)) &&
        query.wants !== 'duration' &&
        query.wants !== 'name'
      );
    case 'steps':
      return steps.length > 0 && query.wants !== 'duration' && query.wants !== 'money' && query.wants !== 'name';
    case 'path':
      return ladder.length > 0 && query.wants !== 'duration' && query.wants !== 'money';
    default:
      return false;
  }
}

/** In bands, or in the sentences of a section of its own. */
const tellsPay = (profile: GuideProfile) =>
  coversOccupation(profile.facts.pay, profile) || profile.sections.some(({ facet }) => facet === 'pay');

/** "How many years to be a lead?": where the guide gives the years of that role. */
const hasYears = (roles: readonly string[], facts: readonly Pick<PayFact, 'role' | 'experience'>[]) =>
  facts.some(({ role, experience }) => experience !== null && roles.includes(role));

/**
 * Whether the question is about this word, rather than asked with it: a name, a phrase, a thing that guides speak of; what
 * "which", "any" or "is there" asks for; or the last thing said, where English puts what is new, with little else known.
 */
function isFocus(term: QueryTerm, query: Query): boolean {
  if (isName(term) || isTopic(term) || term.stem.includes(' ') || isAskedFor(term, query)) return true;
  if (isCoordinated(term, query) && isThing(term, query)) return true;
  const known = query.terms.filter((other) => isSubject(other) && isKnown(other) && isAsked(other));
  return !laterSubjects(term, query) && (known.length < 2 || (isThing(term, query) && query.wants === 'yes_no'));
}

const isKnown = ({ standing }: QueryTerm) => standing === 'in_guide' || standing === 'by_vocabulary';

/** Of a kind that guides speak of. */
const isTopic = (term: QueryTerm) => term.facet !== null && !term.isGeneric;

/** Worth naming as missing: a stray verb ("kept", "stick") is not. */
const isNamed = (term: QueryTerm, query: Query) =>
  isName(term) || isTopic(term) || term.stem.includes(' ') || isThing(term, query);

/** "Do I need to know how to weld?": a verb that ends the question is what it is about. */
const isLastVerb = (term: QueryTerm, query: Query) =>
  term.standing === 'missing' && term.weight >= MIN_VERB_WEIGHT && !laterSubjects(term, query);

const laterSubjects = (term: QueryTerm, query: Query) =>
  query.terms.slice(query.terms.indexOf(term) + 1).some((other) => isSubject(other) && !other.inherited);

/** "Steps" or "rate per day": a guide may have the thing itself without the word. */
function namesFacts(term: QueryTerm, { facts }: GuideProfile): boolean {
  if (term.facet === 'steps') return facts.steps.length > 0;
  if (term.facet === 'path') return facts.ladder.length > 0;
  return term.facet === 'pay' && facts.pay.length > 0 && term.isGeneric;
}

/** The guide has the words of a phrase ("pass rate") without having the phrase: then no passage puts them together. */
function isAbsent(term: QueryTerm, ranked: readonly RankedPassage[]): boolean {
  if (term.standing === 'missing' || term.standing === 'nearby') return true;
  if (!term.stem.includes(' ') && term.standing === 'in_guide') return false;
  return !ranked.some(({ passage }) => textHasTerms(`${passage.section.join(' ')} ${passage.text}`, [term]));
}

/** 0..1: the part of what was asked that the guide has words for. */
function knownShare(query: Query, absent: readonly QueryTerm[]): number {
  const asked = query.terms.filter((term) => term.weight >= MIN_VERB_WEIGHT && isAsked(term));
  const sum = (terms: readonly QueryTerm[]) => terms.reduce((total, { weight }) => total + weight, 0);
  const known = asked.filter((term) => term.standing !== 'missing' && !absent.includes(term));
  return asked.length === 0 ? 1 : sum(known) / sum(asked);
}

/** 0..1: how much of the question the best sentence has that also holds the kind of thing that is wanted. */
function bestEvidence(query: Query, ranked: readonly RankedPassage[]): number {
  const hasSubject = query.terms.some(isSubject);
  const isBare = query.facets.length === 0 && query.wants !== 'yes_no';
  const target =
    query.wants === 'name' || query.wants === 'list'
      ? query.terms.find((term) => term.stem === query.target)
      : undefined;
  const subjects = isTyped(query) ? ownSubjects(query) : [];
  let best = 0;
  for (const { passage, units, aboutness, coverage } of ranked.slice(0, PASSAGES_READ)) {
    const isOfFacet = query.facets.length > 0 && passage.facet === query.facets[0];
    for (const ranked of units) {
      if (!hasAnswerType(ranked.unit.text, query)) continue;
      if (subjects.length > 0 && !subjects.some((term) => hasTerms(ranked.within, [term]))) continue;
      if (target && !textHasTerms(`${passage.section.at(-1) ?? ''} ${ranked.unit.text}`, [target])) continue;
      if (target && enumeratedIn(ranked.unit.text).length > 0) best = Math.max(best, ENUMERATED_EVIDENCE);
      const whole = isTyped(query) ? 0 : passage.kind === 'prose' ? 0.75 * coverage : 0.9 * coverage;
      const bare = isOfFacet || (isBare && namesOccupation(query)) ? 1 : 0;
      const own = hasSubject || query.wants === 'date' ? ranked.coverage : bare;
      best = Math.max(best, own, aboutness, hasSubject ? whole : bare);
    }
  }
  return best;
}

const isTyped = ({ wants }: Query) =>
  wants === 'money' || wants === 'duration' || wants === 'count' || wants === 'name';

const namesOccupation = (query: Query) =>
  query.terms.some((term) => term.standing !== 'missing' && term.weight > 0.1 && !isSubject(term));

/** What is left of a question asks something: about a thing, for facts, or for a kind of which a guide tells. */
const canStandAlone = (present: Query, profile: GuideProfile) =>
  ownSubjects(present).some((term) => term.facet !== 'hiring' || present.wants !== 'name') ||
  factsAnswer(present, profile) ||
  (present.facets[0] !== undefined && TOLD_WITHOUT_SUBJECT.has(present.facets[0]));

/** The rest of the question is a question of its own: of a kind the guide has, or about two things that it has. */
function isMostlyKnown(present: Query, missing: readonly QueryTerm[]): boolean {
  const known = present.terms.filter((term) => isSubject(term) && !term.inherited && term.standing !== 'missing');
  const hasFacet = known.some((term) => term.facet !== null) || present.slots.roles.length > 0;
  return known.length >= missing.length && (known.length >= 2 || hasFacet);
}

/** One of the commonest words, of no kind that guides speak of: the rest of a question may do without it. */
const isPlain = (term: QueryTerm) => term.weight <= PLAIN_WEIGHT && !isTopic(term) && !term.stem.includes(' ');

/** A word that no dictionary has: a place, a company, a product. */
const isName = (term: QueryTerm) => term.weight === 1 && !term.stem.includes(' ');

/** Whoever speaks of themselves is not off topic, only beyond the guide. */
const SPEAKS_OF_SELF = /\b(?:i|i'm|im|ive|i've|my|me|you|u|we|someone|it|this|they|them|there|people|one)\b/i;
