import { describe, expect, it } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { Problem } from '../../src/domain/wire.ts';
import { answerEnd, answerStart, claim, conversationId, shortAnswer } from '../support/answer-events.ts';
import { untilAborted } from '../support/fake-ask.ts';
import { readEvents } from '../support/read-events.ts';
import { createTestApp, ownersToken } from '../support/test-app.ts';

const question = 'When is the lamp lit?';
const asStream = { accept: 'text/event-stream' };

describe('POST /ask', () => {
  it('answers as JSON with the token that was made for the new conversation', async () => {
    const { ask, fakeAsk } = createTestApp();
    const response = await ask({ question });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch('application/json');
    const answer = Answer.parse(await response.json());
    expect(answer).toMatchObject({ answer: 'The lamp is lit at dusk. [1]', conversationToken: expect.any(String) });
    expect(fakeAsk.calls[0]?.input).toEqual({ question, guide: null, conversation: null, messageId: null });
  });

  it('answers as a stream whose events are the same answer', async () => {
    const { ask } = createTestApp();
    const response = await ask({ question }, asStream);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(await readEvents(response)).toEqual(shortAnswer);
  });

  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/html', 'json'],
    ['application/json', 'json'],
    ['application/json, text/event-stream', 'json'],
    ['text/event-stream, application/json', 'stream'],
    ['text/event-stream', 'stream'],
    ['TEXT/EVENT-STREAM', 'stream'],
    ['text/*', 'stream'],
    ['application/json;q=0.5, text/event-stream;q=0.9', 'stream'],
    ['application/json, text/event-stream;q=0.9', 'json'],
    ['text/event-stream;q=0', 'json'],
    [';;;,q=x', 'json'],
  ])('given Accept: %s answers with %s', async (accept, expected) => {
    const { ask } = createTestApp();
    const response = await ask({ question }, accept === undefined ? {} : { accept });
    const type = response.headers.get('content-type') ?? '';
    expect(type.startsWith('text/event-stream') ? 'stream' : 'json').toBe(expected);
    await response.body?.cancel();
  });

  it('hands on the conversation with its token, the guide and the message id', async () => {
    const { ask, fakeAsk } = createTestApp();
    const messageId = 'message-1';
    await ask(
      { question, conversationId, guide: 'lighthouse-keeper', messageId },
      { 'x-conversation-token': ownersToken },
    );
    expect(fakeAsk.calls[0]?.input).toEqual({
      question,
      guide: 'lighthouse-keeper',
      messageId,
      conversation: { id: conversationId, token: ownersToken },
    });
  });

  it.each(['application/json', 'text/event-stream'])(
    'turns a fault before the first event into a problem with its own status (%s)',
    async (accept) => {
      const { ask, fakeAsk } = createTestApp();
      fakeAsk.play(() => [{ type: 'error', code: 'conversation_busy', status: 409, title: 'Busy', detail: 'Wait.' }]);
      const response = await ask({ question }, { accept });
      expect(response.status).toBe(409);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(Problem.parse(await response.json())).toMatchObject({ code: 'conversation_busy', detail: 'Wait.' });
    },
  );
});

describe('the one terminal event of a stream', () => {
  it('is a generic error when a stage throws, whose message goes to nobody', async () => {
    const { ask, fakeAsk, logged } = createTestApp();
    fakeAsk.play(async function* () {
      yield answerStart();
      throw new Error('sk-canary said the visitor');
    });
    const response = await ask({ question }, asStream);
    const text = await response.text();
    expect(text.match(/^event: /gm)).toHaveLength(2);
    expect(text).toContain('event: error\ndata: {"type":"error","code":"internal"');
    expect(text + JSON.stringify(logged)).not.toContain('canary');
    expect(logged.find(({ event }) => event === 'bug')).toMatchObject({ level: 'error', error: 'Error' });
  });

  it('is added when the events just end', async () => {
    const { ask, fakeAsk } = createTestApp();
    fakeAsk.play(() => [answerStart(), claim('Half.')]);
    const events = await readEvents(await ask({ question }, asStream));
    expect(events.map(({ type }) => type)).toEqual(['answer-start', 'claim', 'error']);
  });

  it('is the last: whatever comes after it is not sent', async () => {
    const { ask, fakeAsk } = createTestApp();
    fakeAsk.play(() => [answerStart(), answerEnd, claim('Late.'), answerEnd]);
    const events = await readEvents(await ask({ question }, asStream));
    expect(events.map(({ type }) => type)).toEqual(['answer-start', 'answer-end']);
    expect(fakeAsk.calls[0]?.isClosed).toBe(true);
  });

  it('says that the service restarts when it closes under a running answer, and stops the work', async () => {
    const { ask, fakeAsk, closing } = createTestApp();
    fakeAsk.play(async function* (_, { signal }) {
      yield answerStart();
      await untilAborted(signal);
    });
    const response = await ask({ question }, asStream);
    closing.abort();
    const events = await readEvents(response);
    expect(events.at(-1)).toMatchObject({ type: 'error', code: 'restarting', status: 503 });
    expect(fakeAsk.calls[0]?.signal.aborted).toBe(true);
  });

  it('comes even when the stage never ends and ignores its signal', async () => {
    const { ask, fakeAsk, closing } = createTestApp();
    fakeAsk.play(async function* () {
      yield answerStart();
      await new Promise<never>(() => undefined);
    });
    const response = await ask({ question }, asStream);
    closing.abort();
    expect((await readEvents(response)).at(-1)).toMatchObject({ code: 'restarting' });
  });

  it('is a 500 or 503 problem in JSON', async () => {
    const { ask, fakeAsk, closing } = createTestApp();
    fakeAsk.play(async function* () {
      yield answerStart();
      throw new TypeError('secret');
    });
    expect(await (await ask({ question })).json()).toMatchObject({ status: 500, code: 'internal' });
    closing.abort();
    const closed = await ask({ question });
    expect(closed.status).toBe(503);
    expect(await closed.json()).toMatchObject({ code: 'restarting' });
  });
});

describe('the log of a question', () => {
  it.each(['application/json', 'text/event-stream'])(
    'is one line that tells the outcome and no text (%s)',
    async (accept) => {
      const { ask, logged } = createTestApp();
      const response = await ask({ question }, { accept, 'x-request-id': 'req-1' });
      await response.text();
      await Promise.resolve();
      expect(logged).toEqual([
        expect.objectContaining({
          level: 'info',
          event: 'request',
          requestId: 'req-1',
          method: 'POST',
          route: '/ask',
          status: 200,
          outcome: 'answered',
          engine: 'extractive',
          degraded: false,
          withheld: 0,
          durationMs: expect.any(Number),
        }),
      ]);
      expect(JSON.stringify(logged)).not.toMatch(/lamp|token-of/i);
    },
  );
});
