import { createD1Database } from '../adapters/storage/d1.ts';
import { createGuideStore } from '../adapters/storage/guide-store.ts';
import { parseConfig } from '../config/config.ts';
import { GuideSlug } from '../domain/guide.ts';
import { createApp } from '../http/app.ts';
import type { HttpApp } from '../http/deps.ts';
import { parseVocabulary } from '../language/vocabulary.ts';
import { createService } from './assemble.ts';
import { createGuideAdmin } from './guide-admin.ts';
import { createGuideView } from './guide-view.ts';
import { unpackEnglish } from './word-lists.ts';
import { readBundled } from './workers-bundled.ts';
import { type Env, requireBindings } from './workers-env.ts';
import { workersLimit } from './workers-limit.ts';
import { createWorkersLog } from './workers-log.ts';
import { ensureGuides, requireMigrations } from './workers-setup.ts';

export const clock = { nowMs: () => Date.now() } as const;

const ids = {
  uuid: () => crypto.randomUUID(),
  token: () =>
    btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', ''),
} as const;

/**
 * All that an isolate serves, over its bindings. Throws a SetupError or ConfigError with advice, or a StorageError while
 * the database cannot be reached: nothing is kept of a failure, so that the next request tries again.
 *
 * Guides are read through one session for the isolate: it asks replicas, and its bookmark keeps one question from seeing
 * two states of a guide. Conversations go to the primary, so that visitors read what they wrote wherever they are served.
 */
export async function openWorkersApp(env: Env): Promise<HttpApp> {
  requireBindings(env);
  const config = parseConfig({ ...env });
  const log = createWorkersLog(config.log);
  const bundled = await readBundled(env.ASSETS);
  const vocabulary = parseVocabulary(bundled.vocabulary, bundled.embeddings);
  const guideDatabase = createD1Database(env.DB.withSession('first-primary'));
  await requireMigrations(guideDatabase);
  await ensureGuides(guideDatabase, createGuideStore(guideDatabase), bundled, { vocabulary, log });

  const { model, judge } = config;
  const service = createService({
    config,
    database: createD1Database(env.DB),
    guideDatabase,
    vocabulary,
    english: unpackEnglish(bundled.english),
    model: model === null ? null : await (await import('./workers-model.ts')).openModel({ model, judge }),
    clock,
    ids,
    log,
  });
  const { defaultGuide } = config.knowledge;
  return createApp({
    ...service,
    config: config.http,
    engine: model ? 'model' : 'extractive',
    defaultGuide: defaultGuide === null ? null : GuideSlug.parse(defaultGuide),
    view: createGuideView(),
    admin: createGuideAdmin({ token: config.admin.token, guides: service.guides, vocabulary, log }),
    secondsToWait: workersLimit(env.ASKS),
    widget: bundled.widget,
    clock,
    ids,
    log,
    closing: new AbortController().signal,
  });
}
