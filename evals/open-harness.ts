import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openSqliteFile, readMigrations } from '../src/adapters/storage/better-sqlite3.ts';
import { parseConfig } from '../src/config/config.ts';
import type { EngineName } from '../src/domain/answer.ts';
import { parseGuide } from '../src/guide/parse-guide.ts';
import { parseVocabulary } from '../src/language/vocabulary.ts';
import { assemble } from '../src/runtime/assemble.ts';
import { loadEnglish } from '../src/runtime/english-words.ts';
import { support } from '../src/verify/support.ts';
import type { Supports } from './graders/grader.ts';
import type { GuideSource, Harness } from './harness.ts';
import { UsageError } from './options.ts';
import { createRankings } from './rankings.ts';

const english = loadEnglish();
export const vocabulary = parseVocabulary(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')));
const migrations = readMigrations('migrations');

export const supports: Supports = (sentence, evidence) => support(sentence, evidence, { vocabulary });

/** Signpost over one guide with everything in memory. Throws UsageError for a guide that can't be read. */
export async function openHarness(source: GuideSource, engine: EngineName): Promise<Harness> {
  if (engine === 'model')
    throw new UsageError('--engine model needs a recording of a model run, and there is none yet.');
  const parsed = await parseGuide(source.text, source.file, vocabulary);
  if (!parsed.ok) {
    throw new UsageError(parsed.error.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
  const guide = parsed.value;
  const database = openSqliteFile(':memory:', migrations);
  const config = parseConfig({});
  const service = await assemble({
    config,
    database,
    guides: [guide],
    vocabulary,
    english,
    model: null,
    clock: { nowMs: () => Date.now() },
    ids: { uuid: () => randomUUID(), token: () => randomBytes(32).toString('base64url') },
    log: () => undefined,
  });
  return {
    ask: service.ask,
    guide: { slug: guide.slug, text: guide.text, passages: new Map(guide.passages.map((one) => [one.id, one])) },
    supports,
    rankingOf: await createRankings(guide.slug, service, {
      vocabulary,
      english,
      historyTurns: config.ask.historyTurns,
    }),
    close: async () => database.close(),
  };
}
