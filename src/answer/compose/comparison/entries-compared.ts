import { type Family, type Figure, familyOf } from '../figures/figures.ts';
import type { Material } from '../material.ts';
import { isHeadSaid, namedAmong, placeOf, type Said } from '../tables/asked-names.ts';
import type { Choice, Kind } from '../tables/entries-chosen.ts';
import { isBand } from '../tables/entry-bands.ts';
import type { FigurePair, Measure } from './figures-compared.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

const PRICE = /\b(?:costs?|cheap\w*|dear\w*|expensive|pric\w+|fees?|rent)\b/i;
const PAY = /\b(?:pay|paid|salar\w+|wages?|earn\w*|make|rate)\b/i;

/** The two figures that are compared: cells of one table, or what items or sentences give for two things that are named. */
export function pairIn(
  found: Choice | undefined,
  families: readonly Family[],
  said: Said,
  kind: Kind | null,
  given: Given,
): readonly [FigurePair, Measure] | null {
  const { query } = given;
  const isOfPrice = PRICE.test(query.text);
  const measureOf = ({ passage, kind }: Figure): Measure =>
    kind === 'money' && !isOfPrice && (passage.facet === 'pay' || PAY.test(query.text)) ? 'pay' : kind;
  const isOneRow = new Set(found?.chosen.map(({ entry }) => entry.name)).size === 1;
  const cells = found?.chosen.flatMap(({ entry, column }) => {
    const [figure] = kind === null ? [] : familyOf({ ...column, entries: [entry] }, kind).figures;
    return figure
      ? [{ ...figure, name: isOneRow && column.headers ? `${figure.name}, ${column.headers[1]}` : figure.name }]
      : [];
  });
  const named = families
    .filter((family) => family.kind === kind)
    .map(({ figures, layout }) => {
      const own = figures.filter(
        ({ name, unit }) => (layout !== 'sentences' || isHeadSaid(name, said)) && !isBand(unit, given),
      );
      const names = namedAmong(
        own.map(({ name }) => name),
        said,
      );
      return own.filter(({ name }) => names.includes(name));
    });
  const pairs = [cells ?? [], ...named].filter(
    (figures) => figures.length === 2 && !figures.some(({ isOneOfMany }) => isOneOfMany),
  );
  const [pair] = pairs as unknown as readonly FigurePair[];
  if (!pair) return null;
  const [left, right] = pair;
  const isInOrder = placeOf(left.name, [right.name], query.text) <= placeOf(right.name, [left.name], query.text);
  return [isInOrder ? pair : [right, left], measureOf(left)];
}
