import { createExecutionContext, createScheduledController, reset, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, inject, it, vi } from 'vitest';
import { readGuideSources } from '../../src/adapters/storage/guide-sources.ts';
import { Answer } from '../../src/domain/answer.ts';
import { GuideSlug } from '../../src/domain/guide.ts';
import worker from '../../src/runtime/workers.ts';
import type { Env } from '../../src/runtime/workers-env.ts';
import type {} from '../support/parity.ts';
import { SOME_WIDGET } from '../support/some-widget.ts';
import { openEmptyD1 } from './databases.ts';

const slug = GuideSlug.parse('production-technician');
const token = 'a'.repeat(32);
const LATER_MS = 40 * 86_400_000;

/** What the build puts beside the Worker; `fingerprint` says what the guide reads as. */
function assets(fingerprint: string): Fetcher {
  const { input, english } = inject('parity');
  const guides = input.guides.slice(0, 1).map((text) => ({ slug, file: `${slug}.md`, text, fingerprint }));
  const bundled = { widget: SOME_WIDGET, english, vocabulary: input.vocabulary, embeddings: input.embeddings, guides };
  // Nothing else of a Fetcher is used.
  return { fetch: async () => Response.json(bundled) } as unknown as Fetcher;
}

/** The Worker over its own D1, emptied and migrated, with more or other bindings. */
async function open(bindings: Readonly<Record<string, unknown>> = {}) {
  const database = await openEmptyD1();
  return { database, ...withBindings(bindings) };
}

function withBindings(bindings: Readonly<Record<string, unknown>>) {
  // Each call stands for a fresh isolate: a Worker is composed once for each set of bindings.
  const own = { DB: env.DB, ASSETS: assets('unknown'), LOG_LEVEL: 'error', ...bindings } as unknown as Env;
  const call = async (path: string, init: RequestInit<IncomingRequestCfProperties> = {}) => {
    const context = createExecutionContext();
    const request = new Request<unknown, IncomingRequestCfProperties>(`https://signpost.test${path}`, init);
    const response = await worker.fetch(request, own, context);
    const body = await response.text();
    await waitOnExecutionContext(context);
    return { status: response.status, headers: response.headers, body };
  };
  const ask = async (question: string) =>
    Answer.parse(
      JSON.parse(
        (
          await call('/ask', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ question }),
          })
        ).body,
      ),
    );
  return { own, call, ask };
}

const silenced = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

