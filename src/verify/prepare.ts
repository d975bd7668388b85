import type { Vocabulary } from '../language/vocabulary.ts';
import { isContent, type Reading, readText } from './reading.ts';
import type { Evidence } from './types.ts';

/** A unit of evidence, read once. `context`: keys of what it stands under (headings, list number, lead-in line). */
export type PreparedUnit = {
  readonly evidence: number;
  readonly unit: number;
  readonly reading: Reading;
  readonly keys: ReadonlySet<string>;
  readonly context: PreparedContext;
};

export type PreparedContext = {
  readonly readings: readonly Reading[];
  readonly keys: ReadonlySet<string>;
  readonly ordinal: number | null;
};

type PreparedPassage = { readonly units: readonly Omit<PreparedUnit, 'evidence'>[] };

export type PreparedEvidence = {
  readonly units: readonly PreparedUnit[];
  /** Every key of units and headings. */
  readonly keys: ReadonlySet<string>;
};

const remembered = new WeakMap<Vocabulary, WeakMap<Evidence, PreparedPassage>>();

/**
 * Reads evidence for any number of sentences. A passage object that was seen before is not read again: it must not be
 * changed after its first use.
 */
export function prepareEvidence(evidence: readonly Evidence[], vocabulary: Vocabulary): PreparedEvidence {
  const known = remembered.get(vocabulary) ?? new WeakMap<Evidence, PreparedPassage>();
  remembered.set(vocabulary, known);
  const units: PreparedUnit[] = [];
  const keys = new Set<string>();
  for (const [index, passage] of evidence.entries()) {
    const prepared = known.get(passage) ?? preparePassage(passage, vocabulary);
    known.set(passage, prepared);
    for (const unit of prepared.units) {
      units.push({ ...unit, evidence: index });
      for (const key of unit.keys) keys.add(key);
      for (const key of unit.context.keys) keys.add(key);
    }
  }
  return { units, keys };
}

function preparePassage(passage: Evidence, vocabulary: Vocabulary): PreparedPassage {
  const headings = passage.heading.map((heading) => readHeading(heading, vocabulary));
  let leadIn: Reading | null = null;
  const units = passage.units.map((text, unit) => {
    const reading = readText(text, vocabulary);
    const readings: readonly Reading[] = leadIn === null ? headings : [...headings, leadIn];
    if (text.trimEnd().endsWith(':') || (unit === 0 && isTitle(passage, reading))) leadIn = reading;
    const context = { readings, keys: keysOf(...readings), ordinal: passage.ordinals?.[unit] ?? null };
    return { unit, reading, keys: keysOf(reading), context };
  });
  return { units };
}

/** "4. Team leader": the number orders the heading, it counts nothing. */
function readHeading(heading: string, vocabulary: Vocabulary): Reading {
  const reading = readText(heading, vocabulary);
  const [first, ...rest] = reading.quantities;
  if (first?.kind !== 'count' || !/^\s*\d{1,3}[.)]\s/.test(reading.text) || first.start > 3) return reading;
  return { ...reading, quantities: [{ ...first, kind: 'ordinal', unit: '#' }, ...rest] };
}

/** A short first line without a full stop, in a text that has no headings of its own. */
function isTitle({ heading, units }: Evidence, reading: Reading): boolean {
  return heading.length === 0 && units.length > 1 && reading.words.length <= 10 && !/[.!?]\W*$/.test(reading.text);
}

function keysOf(...readings: readonly Reading[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const reading of readings) {
    for (const word of reading.words) {
      for (const key of word.keys) keys.add(key);
      if (isContent(word)) keys.add(word.lower);
    }
  }
  return keys;
}
