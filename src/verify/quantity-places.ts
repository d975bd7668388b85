import type { Quantity } from '../language/numerals.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { LIST_LENGTH } from './quantity-fit.ts';
import type { Reading } from './reading.ts';

/** A quantity somewhere in the evidence: in a unit, or in what the unit stands under. */
export type QuantityPlace = { readonly unit: PreparedUnit; readonly quantity: Quantity; readonly reading: Reading };

const remembered = new WeakMap<Reading, readonly QuantityPlace[]>();

/** Every quantity of the evidence; the length of a list that has a lead-in line counts as one. Pure. */
export function placesOf({ units }: PreparedEvidence): readonly QuantityPlace[] {
  return units.flatMap((unit, index) => {
    const known = remembered.get(unit.reading) ?? placesIn(unit);
    remembered.set(unit.reading, known);
    const items = unit.isLeadIn ? itemsAfter(units, index) : 0;
    const own = known.map((place) => ({ ...place, unit }));
    return items < 2 ? own : [...own, { unit, quantity: whole(items, 'count', LIST_LENGTH), reading: unit.reading }];
  });
}

function placesIn(unit: PreparedUnit): readonly QuantityPlace[] {
  const { reading, context } = unit;
  const places = [reading, ...context.readings].flatMap((text) =>
    text.quantities.map((quantity): QuantityPlace => ({ unit, quantity, reading: text })),
  );
  if (context.ordinal === null) return places;
  return [...places, { unit, quantity: whole(context.ordinal, 'ordinal', '#'), reading }];
}

/** How many units stand under a lead-in line. */
function itemsAfter(units: readonly PreparedUnit[], leadIn: number): number {
  let items = 0;
  for (let index = leadIn + 1; index < units.length; index += 1) {
    const unit = units[index]!;
    if (unit.evidence !== units[leadIn]!.evidence || unit.isLeadIn) break;
    items += 1;
  }
  return items;
}

const whole = (value: number, kind: Quantity['kind'], unit: string): Quantity => ({
  kind,
  low: value,
  high: value,
  isOpenEnded: false,
  unit,
  per: null,
  start: 0,
  end: 0,
});
