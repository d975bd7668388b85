import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Answer, type AnswerEvent } from '../../src/domain/answer.ts';
import { createGate } from '../support/openai-stub/gate.ts';
import { type OpenAiStub, startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { parseEvents } from '../support/read-events.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

const CLIENTS = 300;
const SECOND_MS = 1_000;
/** For a busy machine: nothing here is about speed. */
const PATIENT = { timeout: 60_000, interval: 20 };
/**
 * A model that stalls is waited for, so that only leaving ends a call. The proxy of `wrangler dev` passes on that a client
 * has left when something is written to it, so a quiet stream writes often.
 */
const NO_HURRY = {
  HEARTBEAT_MS: '250',
  MODEL_HEADERS_TIMEOUT_MS: '120000',
  MODEL_FIRST_TOKEN_TIMEOUT_MS: '120000',
  MODEL_IDLE_TIMEOUT_MS: '120000',
  MODEL_TOTAL_TIMEOUT_MS: '300000',
};
const question = 'What does a senior production technician earn?';

let stub: OpenAiStub;
let worker: WorkerProcess;
beforeAll(async () => {
  stub = await startOpenAiStub();
  worker = await startWorker({
    settings: { OPENAI_BASE_URL: stub.baseUrl, LOG_LEVEL: 'error', ...NO_HURRY },
  });
}, 120_000);
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await stub.close();
}, 30_000);

const call = (path: string, init: RequestInit = {}) => fetch(worker.url + path, init);
const ask = (accept: string, init: RequestInit = {}) =>
  call('/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ question }),
    ...init,
  });

describe('wrangler dev', { timeout: 240_000 }, () => {
  it.each(['/', '/widget.js', '/guide/production-technician', '/docs', '/healthz', '/readyz'])(
    'serves %s',
    async (path) => {
      const response = await call(path);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      expect((await response.text()).length).toBeGreaterThan(10);
    },
  );

  it('serves the script that its page names to every site, and keeps its own files to itself', async () => {
    const address = /<script[^>]+src="([^"]+)"/.exec(await (await call('/')).text())?.[1] ?? '';
    const script = await call(address);
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect(script.headers.get('access-control-allow-origin')).toBe('*');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    await script.body?.cancel();
    expect((await call('/bundled.json')).status).toBe(404);
  });

  it('answers with the model, checked, as JSON and as a stream', async () => {
    const answer = Answer.parse(await (await ask('application/json')).json());
    expect(answer).toMatchObject({ engine: 'model', degraded: false, saved: true });
    const events = parseEvents(await (await ask('text/event-stream')).text());
    expect(events.at(-1)).toMatchObject({ type: 'answer-end', engine: 'model', saved: true });
  });

  it(`${CLIENTS} clients that leave mid-answer leave no call upstream open a second later`, async () => {
    stub.drop();
    // Each answer says its first sentence and then stalls for ever.
    const gates = Array.from({ length: CLIENTS }, () => createGate());
    stub.enqueue(...gates.map((gate) => ({ mode: 'normal' as const, gate })));
    for (const gate of gates) gate.open();
    const before = stub.requests.length;
    const leave = new AbortController();
    const begun: AnswerEvent[] = [];
    const clients = Array.from({ length: CLIENTS }, async () => {
      const response = await ask('text/event-stream', { signal: leave.signal });
      let received = '';
      let hasBegun = false;
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        received += chunk;
        if (hasBegun || !received.includes('event: claim')) continue;
        hasBegun = true;
        begun.push(...parseEvents(received).slice(0, 1));
      }
    });
    const left = Promise.allSettled(clients);
    await vi.waitFor(() => expect(begun).toHaveLength(CLIENTS), PATIENT);
    expect(stub.openCalls()).toBe(CLIENTS);
    const timeout = Math.max(SECOND_MS, await timeOfGreetings());
    leave.abort();
    await left;
    await vi.waitFor(() => expect(stub.openCalls()).toBe(0), { timeout, interval: 20 });
    expect(stub.requests.slice(before).every(({ leftEarly }) => leftEarly)).toBe(true);
    await vi.waitFor(async () => expect(await stateOf(begun[0])).toBe('interrupted'), PATIENT);
  });
});

/**
 * How long workerd takes to say that it lives to as many clients at once, beside all the streams that it holds: what a second
 * is on a machine that it has to share.
 */
async function timeOfGreetings(): Promise<number> {
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, async () => (await call('/healthz')).text()));
  return performance.now() - startedMs;
}

/** What has become of the one turn of a conversation that this event opened. */
async function stateOf(start: AnswerEvent | undefined): Promise<unknown> {
  if (start?.type !== 'answer-start') throw new Error('an answer begins with its start');
  const headers = { 'x-conversation-token': start.conversationToken ?? '' };
  const { turns } = Object(await (await call(`/conversations/${start.conversationId}`, { headers })).json());
  return turns[0].state;
}
