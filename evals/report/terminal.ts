import type { Comparison } from '../baseline/compare.ts';
import { type GateVerdict, percent } from '../gate.ts';
import type { CaseResult } from '../run-suite.ts';
import { ruleOfThree } from '../statistics/paired-drop.ts';
import type { Rate } from '../statistics/wilson.ts';
import type { Summary } from '../summarise.ts';
import { comparisonText } from './comparison-text.ts';
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
    ...riskLines(summary),
    ...comparisonLines(comparison),
    ...verdict.reasons.map((reason) => `✗ ${reason}`),
    verdictLine(summary, verdict, comparison),
    `${summary.all.passed} passed, ${summary.all.total + summary.staleGold - summary.all.passed} failed`,
  ].join('\n');
}

/** PASS or FAIL with the figures that decide, and what the comparison with the baseline says. */
export function verdictLine(
  { all, critical, notAnswered, wronglyDeclined }: Summary,
  { passed }: GateVerdict,
  comparison: Comparison | null,
): string {
  return [
    `${passed ? 'PASS' : 'FAIL'}: ${all.passed}/${all.total} cases (${percent(all.rate)}, 95 % interval ${interval(all)})`,
    `critical ${critical.passed}/${critical.total}`,
    `not answered ${notAnswered.passed}/${notAnswered.total}`,
    `wrongly declined ${wronglyDeclined.passed}/${wronglyDeclined.total}`,
    comparison ? `baseline ${comparison.verdict}` : 'no baseline',
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
  const { verdict, counts, statistics, graders, scores, worse, better } = comparisonText(comparison);
  return [
    `Baseline: ${verdict}`,
    `  ${counts}`,
    ...[statistics, graders, scores].filter((line) => line !== '').map((line) => `  ${line}`),
    ...worse.map((flip) => `  ↓ ${flip}`),
    ...better.map((flip) => `  ↑ ${flip}`),
    '',
  ];
}

/** How many wrong answers the check was sure of, and what no failure of a zero-tolerance grader leaves possible. */
function riskLines({ riskCoverage, graders }: Summary): string[] {
  const clean = graders.filter(({ role, rate }) => role === 'zero_tolerance' && rate.total === rate.passed);
  const bounds = clean
    .filter(({ rate }) => rate.total > 0)
    .map(({ name, rate }) => `${name} ${percent(ruleOfThree(rate.total))}`);
  return [
    ...(riskCoverage
      ? [
          `Wrong among answers that say something: ${percent(riskCoverage.risk)}; area under the risk-coverage curve ${riskCoverage.aurc.toFixed(3)} (chance ${riskCoverage.risk.toFixed(3)})`,
        ]
      : []),
    ...(bounds.length > 0 ? [`Never failed; at 95 % up to this share still may: ${bounds.join(' · ')}`] : []),
    '',
  ];
}
