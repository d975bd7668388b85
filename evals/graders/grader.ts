import type { Answer, AnswerStatus } from '../../src/domain/answer.ts';
import type { Passage, PassageId } from '../../src/domain/guide.ts';
import type { Evidence, Support } from '../../src/verify/types.ts';
import type { ResolvedGold } from '../gold.ts';
import type { Case } from '../schema/case.ts';

/** The guide as it was when the case was asked. */
export type GuideUnderTest = {
  readonly slug: string;
  readonly text: string;
  readonly passages: ReadonlyMap<PassageId, Passage>;
};

/** Is this sentence backed by this evidence? `verify/support`, with its vocabulary. */
export type Supports = (sentence: string, evidence: readonly Evidence[]) => Support;

/** One case, asked and answered: all that a grader may look at. */
export type Run = {
  readonly item: Case;
  readonly gold: readonly ResolvedGold[];
  readonly guide: GuideUnderTest;
  readonly answer: Answer;
  /** The answers to the turns before, oldest first. */
  readonly earlier: readonly Answer[];
  /** Every passage that retrieval offered, best first; null where the harness can't see it. */
  readonly ranked: readonly Passage[] | null;
  /** What became of each suggestion of the answer when it was asked in a conversation of its own. */
  readonly followed: ReadonlyMap<string, AnswerStatus>;
  readonly supports: Supports;
};

export type Outcome = 'pass' | 'fail' | 'not_applicable' | 'error';

/**
 * What one grader says of one run. `score` is 0..1, null where there is nothing to score. `evidence` are the spans of
 * the answer that decided. An `error` is the grader's own failure: it is counted, and never averaged as a score.
 */
export type Grade = {
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly why: string;
  readonly evidence: readonly string[];
};

/**
 * `zero_tolerance`: one failure anywhere fails the run. `required`: a failure fails its case. `measured`: reported and
 * compared with the baseline, but no case fails by it.
 */
type GraderRole = 'zero_tolerance' | 'required' | 'measured';

export type Grader = {
  readonly name: string;
  readonly role: GraderRole;
  /** Pure: the same run gives the same grade. */
  readonly grade: (run: Run) => Grade;
};

export const passed = (why = '', score = 1): Grade => ({ outcome: 'pass', score, why, evidence: [] });
export const failed = (why: string, evidence: readonly string[] = [], score = 0): Grade => ({
  outcome: 'fail',
  score,
  why,
  evidence,
});
export const notApplicable = (why: string): Grade => ({ outcome: 'not_applicable', score: null, why, evidence: [] });

/** A grade for a share of things that are right: passes when all are, or when `passAt` of them are. */
export function graded(right: number, total: number, faults: readonly string[], why: string, passAt = 1): Grade {
  const score = right / total;
  return score >= passAt ? passed('', score) : failed(why, faults, score);
}

/** Runs a grader; what it throws becomes an `error`, so that one broken grader neither hides nor sinks the others. */
export const applyGrader = (grader: Grader, run: Run): Grade => gradeSafely(() => grader.grade(run));

/** A grade, or `error` with what was thrown. */
export function gradeSafely(grade: () => Grade): Grade {
  try {
    return grade();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: 'error', score: null, why, evidence: [] };
  }
}
