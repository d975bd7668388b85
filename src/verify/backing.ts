import type { Cover } from './coverage.ts';
import type { NumberBacking } from './numbers.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading } from './reading.ts';
import type { Support } from './types.ts';

/**
 * The units that back a sentence, best evidence first, as few as needed: those chosen for its words and those that hold its
 * numbers, without any that the others make needless. Pure.
 */
export function backingOf(
  sentence: Reading,
  { chosen }: Cover,
  numbers: readonly NumberBacking[],
  units: readonly PreparedUnit[],
): Support['backing'] {
  const forNumbers = new Set(numbers.flatMap(({ unit }) => (unit === null ? [] : [idOf(unit)])));
  const candidates = [...chosen, ...units.filter((unit) => forNumbers.has(idOf(unit)) && !chosen.includes(unit))];
  const needed = candidates.reduceRight<readonly PreparedUnit[]>((kept, unit) => {
    const others = kept.filter((other) => other !== unit);
    const isNeedless = others.length > 0 && !forNumbers.has(idOf(unit)) && addsNothing(sentence, unit, others);
    return isNeedless ? others : kept;
  }, candidates);
  const shown = needed.length > 0 ? needed : units.slice(0, 1);
  const grouped = Map.groupBy(shown, ({ evidence }) => evidence);
  return [...grouped].map(([evidence, list]) => ({
    evidence,
    units: [...new Set(list.map(({ unit }) => unit))].sort((a, b) => a - b),
  }));
}

const idOf = ({ evidence, unit }: PreparedUnit): string => `${evidence}/${unit}`;

/** Every content word that stands in the unit stands in one of the others too. */
const addsNothing = ({ words }: Reading, { keys }: PreparedUnit, others: readonly PreparedUnit[]): boolean =>
  words
    .filter((word) => isContent(word) && keys.has(word.key))
    .every((word) => others.some((other) => other.keys.has(word.key)));
