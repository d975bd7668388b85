import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../../src/domain/answer.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import type { Settings } from '../model-run.ts';
import { answerSettings } from './answer-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Whatever an answer may depend on: the service with its words and prompts, and how it is asked. */
const SOURCES = ['src/**/*.ts', 'prompts/*.md', 'knowledge/*.json', 'evals/run-case.ts', 'evals/rankings.ts'];

/** A hash of the code that answers, the engine and, with a model, the settings: answers of one version may be kept. */
export function answeringVersion(engine: EngineName, settings: Settings): string {
  const files = globSync(SOURCES, { cwd: ROOT }).sort();
  const chosen = engine === 'model' ? answerSettings(settings) : [];
  const sources = files.map((file) => [file, readFileSync(`${ROOT}${file}`, 'utf8')]);
  return sha256Hex(JSON.stringify([engine, chosen, sources]));
}
