import { parseConfig } from '../../src/config/config.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { createApp } from '../../src/http/app.ts';
import type { HttpApp } from '../../src/http/deps.ts';
import { createGuideAdmin } from '../../src/runtime/guide-admin.ts';
import { createGuideView } from '../../src/runtime/guide-view.ts';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import { clock, ids, type NodeService, openService } from '../../src/runtime/node-service.ts';
import { readGuides } from '../../src/runtime/read-guides.ts';
import { SOME_WIDGET } from './some-widget.ts';
import type { LoggedLine } from './test-app.ts';

export type RealService = Disposable & {
  readonly app: HttpApp;
  readonly service: NodeService;
  readonly guides: readonly Guide[];
  readonly logged: readonly LoggedLine[];
};

/** Everything that `npm start` serves, over a database in memory and without a socket. */
export async function openRealService(settings: Readonly<Record<string, string>> = {}): Promise<RealService> {
  const config = parseConfig({ DATABASE_PATH: ':memory:', ...settings });
  const logged: LoggedLine[] = [];
  const log = (level: string, event: string, fields = {}) => void logged.push({ level, event, ...fields });
  const vocabulary = readVocabulary(config.knowledge.dir);
  const guides = await readGuides(config.knowledge.dir, vocabulary);
  const service = await openService(config, { guides, vocabulary, log });
  const app = createApp({
    ...service,
    config: config.http,
    engine: config.model ? 'model' : 'extractive',
    defaultGuide: null,
    view: createGuideView(),
    admin: createGuideAdmin({ token: config.admin.token, guides: service.guides, vocabulary, log }),
    secondsToWait: null,
    widget: SOME_WIDGET,
    clock,
    ids,
    log,
    closing: new AbortController().signal,
  });
  return { app, service, guides, logged, [Symbol.dispose]: () => service.close() };
}
