import type { Answer } from '../../src/domain/answer.ts';
import type { Behavior, Case } from '../schema/case.ts';
import { factualClaims } from './evidence.ts';
import { failed, type Grader, notApplicable, passed } from './grader.ts';
import { answerWords, findPhrase, foldText } from './text.ts';

const MIN_SUGGESTIONS_TO_CLARIFY = 2;

/**
 * The answer does what the case wants, or what it also accepts. Denominator: every run.
 *
 * - `answer`: status answered. A partial answer to a question that the guide answers whole is a fault.
 * - `refuse`: status declined.
 * - `partial`: status partial, and `missing` names something.
 * - `clarify`: asks back (a question mark) or, without answering, offers at least two suggestions.
 * - `correct_premise`: not conversational and not declined without a word: answered or partial; or declined with a
 *   cited claim that sets it right. What has to be set right is in the case's nuggets and in the premise grader.
 * - `conversational`: status conversational.
 */
export const behavior: Grader = {
  name: 'behavior',
  role: 'required',
  grade({ item, answer }) {
    const accepted = acceptedBehaviors(item);
    if (accepted.some((one) => shows(answer, one))) return passed();
    return failed(`wanted ${accepted.join(' or ')}, was ${answer.status}`);
  },
};

export const acceptedBehaviors = (item: Case): readonly Behavior[] => [
  item.expect.behavior,
  ...item.expect.also_accept,
];

/** The behavior that was shown, of those that the case accepts; null when none of them was. */
export const shownBehavior = (item: Case, answer: Answer): Behavior | null =>
  acceptedBehaviors(item).find((one) => shows(answer, one)) ?? null;

function shows(answer: Answer, behavior: Behavior): boolean {
  switch (behavior) {
    case 'answer':
      return answer.status === 'answered';
    case 'refuse':
      return answer.status === 'declined';
    case 'partial':
      return answer.status === 'partial' && answer.missing.length > 0;
    case 'clarify':
      return (
        answer.claims.some((claim) => claim.text.includes('?')) ||
        (answer.status !== 'answered' && answer.suggestions.length >= MIN_SUGGESTIONS_TO_CLARIFY)
      );
    case 'correct_premise':
      return answer.status === 'answered' || answer.status === 'partial' || hasCitedClaim(answer);
    case 'conversational':
      return answer.status === 'conversational';
  }
}

const hasCitedClaim = (answer: Answer): boolean => answer.claims.some((claim) => claim.citations.length > 0);

/**
 * A refusal asserts nothing: no factual claim in an answer that declines. Pointing at what the guide does cover is not a
 * fact. Not applicable unless the answer declines.
 */
export const factsInRefusal: Grader = {
  name: 'facts_in_refusal',
  role: 'zero_tolerance',
  grade(run) {
    if (run.answer.status !== 'declined') return notApplicable('the answer does not decline');
    if (shownBehavior(run.item, run.answer) === 'correct_premise') return notApplicable('it corrects the question');
    const facts = factualClaims(run).filter((claim) => claim.citations.length === 0);
    return facts.length === 0
      ? passed()
      : failed(
          'states something uncited while it declines',
          facts.map(({ text }) => text),
        );
  },
};

/**
 * A partial answer or a refusal names what the guide lacks: one of the case's `missing` words, in the text or in
 * `missing`. Not applicable when the case names none, or when the question was answered.
 */
export const missingNamed: Grader = {
  name: 'missing_named',
  role: 'required',
  grade({ item, answer }) {
    if (item.expect.missing.length === 0) return notApplicable('the case names nothing that is missing');
    if (answer.status !== 'partial' && answer.status !== 'declined') return notApplicable('the question was answered');
    const words = [answerWords(answer), ...answer.missing].join('\n');
    return item.expect.missing.some((word) => findPhrase(words, word) >= 0)
      ? passed()
      : failed(`does not say that the guide lacks: ${item.expect.missing.join(' / ')}`);
  },
};

const CORRECTS =
  /\b(?:no|not|none|nothing|only|rather|instead|actually|however|but|isn't|aren't|don't|doesn't|didn't|cannot|can't)\b/u;

/**
 * A false premise is not taken over: the answer does not open with "yes", and one sentence denies or limits something.
 * Denominator: runs that want `correct_premise`. What is true instead is for the nuggets.
 */
export const premise: Grader = {
  name: 'premise',
  role: 'required',
  grade({ item, answer }) {
    if (item.expect.behavior !== 'correct_premise') return notApplicable('the question has no false premise');
    const words = foldText(answerWords(answer));
    if (/^\s*(?:yes|yeah|correct|right|exactly|that's right)\b/u.test(words))
      return failed('agrees with a false premise');
    return CORRECTS.test(words) ? passed() : failed('does not set the premise right');
  },
};
