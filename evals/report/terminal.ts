import type { Comparison, Flip } from '../baseline/compare.ts';
import { type GateVerdict, percent } from '../gate.ts';
import type { CaseResult } from '../run-suite.ts';
import type { Rate } from '../statistics/wilson.ts';
import type { Summary } from '../summarise.ts';

const SMALL_SAMPLE = 30;

export type TerminalOptions = {
  /** Print the answers to failed cases. */
  readonly isVerbose: boolean;
  /** Print the cases that are set aside like any other. */
  readonly isRevealed: boolean;
};

/** The whole run as plain text, without times: the tables, the failed cases, the verdict and the count. */
export function terminalReport(
  results: readonly CaseResult[],
  summary: Summary,
  verdict: GateVerdict,
  comparison: Comparison | null,
  options: TerminalOptions,
): string {
  return [
    ...failures(results, options),
    ...rateTable(
      'Category',
      summary.categories.map(({ category, rate }) => [category, rate] as const),
    ),
    ...rateTable('Part', partRows(summary)),
    ...graderTable(summary),
    ...comparisonLines(comparison),
    ...verdict.reasons.map((reason) => `✗ ${reason}`),
    verdictLine(summary, verdict),
    `${summary.all.passed} passed, ${results.length - summary.all.passed} failed`,
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

const interval = ({ low, high }: Rate): string => `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`;

/** The named rates that are not categories. */
export function partRows(summary: Summary): (readonly [string, Rate])[] {
  return [
    ...summary.guides.map(({ guide, rate }) => [guide, rate] as const),
    ['worked on', summary.dev],
    ['set aside', summary.heldout],
    ['critical', summary.critical],
    ['not answered (unanswerable)', summary.notAnswered],
    ['wrongly declined (fewer is better)', summary.wronglyDeclined],
    ['all', summary.all],
  ];
}

function rateTable(title: string, rows: readonly (readonly [string, Rate])[]): string[] {
  const shown = rows.filter(([, rate]) => rate.total > 0);
  if (shown.length === 0) return [];
  const lines = shown.map(([name, rate]) => [
    name,
    `${rate.passed}/${rate.total}`,
    percent(rate.rate),
    interval(rate),
    rate.total < SMALL_SAMPLE ? 'few' : '',
  ]);
  return [...table([title, 'n', 'rate', '95 % interval', ''], lines), ''];
}

function graderTable({ graders }: Summary): string[] {
  const lines = graders.map(({ name, role, rate, score, notApplicable, errors }) => [
    name,
    role.replace('_', ' '),
    rate.total === 0 ? '–' : `${rate.passed}/${rate.total}`,
    score ? score.mean.toFixed(3) : '–',
    String(notApplicable),
    errors === 0 ? '' : String(errors),
  ]);
  return [...table(['Grader', 'role', 'passed', 'mean score', 'not applicable', 'errors'], lines), ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
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

function failures(results: readonly CaseResult[], { isVerbose, isRevealed }: TerminalOptions): string[] {
  const failed = results.filter(({ outcome }) => outcome !== 'pass');
  const shown = failed.filter(({ loaded }) => isRevealed || loaded.item.split === 'dev');
  const lines = shown.flatMap(({ loaded: { item, file, line }, outcome, reasons, grades, run }) => [
    `${outcome === 'fail' ? '✗' : `✗ ${outcome}`} ${item.id} (${item.category}, ${item.severity}) ${file}:${line}`,
    ...item.turns.map((turn) => `    · ${turn.content}`),
    `    ? ${item.question}`,
    ...reasons.map((reason) => `      ${reason}`),
    ...(isVerbose
      ? Object.values(grades).flatMap(({ outcome, evidence }) =>
          outcome === 'fail' ? evidence.map((span) => `        « ${span} »`) : [],
        )
      : []),
    ...(isVerbose && run
      ? [`    → ${run.answer.status}`, ...run.answer.answer.split('\n').map((text) => `      | ${text}`)]
      : []),
    '',
  ]);
  const hidden = failed.length - shown.length;
  return hidden === 0 ? lines : [...lines, `${hidden} failed among the cases set aside (their text is not shown)`, ''];
}
