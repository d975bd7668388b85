import { readFileSync } from 'node:fs';
import type { Guide } from '../../../src/domain/guide.ts';
import type { GuideFault } from '../../../src/guide/guide-fault.ts';
import { parseGuide } from '../../../src/guide/parse-guide.ts';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';

export const vocabulary = parseVocabulary(
  JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')),
  readFileSync('knowledge/embeddings.txt', 'utf8'),
);

export const FRONT_MATTER = `---
slug: welder
title: How to become a welder
occupation: welder
edition: "1"
updated: 2026-01-31
currency: USD
region: not stated
---
`;

/** Parses a guide that has to be sound; the body stands below plain front matter. */
export async function guideOf(body: string, frontMatter = FRONT_MATTER): Promise<Guide> {
  const parsed = await parseGuide(`${frontMatter}\n${body}`, 'welder.md', vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

export async function guideAt(path: string): Promise<Guide> {
  const parsed = await parseGuide(readFileSync(path, 'utf8'), path, vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

export async function faultsOf(text: string): Promise<readonly GuideFault[]> {
  const parsed = await parseGuide(text, 'broken.md', vocabulary);
  return parsed.ok ? [] : parsed.error;
}

export const GUIDE_FILES = [
  'knowledge/production-technician.md',
  'tests/support/guides/wind-turbine-technician.md',
  'tests/support/guides/dental-hygienist.md',
];

export const wordsIn = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).filter(Boolean).length;

/** `count` words in sentences of ten words each. */
export const prose = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const word = index % 10 === 0 ? 'Word' : 'word';
    return index % 10 === 9 || index === count - 1 ? `${word}.` : word;
  }).join(' ');
