import { percent } from '../gate.ts';
import type { Rate } from '../statistics/wilson.ts';
import type { Summary } from '../summarise.ts';

const SMALL_SAMPLE = 30;

export const interval = ({ low, high }: Rate): string => `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`;

/** Rates with their intervals, those over nothing left out; "few" marks fewer than 30. */
export function rateTable(title: string, rows: readonly (readonly [string, Rate])[]): string[] {
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

/** A line a grader. */
export function graderTable({ graders }: Summary): string[] {
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
