import type { Passage } from '../domain/guide.ts';
import type { Words } from '../language/phrases.ts';
import { keptWith } from '../language/remember.ts';
import { readAll, readWords } from './words.ts';

/** A passage as ranking and composition read it, again and again. */
export type PassageReading = {
  readonly headings: Words;
  /** The words of its own, innermost heading. */
  readonly heading: Words;
  readonly whole: Words;
  /** Headings and text in lower case. */
  readonly lower: string;
};

/** Remembered for as long as the passage itself is. */
export const readingOf = keptWith(
  (passage: Passage): PassageReading => ({
    headings: readWords(passage.section.join(' ')),
    heading: readWords(passage.section.at(-1) ?? ''),
    whole: readAll(passage.units.map((unit) => unit.text)),
    lower: `${passage.section.join(' ')} ${passage.text}`.toLowerCase(),
  }),
);
