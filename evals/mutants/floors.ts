import type { FlagName } from '../../src/verify/types.ts';
import type { Row } from './kill-matrix.ts';

/** `caught`: the least share of an operator's mutants that must be caught; `by`: the least share that a flag must catch. */
export type Floor = { readonly caught: number; readonly by: Readonly<Partial<Record<FlagName, number>>> };

const FLOORS: Readonly<Record<string, Floor>> = {
  number_off_source: { caught: 1, by: { number: 0.99 } },
  number_in_source: { caught: 1, by: { number: 0.98 } },
  currency: { caught: 1, by: { number: 1 } },
  period: { caught: 1, by: { number: 1 } },
  unit: { caught: 1, by: { number: 1 } },
  open_end: { caught: 1, by: { number: 1 } },
  level: { caught: 1, by: { entity: 0.9 } },
  step_number: { caught: 1, by: { number: 1 } },
  entity_off_source: { caught: 1, by: { entity: 1 } },
  entity_in_source: { caught: 0.95, by: { entity: 0.93 } },
  subject_swapped: { caught: 0.8, by: { order: 0.2 } },
  occupation: { caught: 0.98, by: { coverage: 0.98 } },
  negation_added: { caught: 0.97, by: { polarity: 0.96 } },
  negation_dropped: { caught: 0.96, by: { polarity: 0.95 } },
  antonym: { caught: 0.97, by: { polarity: 0.9 } },
  quantifier: { caught: 0.97, by: { modality: 0.96 } },
  hedge_dropped: { caught: 0.9, by: { modality: 0.9 } },
  hedge_raised: { caught: 0.99, by: { modality: 0.98 } },
  fabricated_topic: { caught: 1, by: { coverage: 0.93 } },
  fabricated_clause: { caught: 0.99, by: { coverage: 0.9 } },
  fabricated_generic: { caught: 1, by: { coverage: 1 } },
  list_item_added: { caught: 0.95, by: { coverage: 0.95 } },
  contact_added: { caught: 1, by: { contact: 1 } },
};

/** The most of the hand-written statements and twins that may be judged wrongly. */
export const MAX_MISJUDGED = {
  statements: { withheld: 0.04, passed: 0.03 },
  twins: { withheld: 0.1, passed: 0.16 },
  'twins in quite free wording': { withheld: 0.24, passed: 0.26 },
} as const;

/** The most of an equivalent operator's mutants that may be withheld. */
const MAX_FALSE_ALARMS = 0.02;

/** One line per operator that is below a floor, alarms too often or has no mutants left; empty when all hold. Pure. */
export function brokenFloors(rows: readonly Row[]): readonly string[] {
  const missing = Object.keys(FLOORS)
    .filter((name) => !rows.some((row) => row.operator === name))
    .map((name) => `${name}: no mutants`);
  return [...missing, ...rows.flatMap((row) => (row.kind === 'breaking' ? belowFloor(row) : alarms(row)))];
}

function belowFloor({ operator, mutants, killed, flagged }: Row): readonly string[] {
  const floor = FLOORS[operator];
  if (!floor) return [`${operator}: has no floor`];
  const lines =
    killed / mutants < floor.caught
      ? [`${operator}: ${share(killed, mutants)} caught, not ${percent(floor.caught)}`]
      : [];
  const byFlag = Object.entries(floor.by).flatMap(([name, least]) => {
    // The keys of `by` are flag names by its type.
    const count = flagged[name as FlagName];
    return count / mutants < least
      ? [`${operator}: ${share(count, mutants)} raised ${name}, not ${percent(least)}`]
      : [];
  });
  return [...lines, ...byFlag];
}

const alarms = ({ operator, mutants, killed }: Row): readonly string[] =>
  killed / mutants > MAX_FALSE_ALARMS ? [`${operator}: ${share(killed, mutants)} of true sentences withheld`] : [];

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const share = (count: number, of: number): string => percent(count / of);
