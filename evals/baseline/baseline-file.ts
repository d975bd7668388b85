import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import type { EngineName } from '../../src/domain/answer.ts';
import type { GuideSource } from '../harness.ts';
import type { Settings } from '../model-run.ts';
import type { Options } from '../options.ts';
import { readJson } from '../read-json.ts';
import { answerSettings } from '../resume/answer-settings.ts';
import { UsageError } from '../usage-error.ts';
import { Baseline, type Fingerprint } from './baseline.ts';

const FILE = 'evals/baseline.json';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The baseline that the options name, else the committed one. Null when there is none yet, or when the committed one knows
 * none of these cases. Throws a UsageError when a named one is missing or can't be read as one.
 */
export function readBaseline(options: Options, caseIds: readonly string[]): Baseline | null {
  const file = options.baseline ?? FILE;
  if (!existsSync(file)) {
    if (options.baseline === undefined || options.bless) return null;
    throw new UsageError(`There is no ${file}: make it with --baseline ${file} --bless --reason "...".`);
  }
  const baseline = readJson(Baseline, file, 'a baseline');
  return options.baseline !== undefined || caseIds.some((id) => id in baseline.cases) ? baseline : null;
}

/** Writes where `readBaseline` reads. */
export const writeBaseline = (options: Options, baseline: Baseline): void =>
  writeFileSync(options.baseline ?? FILE, `${JSON.stringify(baseline, null, 2)}\n`);

/** The fingerprint of a run over these guides with the graders as they stand. `settings` name the model. */
export function fingerprintOf(engine: EngineName, guides: readonly GuideSource[], settings: Settings): Fingerprint {
  const sources = globSync(['evals/graders/*.ts', 'src/verify/*.ts']).sort();
  const byFile = new Map(guides.map(({ file, text }) => [file, sha256(text)]));
  return {
    engine,
    graders: sha256(sources.map((file) => readFileSync(file, 'utf8')).join('\n')),
    guides: Object.fromEntries([...byFile].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(engine === 'model' && { model: modelFingerprint(settings) }),
  };
}

/** The endpoint is not part of it: the same model may be reached in two places. */
function modelFingerprint(settings: Settings): NonNullable<Fingerprint['model']> {
  const prompts = globSync('prompts/*.prompt.md').sort();
  const others = answerSettings(settings).filter(([name]) => !name.startsWith('OPENAI_'));
  return {
    name: settings['OPENAI_MODEL'] || 'by default',
    prompts: sha256(prompts.map((file) => readFileSync(file, 'utf8')).join('\n')),
    settings: sha256(JSON.stringify(others)),
  };
}
