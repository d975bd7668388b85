import { createConversationStore } from '../adapters/storage/conversation-store.ts';
import { createD1Database } from '../adapters/storage/d1.ts';
import { StorageError } from '../adapters/storage/sql-database.ts';
import { parseConfig } from '../config/config.ts';
import type { HttpApp } from '../http/deps.ts';
import { describeBug } from '../http/report-bug.ts';
import { forgetOldConversations } from './retention.ts';
import { adviceFor, type Env, requireBindings } from './workers-env.ts';
import { createWorkersLog } from './workers-log.ts';
import { refuse } from './workers-refusal.ts';
import { clock, openWorkersApp } from './workers-service.ts';

/** A turn that was cut off still writes down that it was: without this, the isolate may drop it with its client. */
const LAST_WORDS_MS = 3_000;

const apps = new WeakMap<Env, HttpApp>();

/**
 * Composed once per isolate. Requests that come before that each compose: a promise that they shared would hang for all of
 * them when the client of the first one leaves.
 */
async function appOf(env: Env): Promise<HttpApp> {
  const known = apps.get(env);
  if (known) return known;
  const opened = await openWorkersApp(env);
  const app = apps.get(env) ?? opened;
  apps.set(env, app);
  return app;
}

export default {
  async fetch(request, env, ctx) {
    request.signal.addEventListener('abort', () => {
      ctx.waitUntil(new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS)));
    });
    try {
      return await (await appOf(env)).fetch(request, env, ctx);
    } catch (error) {
      const advice = error instanceof StorageError ? 'The database does not answer. Try again.' : adviceFor(error);
      const log = createWorkersLog({ level: 'error' });
      if (advice === null) log('error', 'bug', describeBug(error));
      else log('error', 'not_ready', { advice });
      return refuse(request, advice);
    }
  },

  async scheduled(_event, env) {
    requireBindings(env);
    const config = parseConfig({ ...env });
    const log = createWorkersLog(config.log);
    await forgetOldConversations(createConversationStore(createD1Database(env.DB)), config, { clock, log });
  },
} satisfies ExportedHandler<Env>;
