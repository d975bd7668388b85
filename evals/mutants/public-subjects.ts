import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { splitSentences } from '../../src/language/sentences.ts';
import { toEvidence } from '../public/support.ts';
import type { Judge, Subject } from './kill-matrix.ts';
import { mutationPool } from './subjects.ts';

const Row = z.object({ evidence: z.array(z.string()), answer: z.string(), label: z.string() });
type Row = Readonly<z.infer<typeof Row>>;

/** Longer sets add time and no insight: their rows are in hash order, so the first ones are a sample. */
const MAX_ROWS = 120;
const MAX_SENTENCES = 200;

export type PublicSet = { readonly name: string; readonly subjects: readonly Subject[] };

/**
 * The sentences of supported answers in the public support sets under `dir` (format in the sets' own README) that the judge
 * passes as they are, each with its row's evidence.
 */
export function readPublicSets(dir: string, judge: Judge): readonly PublicSet[] {
  const folder = path.join(dir, 'support');
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.flatMap((file): PublicSet[] => {
    const rows = readFileSync(path.join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => Row.parse(JSON.parse(line)))
      .filter(({ label }) => label === 'supported')
      .slice(0, MAX_ROWS);
    const subjects = rows.flatMap((row, at) => rowSubjects(row, rows[(at + 1) % rows.length]!, judge));
    return subjects.length === 0
      ? []
      : [{ name: path.basename(file, '.jsonl'), subjects: subjects.slice(0, MAX_SENTENCES) }];
  });
}

function rowSubjects(row: Row, other: Row, judge: Judge): readonly Subject[] {
  const evidence = row.evidence.map(toEvidence);
  const foreign = other.evidence.flatMap((text) => toEvidence(text).units);
  const pool = mutationPool(
    evidence.flatMap(({ units }) => units),
    foreign,
  );
  return splitSentences(row.answer)
    .map(({ text }): Subject => ({ sentence: text, evidence, pool }))
    .filter(({ sentence }) => judge(sentence, evidence).verdict === 'supported');
}
