import * as z from 'zod';

/** Where the suite is to get to: what the report measures a release against. Shares are 0..1. */
export const GOALS = {
  /** Cases that pass, over all cases. */
  passRate: 0.95,
  /** Cases that pass, over those that were set aside and are not tuned on. */
  heldoutPassRate: 0.92,
  /** Critical cases that may fail. */
  criticalFailures: 0,
  /** Questions that the guide does not answer whole (`refuse`, `partial`) and that were not answered as if it did. */
  notAnsweredRate: 0.95,
  /** Questions that the guide answers and that were declined. */
  wronglyDeclinedRate: 0.04,
  /** Failures of a zero-tolerance grader, in any case. */
  zeroToleranceFailures: 0,
  /** Cases that could not be asked or whose grader broke. */
  errorRate: 0.01,
  /** Answered cases without any factual claim: the faithfulness graders have nothing to say about them. */
  noClaimsRate: 0.02,
  /** Mean score of a measured grader over the runs that it applies to. */
  graders: {
    retrieval_recall_at_5: 0.9,
    retrieval_mrr_at_10: 0.75,
  },
} as const satisfies Thresholds;

/**
 * What a release must hold today: the levels that were reached, changed in review: upwards, or when cases are added that were
 * written without a look at the answers. Beside them any case
 * that passes in `baseline.json` and fails now stops the release by its name, so no critical case can be lost in a rate.
 */
export const THRESHOLDS = {
  ...GOALS,
  passRate: 0.85,
  heldoutPassRate: 0.75,
  /** One of those set aside: nobody has read it. */
  criticalFailures: 1,
  notAnsweredRate: 0.87,
} as const satisfies Thresholds;

const Share = z.number().min(0).max(1);
const Count = z.int().nonnegative();

const Thresholds = z.strictObject({
  passRate: Share,
  heldoutPassRate: Share,
  criticalFailures: Count,
  notAnsweredRate: Share,
  wronglyDeclinedRate: Share,
  zeroToleranceFailures: Count,
  errorRate: Share,
  noClaimsRate: Share,
  graders: z.record(z.string(), Share),
});
export type Thresholds = Readonly<z.infer<typeof Thresholds>>;

/** A file's thresholds: any of them, the others as they are here. */
export const ThresholdsFile = z
  .looseObject({})
  .transform((named): unknown => ({ ...THRESHOLDS, ...named }))
  .pipe(Thresholds);
