import { describe, expect, it, vi } from 'vitest';
import { Answer, type AnswerEvent } from '../../src/domain/answer.ts';
import { serveOnLoopback } from '../support/loopback.ts';
import { createGate } from '../support/openai-stub/gate.ts';
import { type OpenAiStub, startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { parseEvents } from '../support/read-events.ts';
import { openRealService } from '../support/real-service.ts';

const question = 'What does a senior production technician earn?';
const post = (accept: string, more: RequestInit = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ question }),
  ...more,
});

/** All that `npm start` serves, with the stub as the model, behind a real socket. */
async function openService(settings: Readonly<Record<string, string>> = {}) {
  await using cleanup = new AsyncDisposableStack();
  const stub = cleanup.use(await startOpenAiStub());
  const real = cleanup.use(await openRealService({ OPENAI_BASE_URL: stub.baseUrl, ...settings }));
  const server = cleanup.use(await serveOnLoopback(real.app));
  const kept = cleanup.move();
  return { stub, real, url: `${server.url}/ask`, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

const claimsOf = (events: readonly AnswerEvent[]) =>
  events.flatMap((event) => (event.type === 'claim' ? [event.text] : []));

async function askBothWays(
  url: string,
  stub: OpenAiStub,
  script: { readonly mode: 'unsupported' | 'wrong-numbers' | 'unoffered-marks' },
) {
  stub.enqueue(script, script);
  const answer = Answer.parse(await (await fetch(url, post('application/json'))).json());
  const events = parseEvents(await (await fetch(url, post('text/event-stream'))).text());
  return { answer, events };
}

describe('the model engine over HTTP', { timeout: 60_000 }, () => {
  it('sends a supported sentence on before the model has written the next one', async () => {
    await using service = await openService();
    const gate = createGate();
    service.stub.enqueue({ mode: 'normal', gate });
    gate.open();
    const response = await fetch(service.url, post('text/event-stream'));
    let received = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      received += chunk;
      if (!received.includes('event: claim')) continue;
      expect(service.stub.openCalls()).toBe(received.includes('event: answer-end') ? 0 : 1);
      gate.open(10);
    }
    const events = parseEvents(received);
    expect(claimsOf(events).length).toBeGreaterThan(1);
    expect(events.at(-1)).toMatchObject({ type: 'answer-end', engine: 'model', degraded: false });
  });

  it.each([
    ['an unsupported sentence', { mode: 'unsupported' }, /goats/],
    ['a wrong number', { mode: 'wrong-numbers' }, /987,654/],
    ['a mark that was never offered', { mode: 'unoffered-marks' }, /\[99\]/],
  ] as const)('never lets %s out, in JSON or as a stream', async (_, script, forbidden) => {
    await using service = await openService();
    const { answer, events } = await askBothWays(service.url, service.stub, script);
    expect(service.stub.requests).toHaveLength(2);
    expect(JSON.stringify(answer)).not.toMatch(forbidden);
    expect(JSON.stringify(events)).not.toMatch(forbidden);
    expect(answer.withheld).toBeGreaterThan(0);
    expect(answer.claims.length).toBeGreaterThan(0);
    for (const { text, citations, verdict } of answer.claims) {
      expect({ text, isCited: citations.length > 0 || verdict === 'not_factual' }).toEqual({ text, isCited: true });
    }
  });

  it.each(['text/event-stream', 'application/json'])(
    'has no call to the model open a second after 50 clients left mid-answer (%s)',
    async (accept) => {
      await using service = await openService();
      const { stub, url } = service;
      stub.enqueue(...Array.from({ length: 50 }, () => ({ delayMs: 60_000 })));
      const leave = new AbortController();
      const requests = Array.from({ length: 50 }, async () => {
        const response = await fetch(url, post(accept, { signal: leave.signal }));
        await response.text();
      });
      await vi.waitFor(() => expect(stub.openCalls()).toBe(50), 20_000);
      leave.abort();
      await Promise.allSettled(requests);
      await vi.waitFor(() => expect(stub.openCalls()).toBe(0), 1_000);
      expect(stub.requests.every(({ leftEarly }) => leftEarly)).toBe(true);
    },
  );
});
