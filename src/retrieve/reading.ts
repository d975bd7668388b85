import type { Passage } from '../domain/guide.ts';
import type { Words } from '../language/phrases.ts';
import { remember } from '../language/remember.ts';
import { tokenize } from '../language/tokens.ts';

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
