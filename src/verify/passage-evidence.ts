import type { Passage, Unit } from '../domain/guide.ts';
import { keptWith } from '../language/remember.ts';
import type { Evidence } from './types.ts';

/** A passage as evidence; the same object each time, so that it is read only once for many sentences. */
export const passageEvidence = keptWith(
  (passage: Passage): Evidence => ({
    heading: passage.section,
    units: passage.units.map((unit) => unit.text),
    ordinals: passage.units.map((unit) => unit.number ?? null),
  }),
);

/** One unit, or a sentence of it, as evidence; the same object each time, too. */
export const unitEvidence = (passage: Passage, unit: Unit): Evidence => unitsOf(passage)(unit);

const unitsOf = keptWith((passage: Passage) =>
  keptWith((unit: Unit): Evidence => ({ heading: passage.section, units: [unit.text] })),
);
