import type { Comparison, Flip } from '../baseline/compare.ts';
import { type GateVerdict, percent } from '../gate.ts';
import type { CaseResult } from '../run-suite.ts';
import type { Rate } from '../statistics/wilson.ts';
import type { Summary } from '../summarise.ts';
import { failureLines, type TerminalOptions } from './terminal-failures.ts';
import { graderTable, interval, rateTable } from './terminal-tables.ts';

/** The whole run as plain text, without times: the tables, the failed cases, the verdict and the count. */
export function terminalReport(
  results: readonly CaseResult[],
  summary: Summary,
  verdict: GateVerdict,
  comparison: Comparison | null,
  options: TerminalOptions,
): string {
  return [
    ...failureLines(results, options),
    ...rateTable(
      'Category',
      summary.categories.map(({ category, rate }) => [category, rate] as const),
    ),
    ...rateTable('Part', partRows(summary)),
    ...graderTable(summary),
    ...comparisonLines(comparison),
    ...verdict.reasons.map((reason) => `✗ ${reason}`),
    verdictLine(summary, verdict),
    `${summary.all.passed} passed, ${summary.all.total + summary.staleGold - summary.all.passed} failed`,
  ].join('\n');
}

/** PASS or FAIL with the figures that decide. */
export function verdictLine({ all, critical, notAnswered, wronglyDeclined }: Summary, { passed }: GateVerdict): string {
  return [
    `${passed ? 'PASS' : 'FAIL'}: ${all.passed}/${all.total} cases (${percent(all.rate)}, 95 % interval ${interval(all)})`,
    `critical ${critical.passed}/${critical.total}`,
    `not answered ${notAnswered.passed}/${notAnswered.total}`,
    `wrongly declined ${wronglyDeclined.passed}/${wronglyDeclined.total}`,
  ].join(' · ');
}

/** The named rates that are not categories. */
export function partRows(summary: Summary): (readonly [string, Rate])[] {
  return [
    ...summary.guides.map(({ guide, rate }) => [guide, rate] as const),
    ['worked on', summary.dev],
    ['set aside', summary.heldout],
    ['critical', summary.critical],
    ['not answered (unanswerable)', summary.notAnswered],
    ['wrongly declined (fewer is better)', summary.wronglyDeclined],
    ...summary.stability.map(({ relation, rate }) => [`stable under ${relation}`, rate] as const),
    ['all', summary.all],
  ];
}

function comparisonLines(comparison: Comparison | null): string[] {
  if (!comparison) return ['No baseline to compare with (--bless makes one).', ''];
  const { verdict, differences, worse, better, added, removed, changed } = comparison;
  const line =
    (sign: string) =>
    ({ id, from, to, graders }: Flip) =>
      `${sign} ${id}: ${from} → ${to} (${graders.join(', ')})`;
  return [
    `Baseline: ${verdict}${differences.length > 0 ? `, because these differ: ${differences.join(', ')}` : ''}`,
    `  ${worse.length} worse, ${better.length} better, ${added.length} new, ${removed.length} removed, ${changed.length} rewritten`,
    ...worse.map(line('  ↓')),
    ...better.map(line('  ↑')),
    '',
  ];
}