describe('the Worker', () => {
  it('answers, keeps and shows what it answers from, on an empty database', async () => {
    const { call, ask } = await open();
    const answer = await ask('What does a senior production technician earn?');
    expect(answer).toMatchObject({ status: 'answered', saved: true });
    const kept = await call(`/conversations/${answer.conversationId}`, {
      headers: { 'x-conversation-token': answer.conversationToken ?? '' },
    });
    expect(JSON.parse(kept.body)).toMatchObject({ turns: [{ state: 'complete' }] });
    for (const path of ['/', '/guide/production-technician', '/docs', '/guides', '/openapi.json', '/readyz']) {
      expect({ path, status: (await call(path)).status }).toEqual({ path, status: 200 });
    }
  });

  it('indexes its guides once, however many isolates start', async () => {
    const { call, database } = await open();
    await call('/readyz');
    const [indexed] = (await readGuideSources(database)).values();
    expect(indexed).toMatchObject({ slug, source: 'bundled' });
    const read = vi.spyOn(env.DB, 'prepare');
    const next = withBindings({ ASSETS: assets(indexed?.fingerprint ?? '') });
    expect((await next.call('/readyz')).status).toBe(200);
    const written = read.mock.calls.filter(([sql]) => /INSERT|UPDATE|DELETE|DROP|CREATE/.test(sql));
    expect(written).toEqual([]);
    read.mockRestore();
  });

  it('reads guides in a session, which replicas may answer, and conversations at the primary', async () => {
    const { call } = await open();
    await call('/readyz');
    const asked = { session: [] as string[], primary: [] as string[] };
    const DB = {
      prepare: (sql: string) => {
        asked.primary.push(sql);
        return env.DB.prepare(sql);
      },
      batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
      withSession: () => {
        const session = env.DB.withSession('first-primary');
        return {
          prepare: (sql: string) => {
            asked.session.push(sql);
            return session.prepare(sql);
          },
          batch: (statements: D1PreparedStatement[]) => session.batch(statements),
        };
      },
    };
    const own = withBindings({ DB });
    const first = await own.ask('What does a senior production technician earn?');
    await own.call(`/conversations/${first.conversationId}`, {
      headers: { 'x-conversation-token': first.conversationToken ?? '' },
    });
    const isOfConversations = (sql: string) => /\b(?:conversations|turns|feedback|withheld_sentences)\b/.test(sql);
    expect(asked.session.length).toBeGreaterThan(0);
    expect(asked.session.filter(isOfConversations)).toEqual([]);
    expect(asked.primary.length).toBeGreaterThan(0);
    expect(asked.primary.filter((sql) => !isOfConversations(sql))).toEqual([]);
  });

  it('takes a guide from its owner, and keeps it when the next isolate starts', async () => {
    const { call } = await open({ ADMIN_TOKEN: token });
    const text = inject('parity').input.guides[0]!.replaceAll('$', '€').replace('currency: USD', 'currency: EUR');
    const put = (authorization: string) =>
      call('/guides/production-technician', {
        method: 'PUT',
        headers: { authorization, 'content-type': 'text/markdown' },
        body: text,
      });
    expect((await put(`Bearer ${'b'.repeat(32)}`)).status).toBe(401);
    const published = await put(`Bearer ${token}`);
    expect(JSON.parse(published.body)).toMatchObject({ slug, outcome: 'indexed', currency: 'EUR' });
    const { ask } = withBindings({});
    const { answer } = await ask('What does a senior production technician earn?');
    expect(answer).toContain('€55,000');
    expect(answer).not.toContain('$');
  });

  it('deletes on its timer what is past its time, and nothing else', async () => {
    const { own, ask, database } = await open();
    await ask('What does a senior production technician earn?');
    const count = async () => (await database.all({ sql: 'SELECT id FROM conversations', params: [] })).length;
    await worker.scheduled(createScheduledController(), own);
    expect(await count()).toBe(1);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + LATER_MS);
    await worker.scheduled(createScheduledController(), own);
    clock.mockRestore();
    expect(await count()).toBe(0);
  });
});

describe('a Worker that is not set up', () => {
  it.each([
    ['a bad setting', { RETENTION_DAYS: 'soon' }, /^RETENTION_DAYS: use a whole number from 0 to 3650/],
    ['an admin token that is too short', { ADMIN_TOKEN: 'short' }, /^ADMIN_TOKEN: use 32 to 200 characters/],
    ['a model without an endpoint', { ENGINE: 'model' }, /^ENGINE: model needs OPENAI_API_KEY/],
  ])('says which setting is wrong: %s', async (_, bindings, advice) => {
    const errors = silenced();
    const { call } = await open(bindings);
    const { status, body } = await call('/ask', { method: 'POST' });
    expect(status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ code: 'not_ready', detail: expect.stringMatching(advice) });
    expect(body).not.toContain('short');
    expect(errors.mock.calls.join()).toContain('not_ready');
    expect(await call('/healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    errors.mockRestore();
  });

  it.each(['DB', 'ASSETS'])('names the binding %s when it is missing', async (name) => {
    const errors = silenced();
    const { own } = await open();
    const { [name as 'DB']: _, ...others } = own;
    const context = createExecutionContext();
    const response = await worker.fetch(new Request('https://signpost.test/'), others as unknown as Env, context);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(`The binding ${name} is missing`) });
    errors.mockRestore();
  });

  it('names the migration that the database lacks, and answers once it is there', async () => {
    const errors = silenced();
    await reset();
    const { call } = withBindings({});
    expect(JSON.parse((await call('/')).body).detail).toMatch(
      /^The database lacks the migration 0001_guides\.sql: run/,
    );
    await openEmptyD1();
    expect((await call('/')).status).toBe(200);
    errors.mockRestore();
  });

  it('says that the build is missing', async () => {
    const errors = silenced();
    const { call } = await open({ ASSETS: { fetch: async () => new Response(null, { status: 404 }) } });
    expect(JSON.parse((await call('/')).body).detail).toMatch(/bundled\.json is missing: deploy with "npm run deploy"/);
    errors.mockRestore();
  });
});
