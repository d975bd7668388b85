import type { Comparison, Flip } from '../baseline/compare.ts';
import { percent } from '../gate.ts';

/** What every report says of a comparison with the baseline, as plain text; `statistics`, `graders` and `scores` may be empty. */
type ComparisonText = {
  readonly verdict: string;
  readonly counts: string;
  readonly statistics: string;
  /** How many cases each grader has lost and won. */
  readonly graders: string;
  /** How the mean scores moved. */
  readonly scores: string;
  readonly worse: readonly string[];
  readonly better: readonly string[];
};

export function comparisonText(comparison: Comparison): ComparisonText {
  const { worse, better, added, removed, changed, graderFlips, scoreChanges } = comparison;
  return {
    verdict: verdictText(comparison),
    counts: `${worse.length} worse, ${better.length} better, ${added.length} new, ${removed.length} removed, ${changed.length} rewritten`,
    statistics: statistics(comparison),
    graders: graderFlips
      .map((flips) => `${flips.grader} ${flips.worse.length} worse, ${flips.better.length} better`)
      .join(' · '),
    scores: scoreChanges
      .filter(({ before, now }) => before.toFixed(3) !== now.toFixed(3))
      .map(({ grader, before, now }) => `${grader} ${before.toFixed(3)} → ${now.toFixed(3)}`)
      .join(' · '),
    worse: worse.map(flipText),
    better: better.map(flipText),
  };
}

function verdictText({ verdict, differences, notCompared }: Comparison): string {
  if (differences.length === 0) return verdict;
  const why = `because these differ: ${differences.join(', ')}`;
  return verdict === 'incomparable'
    ? `${verdict}, ${why}`
    : `${verdict}; ${notCompared.length} cases not compared, ${why}`;
}

const flipText = ({ id, from, to, graders }: Flip): string =>
  `${id}: ${from} → ${to}${graders.length > 0 ? ` (${graders.join(', ')})` : ''}`;

function statistics({ test }: Comparison): string {
  if (!test) return '';
  return (
    `A sample of ${test.compared} cases: the pass rate fell by ${percent(test.drop)}, at most by ` +
    `${percent(test.largestDrop)} (95 %, one-sided; ${percent(test.margin)} allowed). ` +
    `McNemar and sign-flip tests with Holm's correction: p = ${test.p.toFixed(4)} (${test.about}).`
  );
}
