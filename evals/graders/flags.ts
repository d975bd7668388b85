import type { FlagName } from '../../src/verify/types.ts';
import { verdictOf } from './claim-verdict.ts';
import { claimEvidence } from './evidence.ts';
import { factualClaims } from './factual.ts';
import { type Grader, graded, notApplicable } from './grader.ts';

/**
 * Polarity: factual claims that neither add nor drop a "not" nor turn a direction round ("rises" for "falls"), over factual
 * claims with an offered citation. Looked for by `verify/polarity`; a claim that its evidence backs as a whole passes.
 * Tells why `citation_recall` or `contradiction` failed. Not applicable without a factual claim that cites.
 */
export const polarity: Grader = flagGrader('polarity', 'polarity', 'a claim turns its evidence round');

/**
 * Modality and quantity: factual claims that are no stronger than their evidence ("may" is not "must", "some" not "all", an
 * "unless" is kept), over factual claims with an offered citation. Looked for by `verify/modality`, else as for polarity.
 */
export const modality: Grader = flagGrader('modality', 'modality', 'a claim is stronger than its evidence');

function flagGrader(name: string, flag: FlagName, why: string): Grader {
  return {
    name,
    role: 'measured',
    grade(run) {
      const claims = factualClaims(run).flatMap((claim) => {
        const evidence = claimEvidence(run.answer, claim, run.guide);
        return evidence.length === 0 ? [] : [{ claim, evidence }];
      });
      if (claims.length === 0) return notApplicable('no factual claim cites anything');
      const raised = claims.flatMap(({ claim, evidence }) => {
        if (verdictOf(run, claim, evidence) === 'supported') return [];
        const found = run.supports(claim.text, evidence).flags.find((one) => one.name === flag && one.raised);
        return found ? [`${claim.text} — ${found.detail}`] : [];
      });
      return graded(claims.length - raised.length, claims.length, raised, why);
    },
  };
}
