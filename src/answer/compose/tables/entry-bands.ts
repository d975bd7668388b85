import type { PayFact, Unit } from '../../../domain/guide.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import type { Material } from '../material.ts';
import { type Band, bandsOf } from '../pay/bands.ts';
import type { Cell } from './entries.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

const factsIn = (unit: Unit, { profile }: Given): readonly PayFact[] =>
  profile.facts.pay.filter(({ quote }) => quote.start < unit.end && quote.end > unit.start);

/** A band of pay that is told by role alone is a matter of all that is known of the role. */
export const isBand = (unit: Unit, given: Given) => factsIn(unit, given).some(({ role }) => !role.includes(', '));

/** The bands of pay that these cells hold. */
export function bandsIn(cells: readonly Cell[], given: Given): readonly Band[] {
  const bands = bandsOf({ ...given, factPassages: new Map() });
  return cells.flatMap(({ entry, column }) => {
    const own = factsIn(entry.units[0], given);
    const amounts = readQuantities(entry.value);
    const held = bands.filter(
      ({ pay }) => own.includes(pay) && amounts.some(({ low, high }) => low === pay.low && high === pay.high),
    );
    // Two columns may hold the same amount: the role is named after its own.
    const header = column.headers?.[1].toLowerCase() ?? '';
    return held.filter(({ pay }) => held.length === 1 || pay.role.toLowerCase().includes(header)).slice(0, 1);
  });
}
