import type { Row } from './kill-matrix.ts';

/** The least share of an operator's mutants that must be caught; for an equivalent one, the most that may be. */
export const FLOORS: Readonly<Record<string, number>> = {};
export const CEILINGS: Readonly<Record<string, number>> = {};

/** One line per operator that is below its floor, above its ceiling or has lost its mutants; empty when all hold. */
export function brokenFloors(rows: readonly Row[]): readonly string[] {
  const byName = new Map(rows.map((row) => [row.operator, row]));
  const share = (name: string): number => {
    const row = byName.get(name);
    return row ? row.killed / row.mutants : Number.NaN;
  };
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  return [
    ...Object.entries(FLOORS)
      .filter(([name, floor]) => !(share(name) >= floor))
      .map(([name, floor]) => `${name}: ${percent(share(name))} caught, at least ${percent(floor)} must be`),
    ...Object.entries(CEILINGS)
      .filter(([name, ceiling]) => !(share(name) <= ceiling))
      .map(([name, ceiling]) => `${name}: ${percent(share(name))} withheld, at most ${percent(ceiling)} may be`),
  ];
}
