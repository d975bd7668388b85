import type { Passage } from '../domain/guide.ts';
import { remember } from '../language/remember.ts';
import { tokenize } from '../language/tokens.ts';

/** The stems of a text, as a set and in order. */
export type Words = { readonly set: ReadonlySet<string>; readonly order: readonly string[] };

const MAX_TEXTS = 8_000;

/** The words of a text of the guide. */
export const readWords: (text: string) => Words = remember((text) => {
  const order = tokenize(text).map((token) => token.stem);
  return { set: new Set(order), order };
}, MAX_TEXTS);

/** A passage as ranking and composition read it, again and again. */
export type PassageReading = {
  readonly headings: Words;
  /** The words of its own, innermost heading. */
  readonly heading: Words;
  readonly units: readonly Words[];
  readonly whole: Words;
  /** Headings and text in lower case. */
  readonly lower: string;
};

const readings = new WeakMap<Passage, PassageReading>();

/** Remembered for as long as the passage itself is. */
export function readingOf(passage: Passage): PassageReading {
  const known = readings.get(passage);
  if (known) return known;
  const units = passage.units.map((unit) => readWords(unit.text));
  const order = units.flatMap((words) => words.order);
  const reading = {
    headings: readWords(passage.section.join(' ')),
    heading: readWords(passage.section.at(-1) ?? ''),
    units,
    whole: { set: new Set(order), order },
    lower: `${passage.section.join(' ')} ${passage.text}`.toLowerCase(),
  };
  readings.set(passage, reading);
  return reading;
}

/** How many other words may stand inside a phrase: "look for a job" is "look job" still. */
const MAX_GAP = 2;

/** Whether a text has a word, or all words of a phrase in order and close together. */
export function hasPhrase(words: Words, parts: readonly string[]): boolean {
  const [first, second] = parts;
  if (first === undefined || !words.set.has(first)) return false;
  if (second === undefined) return true;
  if (!words.set.has(second)) return false;
  const rest = parts.slice(1);
  if (!rest.every((part) => words.set.has(part))) return false;
  for (let start = words.order.indexOf(first); start >= 0; start = words.order.indexOf(first, start + 1)) {
    let at = start;
    const isHere = rest.every((part) => {
      const next = words.order.indexOf(part, at + 1);
      const isNear = next >= 0 && next - at <= MAX_GAP + 1;
      at = next;
      return isNear;
    });
    if (isHere) return true;
  }
  return false;
}
