import { claimEvidence } from './evidence.ts';
import { factualClaims } from './factual.ts';
import type { Run } from './grader.ts';

/**
 * How sure the check is of an answer, 0..1: the score of the factual claim that its citations back least. Null when nothing
 * was answered or nothing factual was said.
 */
export function confidenceOf(run: Run): number | null {
  if (run.answer.status !== 'answered' && run.answer.status !== 'partial') return null;
  const scores = factualClaims(run).map(
    (claim) => run.supports(claim.text, claimEvidence(run.answer, claim, run.guide)).score,
  );
  return scores.length === 0 ? null : Math.min(...scores);
}
