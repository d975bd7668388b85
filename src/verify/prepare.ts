import type { Quantity } from '../language/numerals.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { isContent, type Reading, readText } from './reading.ts';
import type { Evidence } from './types.ts';

/** A unit of evidence, read once. */
export type PreparedUnit = {
  readonly evidence: number;
  readonly unit: number;
  readonly reading: Reading;
  readonly keys: ReadonlySet<string>;
  /** Every run of two and of three word keys, as `runKey` writes it. */
  readonly runs: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly context: PreparedContext;
  /** It ends in a colon: the units after it are its list. */
  readonly isLeadIn: boolean;
};

/** What a unit stands under: headings, the number of its list item, the lead-in line of its list. */
export type PreparedContext = {
  readonly readings: readonly Reading[];
  readonly keys: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly ordinal: number | null;
};

export type PreparedPassage = {
  readonly units: readonly Omit<PreparedUnit, 'evidence'>[];
  /** Every key of its units and headings. */
  readonly keys: ReadonlySet<string>;
};

export type PreparedEvidence = {
  readonly units: readonly PreparedUnit[];
  readonly passages: readonly PreparedPassage[];
};

const remembered = new WeakMap<Vocabulary, WeakMap<Evidence, PreparedPassage>>();

/**
 * Reads evidence for any number of sentences. A passage object that was seen before is not read again: it must not be
 * changed after its first use.
 */
export function prepareEvidence(evidence: readonly Evidence[], vocabulary: Vocabulary): PreparedEvidence {
  const known = remembered.get(vocabulary) ?? new WeakMap<Evidence, PreparedPassage>();
  remembered.set(vocabulary, known);
  const passages = evidence.map((passage) => {
    const prepared = known.get(passage) ?? preparePassage(passage, vocabulary);
    known.set(passage, prepared);
    return prepared;
  });
  return {
    passages,
    units: passages.flatMap(({ units }, index) => units.map((unit) => ({ ...unit, evidence: index }))),
  };
}

export const hasKey = ({ passages }: PreparedEvidence, key: string): boolean =>
  passages.some(({ keys }) => keys.has(key));

export const runKey = (...keys: readonly string[]): string => keys.join(' ');

/** How a quantity is looked up by its value alone. */
export const amountKey = ({ low, high }: Pick<Quantity, 'low' | 'high'>): string => `${low}..${high}`;

export const hasAmount = ({ reading }: PreparedUnit, { kind, unit, low, high }: Quantity): boolean =>
  reading.quantities.some(
    (given) => given.kind === kind && given.unit === unit && given.low === low && given.high === high,
  );

function preparePassage(passage: Evidence, vocabulary: Vocabulary): PreparedPassage {
  const headings = passage.heading.map((heading) => readHeading(heading, vocabulary));
  let leadIn: Reading | null = null;
  const units = passage.units.map((text, unit) => {
    const reading = readText(text, vocabulary);
    const readings: readonly Reading[] = leadIn === null ? headings : [...headings, leadIn];
    const isLeadIn = text.trimEnd().endsWith(':');
    if (isLeadIn || (unit === 0 && isTitle(passage, reading))) leadIn = reading;
    const ordinal = passage.ordinals?.[unit] ?? null;
    const context = { readings, keys: keysOf(readings), amounts: amountsOf(readings, ordinal), ordinal };
    return {
      unit,
      reading,
      keys: keysOf([reading]),
      runs: runsOf(reading),
      amounts: amountsOf([reading]),
      context,
      isLeadIn,
    };
  });
  const keys = new Set(units.flatMap((unit) => [...unit.keys, ...unit.context.keys]));
  return { units, keys };
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

function keysOf(readings: readonly Reading[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { words } of readings) {
    for (const word of words) {
      for (const key of word.keys) keys.add(key);
      if (isContent(word)) keys.add(word.lower);
    }
  }
  return keys;
}

function runsOf({ words }: Reading): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 1; at < words.length; at += 1) {
    runs.add(runKey(words[at - 1]!.key, words[at]!.key));
    if (at > 1) runs.add(runKey(words[at - 2]!.key, words[at - 1]!.key, words[at]!.key));
  }
  return runs;
}

/** Each quantity, and each end of a range alone or as "up to". */
function amountsOf(readings: readonly Reading[], ordinal: number | null = null): ReadonlySet<string> {
  const amounts = readings.flatMap(({ quantities }) =>
    quantities.flatMap(({ low, high }) => [
      amountKey({ low, high }),
      amountKey({ low, high: low }),
      amountKey({ low: high, high }),
      amountKey({ low: 0, high }),
    ]),
  );
  return new Set(ordinal === null ? amounts : [...amounts, amountKey({ low: ordinal, high: ordinal })]);
}
