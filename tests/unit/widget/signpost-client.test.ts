import { describe, expect, it, vi } from 'vitest';
import type { AnswerEvent } from '../../../src/domain/answer.ts';
import { createSignpostClient } from '../../../src/widget/signpost-client.ts';
import { answerEnd, claim, shortAnswer } from '../../support/answer-events.ts';

const frame = (event: AnswerEvent) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
const STREAM = shortAnswer.map(frame).join('');
const eventStream = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
const request = { question: 'When?', guide: 'lighthouse-keeper', messageId: 'message-1', conversation: null };

function clientOf(respond: typeof fetch, { isOnline = true, stallMs = 60_000 } = {}) {
  return createSignpostClient({ api: 'https://advisor.test/base/', stallMs, fetch: respond, isOnline: () => isOnline });
}

/** All events of an answer, and the problem that ended it. */
async function ask(respond: typeof fetch, settings = {}, signal = new AbortController().signal) {
  const answer = clientOf(respond, settings).ask(request, signal);
  const events: AnswerEvent[] = [];
  for (;;) {
    const next = await answer.next();
    if (next.done) return { events, problem: next.value };
    events.push(next.value);
  }
}

const refusal =
  (status: number, code: string, headers: Record<string, string> = {}) =>
  async () =>
    Response.json({ code, status, title: '', detail: '' }, { status, headers });

describe("the widget's client", () => {
  it('asks the service under its base path, once, and gives the events of a whole answer', async () => {
    const respond = vi.fn<typeof fetch>(async () => eventStream(STREAM));
    expect(await ask(respond)).toEqual({ events: shortAnswer, problem: null });
    expect(respond).toHaveBeenCalledOnce();
    const [url, init] = respond.mock.calls[0] ?? [];
    expect(String(url)).toBe('https://advisor.test/base/ask');
    expect(JSON.parse(String(init?.body))).toEqual({
      question: 'When?',
      messageId: 'message-1',
      guide: 'lighthouse-keeper',
    });
    expect(init?.credentials).toBe('omit');
  });

  it('sends the token of a conversation in its header only, and the id in place of the guide', async () => {
    const respond = vi.fn<typeof fetch>(async () => eventStream(STREAM));
    const answer = clientOf(respond).ask(
      { ...request, conversation: { id: 'c-1', token: 'secret' } },
      new AbortController().signal,
    );
    await answer.next();
    const [url, init] = respond.mock.calls[0] ?? [];
    expect(new Headers(init?.headers).get('x-conversation-token')).toBe('secret');
    expect(`${url}${init?.body}`).not.toContain('secret');
    expect(JSON.parse(String(init?.body))).toEqual({
      question: 'When?',
      messageId: 'message-1',
      conversationId: 'c-1',
    });
  });

  it('calls every answer cut off whose stream ends, at whatever byte, before its terminal event is whole', async () => {
    const bytes = new TextEncoder().encode(STREAM);
    for (let cut = 0; cut < bytes.length; cut++) {
      const { problem } = await ask(async () => eventStream(new TextDecoder().decode(bytes.slice(0, cut))));
      expect(problem, `cut at ${cut}`).toEqual({ kind: 'cut_off' });
    }
  });

  it('passes over events that it does not know and claims that lack their text', async () => {
    const odd = 'data: {"type":"new-thing"}\n\ndata: nonsense\n\ndata: {"type":"claim","index":0}\n\n';
    const { events, problem } = await ask(async () => eventStream(odd + STREAM));
    expect({ events, problem }).toEqual({ events: shortAnswer, problem: null });
  });

  it.each([
    ['conversation_unknown', 404, 'gone'],
    ['conversation_busy', 409, 'busy'],
    ['conversation_full', 409, 'full'],
    ['question_empty', 400, 'wordless'],
    ['question_too_long', 400, 'too_long'],
    ['body_too_large', 413, 'too_long'],
    ['origin_refused', 403, 'unavailable'],
    ['guide_unknown', 404, 'unavailable'],
    ['restarting', 503, 'restarting'],
    ['internal', 500, 'server'],
    ['constructor', 500, 'server'],
  ])('tells %s (%i) apart as %s', async (code, status, kind) => {
    expect((await ask(refusal(status, code))).problem).toMatchObject({ kind });
  });

  it('passes on how long to wait after too many questions, and the id of a request that failed', async () => {
    const headers = { 'retry-after': '12', 'x-request-id': 'r-1' };
    expect((await ask(refusal(429, 'rate_limited', headers))).problem).toEqual({
      kind: 'limit',
      retryAfterSeconds: 12,
      requestId: 'r-1',
    });
  });

  it('does not take an HTML page with status 200 for an answer', async () => {
    expect((await ask(async () => new Response('<h1>Sign in</h1>'))).problem).toEqual({ kind: 'server' });
  });

  it('does not take a proxy error page for one of the service', async () => {
    expect((await ask(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))).problem).toEqual({
      kind: 'server',
    });
  });

  it('tells a browser without network from a service that cannot be reached', async () => {
    const fail: typeof fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect((await ask(fail, { isOnline: false })).problem).toEqual({ kind: 'offline' });
    expect((await ask(fail)).problem).toEqual({ kind: 'unreachable' });
  });

  it('tells a connection that breaks in the middle of an answer from one that never was', async () => {
    const breaking = () => {
      const frames = [shortAnswer[0], claim('The lamp is lit at dusk.')].map((event) => frame(event ?? answerEnd));
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          const next = frames.shift();
          if (next === undefined) controller.error(new TypeError('network error'));
          else controller.enqueue(new TextEncoder().encode(next));
        },
      });
    };
    const respond = async () => new Response(breaking(), { headers: { 'content-type': 'text/event-stream' } });
    const { events, problem } = await ask(respond);
    expect(problem).toEqual({ kind: 'cut_off' });
    expect(events.at(-1)).toMatchObject({ type: 'claim' });
    expect((await ask(respond, { isOnline: false })).problem).toEqual({ kind: 'offline' });
  });

  it('ends an answer as stalled when nothing at all arrives', async () => {
    vi.useFakeTimers();
    try {
      const silent: typeof fetch = (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
        );
      const answer = ask(silent, { stallMs: 30_000 });
      await vi.advanceTimersByTimeAsync(29_999);
      await vi.advanceTimersByTimeAsync(1);
      expect((await answer).problem).toEqual({ kind: 'stalled' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('reads nothing after the terminal event', async () => {
    const { events } = await ask(async () => eventStream(STREAM + frame(claim('More.', 1)) + frame(answerEnd)));
    expect(events).toEqual(shortAnswer);
  });

  it('encodes a passage id as one part of the path', async () => {
    const respond = vi.fn<typeof fetch>(async () => Response.json({}));
    await clientOf(respond).passage('lighthouse-keeper/the-lamp#1');
    expect(String(respond.mock.calls[0]?.[0])).toBe(
      'https://advisor.test/base/passages/lighthouse-keeper%2Fthe-lamp%231',
    );
  });
});
