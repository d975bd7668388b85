import * as z from 'zod';
import { EngineName } from '../../src/domain/answer.ts';
import type { CaseResult } from '../run-suite.ts';
import { ClusterScores, scoresOf } from './scores.ts';

/** What a run depends on besides the code under test: another value of any of these makes two runs incomparable. */
export const Fingerprint = z.strictObject({
  engine: EngineName,
  /** sha256 of the grader sources. */
  graders: z.string(),
  /** sha256 of each guide, by its file. */
  guides: z.record(z.string(), z.string()),
  /** Only with the model engine: its name, sha256 of the prompts, and sha256 of the other settings that answers depend on. */
  model: z.strictObject({ name: z.string(), prompts: z.string(), settings: z.string() }).optional(),
});
export type Fingerprint = Readonly<z.infer<typeof Fingerprint>>;

const Outcome = z.enum(['pass', 'fail', 'error', 'stale_gold']);

/** The run that later runs are held against. `reason` says why it was made. Cases stand by id. */
export const Baseline = z.strictObject({
  v: z.literal(1),
  reason: z.string().min(1),
  fingerprint: Fingerprint,
  cases: z.record(
    z.string(),
    z.strictObject({
      /** sha256 of the case: a case that was rewritten is not compared. */
      hash: z.string(),
      outcome: Outcome,
      /** The graders that failed or broke, measured ones included, in alphabetical order with spaces between. */
      failed: z.string(),
    }),
  ),
  scores: ClusterScores.default({}),
});
export type Baseline = Readonly<z.infer<typeof Baseline>>;

export type Hash = (text: string) => string;

/** A baseline from a run, its cases in alphabetical order, so that a later one differs only where something changed. */
export function toBaseline(
  results: readonly CaseResult[],
  fingerprint: Fingerprint,
  reason: string,
  hash: Hash,
): Baseline {
  const cases = results
    .map((result) => [result.loaded.item.id, entryOf(result, hash)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { v: 1, reason, fingerprint, cases: Object.fromEntries(cases), scores: scoresOf(results) };
}

export const entryOf = ({ loaded, outcome, grades }: CaseResult, hash: Hash): Baseline['cases'][string] => ({
  hash: hash(JSON.stringify(loaded.item)),
  outcome,
  failed: Object.entries(grades)
    .filter(([, grade]) => grade.outcome === 'fail' || grade.outcome === 'error')
    .map(([name]) => name)
    .sort()
    .join(' '),
});
