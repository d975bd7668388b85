import type { Answer } from '../../src/domain/answer.ts';
import type { Behavior, Case } from '../schema/case.ts';
import { saysGuideLacks } from './factual.ts';
import { failed, type Grader, passed } from './grader.ts';

const MIN_SUGGESTIONS_TO_CLARIFY = 2;

/**
 * The answer does what the case wants, or what it also accepts. Denominator: every run.
 *
 * - `answer`: status answered. A partial answer to a question that the guide answers whole is a fault.
 * - `refuse`: status declined.
 * - `partial`: status partial, and `missing` or a claim says what the guide lacks.
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
      return answer.status === 'partial' && (answer.missing.length > 0 || answer.claims.some(saysGuideLacks));
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
