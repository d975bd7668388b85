import { shownBehavior } from './behavior.ts';
import { factualClaims, saysGuideLacks } from './factual.ts';
import { failed, type Grader, notApplicable, passed } from './grader.ts';
import { nuggetsVital } from './nuggets.ts';
import { answerWords, findPhrase, foldText } from './text.ts';

const AGREES = /^\s*(?:yes|yeah|correct|right|exactly|that's right)\b/u;
const DENIES = /\b(?:no|not|none|nothing|only|rather|instead|actually|however|but|\w+n't|cannot)\b/u;

/**
 * A refusal asserts nothing of its own: no uncited factual claim in an answer that declines. Pointing at what the guide
 * does cover is not a fact. Not applicable unless the answer declines.
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
 * A partial answer names what the guide lacks: one of the case's `missing` words, in the text or in `missing`. A refusal
 * does so too, or says plainly that the guide is silent. Not applicable when the case names nothing that is missing, or
 * when the question was answered.
 */
export const missingNamed: Grader = {
  name: 'missing_named',
  role: 'required',
  grade({ item, answer }) {
    if (item.expect.missing.length === 0) return notApplicable('the case names nothing that is missing');
    if (answer.status !== 'partial' && answer.status !== 'declined') return notApplicable('the question was answered');
    const words = [answerWords(answer), ...answer.missing].join('\n');
    const isNamed = item.expect.missing.some((word) => findPhrase(words, word) >= 0);
    if (isNamed || (answer.status === 'declined' && answer.claims.some(saysGuideLacks))) return passed();
    return failed(`does not say that the guide lacks: ${item.expect.missing.join(' / ')}`);
  },
};

/**
 * A false premise is not taken over: the answer does not open with "yes", and it either denies or limits something or
 * states every vital nugget of the case, which is what is true instead. Denominator: runs that want `correct_premise`.
 */
export const premise: Grader = {
  name: 'premise',
  role: 'required',
  grade(run) {
    if (run.item.expect.behavior !== 'correct_premise') return notApplicable('the question has no false premise');
    const words = foldText(answerWords(run.answer));
    if (AGREES.test(words)) return failed('agrees with a false premise');
    const statesTruth = nuggetsVital.grade(run).outcome === 'pass';
    return statesTruth || DENIES.test(words) ? passed() : failed('does not set the premise right');
  },
};
