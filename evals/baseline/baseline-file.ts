import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import type { EngineName } from '../../src/domain/answer.ts';
import type { GuideSource } from '../harness.ts';
import { Baseline, type Fingerprint } from './baseline.ts';

const FILE = 'evals/baseline.json';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The committed baseline; null when there is none. */
export function readBaseline(): Baseline | null {
  return existsSync(FILE) ? Baseline.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : null;
}

export const writeBaseline = (baseline: Baseline): void =>
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`);

/** The fingerprint of a run over these guides with the graders as they stand. */
export function fingerprintOf(engine: EngineName, guides: readonly GuideSource[]): Fingerprint {
  const sources = globSync(['evals/graders/*.ts', 'src/verify/*.ts']).sort();
  const byFile = new Map(guides.map(({ file, text }) => [file, sha256(text)]));
  return {
    engine,
    graders: sha256(sources.map((file) => readFileSync(file, 'utf8')).join('\n')),
    guides: Object.fromEntries([...byFile].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
