import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../../src/domain/answer.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import type { Settings } from '../model-run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Whatever an answer may depend on: the service with its words and prompts, and how it is asked. */
const SOURCES = ['src/**/*.ts', 'prompts/*.md', 'knowledge/*.json', 'evals/run-case.ts', 'evals/rankings.ts'];
/** Settings that change what is answered. A key does not, and must not be written anywhere. */
const OF_THE_ANSWER = /^(?:OPENAI_(?:BASE_URL|MODEL)|MODEL_|GUARD_|HISTORY_|QUESTION_|CONVERSATION_)/;

/** A hash of the code that answers, the engine and, with a model, the settings: answers of one version may be kept. */
export function answeringVersion(engine: EngineName, settings: Settings): string {
  const files = globSync(SOURCES, { cwd: ROOT }).sort();
  const chosen = Object.entries(engine === 'model' ? settings : {}).filter(([name]) => OF_THE_ANSWER.test(name));
  const sources = files.map((file) => [file, readFileSync(`${ROOT}${file}`, 'utf8')]);
  return sha256Hex(JSON.stringify([engine, chosen.sort(), sources]));
}
