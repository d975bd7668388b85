import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseVocabulary } from '../../src/language/vocabulary.ts';
import { type SupportRow, scoreSupportSet } from './support.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, results: { type: 'string' }, only: { type: 'string' } },
});
if (values.data === undefined || values.results === undefined) {
  console.error('usage: node evals/public/run-support.ts --data DIR --results DIR [--only SET]');
  process.exit(2);
}
const vocabulary = parseVocabulary(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')));
const from = path.join(values.data, 'support');
const to = path.join(values.results, 'support');
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith('.jsonl'))) {
  if (values.only !== undefined && !file.includes(values.only)) continue;
  // The data folder's README fixes the format of a row.
  const rows = readFileSync(path.join(from, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SupportRow);
  const startedMs = performance.now();
  const results = scoreSupportSet(rows, vocabulary);
  writeFileSync(path.join(to, file), `${results.map((row) => JSON.stringify(row)).join('\n')}\n`);
  console.log(`${file}: ${rows.length} rows in ${Math.round(performance.now() - startedMs)} ms`);
}
