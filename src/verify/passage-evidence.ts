import type { Passage } from '../domain/guide.ts';
import type { Evidence } from './types.ts';

const known = new WeakMap<Passage, Evidence>();

/** A passage as evidence; the same object each time, so that it is read only once for many sentences. */
export function passageEvidence(passage: Passage): Evidence {
  const found = known.get(passage);
  if (found) return found;
  const evidence: Evidence = {
    heading: passage.section,
    units: passage.units.map((unit) => unit.text),
    ordinals: passage.units.map((unit) => unit.number ?? null),
  };
  known.set(passage, evidence);
  return evidence;
}
