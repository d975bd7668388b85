/** The nearest-rank percentile; `share` 0..1. `values` in any order, not empty. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('a percentile needs values');
  return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
