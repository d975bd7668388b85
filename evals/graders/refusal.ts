import type { Answer } from '../../src/domain/answer.ts';
import { acceptedBehaviors } from './behavior.ts';
import { saysGuideLacks } from './factual.ts';
import { failed, type Grader, notApplicable, passed } from './grader.ts';

/** What the words of an answer do, whatever its status says. `partial`: they say what is missing and cite something too. */
type Refusal = 'none' | 'partial' | 'full';

/** A sentence refuses when, without a citation, it says that the guide lacks something. */
function refusalOf({ claims }: Answer): Refusal {
  const refuses = claims.some((claim) => claim.citations.length === 0 && saysGuideLacks(claim));
  if (!refuses) return 'none';
  return claims.some((claim) => claim.citations.length > 0) ? 'partial' : 'full';
}

/**
 * Over-refusal: not declining what the guide answers. Denominator: runs whose case wants an answer and accepts neither a
 * refusal nor a question back. Fails when the status is declined, and when an answer that calls itself answered only says
 * that the guide lacks it.
 */
export const overRefusal: Grader = {
  name: 'over_refusal',
  role: 'measured',
  grade({ item, answer }) {
    const accepted = acceptedBehaviors(item);
    if (accepted[0] !== 'answer' || accepted.includes('refuse') || accepted.includes('clarify')) {
      return notApplicable('the case does not insist on an answer');
    }
    if (answer.status === 'declined') return failed('declines what the guide answers');
    return refusalOf(answer) === 'full' ? failed('says that the guide lacks what it has') : passed();
  },
};

/**
 * Over-answering: not answering as if the guide said it all. Denominator: runs whose case wants a refusal or a partial
 * answer and does not accept an answer. Fails when the status is answered, unless the words themselves say what is missing.
 */
export const overAnswering: Grader = {
  name: 'over_answering',
  role: 'measured',
  grade({ item, answer }) {
    const accepted = acceptedBehaviors(item);
    const isUnanswerable = accepted[0] === 'refuse' || accepted[0] === 'partial';
    if (!isUnanswerable || accepted.includes('answer')) return notApplicable('the guide answers this');
    if (answer.status !== 'answered' || refusalOf(answer) !== 'none') return passed();
    return failed('answers what the guide does not say', answer.claims.map(({ text }) => text).slice(0, 3));
  },
};

/**
 * The status says what the words do: an answer whose words only refuse is not called answered, and a declined one does not
 * leave out that the guide is silent while it cites. Denominator: every run that is not conversational.
 */
export const statusFits: Grader = {
  name: 'status_fits_words',
  role: 'measured',
  grade({ answer }) {
    if (answer.status === 'conversational') return notApplicable('a conversational answer');
    const refusal = refusalOf(answer);
    if (answer.status === 'answered' && refusal === 'full') return failed('is called answered, and only refuses');
    const isCited = answer.claims.some((claim) => claim.citations.length > 0);
    if (answer.status === 'declined' && refusal === 'none' && isCited) return failed('is called declined, and answers');
    return passed();
  },
};
