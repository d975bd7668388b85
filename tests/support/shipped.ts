import { readFileSync } from 'node:fs';
import type { Guide } from '../../src/domain/guide.ts';
import { parseGuide } from '../../src/guide/parse-guide.ts';
import { profileOf } from '../../src/guide/terms.ts';
import { loadEnglish } from '../../src/runtime/english-words.ts';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import { createLexicon, type Lexicon } from '../../src/understand/lexicon.ts';

export const SHIPPED = 'knowledge/production-technician.md';
export const TURBINES = 'tests/support/guides/wind-turbine-technician.md';
export const HYGIENE = 'tests/support/guides/dental-hygienist.md';
export const GUIDE_FILES = [SHIPPED, TURBINES, HYGIENE] as const;
/** Guides that lay out pay and the career in other ways: by years, in prose, in bullets, by sector. */
export const PAY_LAYOUTS = [
  'tests/support/guides/electrician.md',
  'tests/support/guides/paramedic.md',
  'tests/support/guides/truck-driver.md',
  'tests/support/guides/land-surveyor.md',
] as const;

/** Pay in bullets and no steps; nothing but questions, and tables with columns of their own. */
export const ARBORIST = 'tests/support/guides/arborist.md';
export const REPORTERS = 'tests/support/guides/court-reporter.md';

export const vocabulary = readVocabulary('knowledge');

export const english = loadEnglish();

const parsed = new Map<string, Promise<Guide>>();

/** The guides of these files, each read and parsed once. */
export const guidesAt = (files: readonly string[] = GUIDE_FILES): Promise<readonly Guide[]> =>
  Promise.all(
    files.map((file) => {
      const guide = parsed.get(file) ?? parse(file);
      parsed.set(file, guide);
      return guide;
    }),
  );

async function parse(file: string): Promise<Guide> {
  const guide = await parseGuide(readFileSync(file, 'utf8'), file, vocabulary);
  if (!guide.ok) throw new Error(JSON.stringify(guide.error));
  return guide.value;
}

/** What understanding knows of a guide that is shipped. */
export async function lexiconOf(file: string): Promise<Lexicon> {
  const [guide] = await guidesAt([file]);
  return createLexicon(profileOf(guide!), vocabulary, english);
}
