import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCases } from '../../evals/load-cases.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The questions of the eval cases on the shipped guide, each once: as people write, in no order of difficulty. */
export function readQuestions(): readonly string[] {
  const files = globSync('evals/cases/*.jsonl', { cwd: PROJECT }).sort();
  const cases = parseCases(files.map((file) => ({ file, text: readFileSync(path.join(PROJECT, file), 'utf8') })));
  return [...new Set(cases.filter(({ item }) => item.guide === undefined).map(({ item }) => item.question))];
}
