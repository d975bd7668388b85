import { cpus, loadavg } from 'node:os';

/** Rows of cells as lines of text, the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const written = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
  return [written[0]!, widths.map((width) => '-'.repeat(width)).join('  '), ...written.slice(1)].join('\n');
}

/** Milliseconds to three significant digits. */
export const ms = (value: number): string => `${Number(value.toPrecision(3))} ms`;

export const times = (ratio: number): string => `${Number(ratio.toPrecision(2))}x`;

/** What figures were taken on, and how busy it was with other things. */
export function machine(): string {
  const [one = 0, five = 0] = loadavg();
  const load = `load ${one.toFixed(1)} (1 min), ${five.toFixed(1)} (5 min)`;
  return `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${load}`;
}
