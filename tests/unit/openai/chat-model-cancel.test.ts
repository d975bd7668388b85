import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGate } from '../../support/openai-stub/gate.ts';
import { type OpenAiStub, startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { chatModel, eventually, MESSAGES, outcomeOf } from './harness.ts';

describe('when the caller leaves', () => {
  let stub: OpenAiStub;
  beforeEach(async () => {
    stub = await startOpenAiStub();
  });
  afterEach(() => stub.close());

  it('closes 50 calls upstream within a second, mid-answer', async () => {
    const model = chatModel({ baseUrl: stub.baseUrl });
    stub.enqueue(...Array.from({ length: 50 }, () => ({ mode: 'stall' as const, sentences: ['Half an answer.'] })));
    const callers = Array.from({ length: 50 }, () => new AbortController());
    const outcomes = callers.map((caller) => outcomeOf(model, caller.signal));
    await eventually(() => stub.requests.length === 50 && stub.openCalls() === 50, 10_000);

    for (const caller of callers) caller.abort();
    await eventually(() => stub.openCalls() === 0, 1_000);
    expect(stub.requests.every((request) => request.leftEarly)).toBe(true);
    for (const outcome of await Promise.all(outcomes)) expect(outcome.last).toBe('failure cancelled');
  });

  it('closes a call that has not answered yet', async () => {
    stub.enqueue({ mode: 'hang-before-headers' });
    const caller = new AbortController();
    const outcome = outcomeOf(chatModel({ baseUrl: stub.baseUrl }), caller.signal);
    await eventually(() => stub.openCalls() === 1, 5_000);
    caller.abort();
    await eventually(() => stub.openCalls() === 0, 1_000);
    expect(await outcome).toMatchObject({ last: 'failure cancelled', text: '' });
  });

  it('closes the call when the reader stops reading without a word', async () => {
    stub.enqueue({ mode: 'slow-drip' });
    for await (const event of chatModel({ baseUrl: stub.baseUrl }).stream(MESSAGES, {
      signal: new AbortController().signal,
    })) {
      if (event.type === 'text') break;
    }
    await eventually(() => stub.openCalls() === 0, 1_000);
    expect(stub.requests[0]?.leftEarly).toBe(true);
  });

  it('does not call again while it waits for its second attempt', async () => {
    stub.enqueue({ mode: 'rate-limit', retryAfter: '4' });
    const caller = new AbortController();
    const outcome = outcomeOf(chatModel({ baseUrl: stub.baseUrl }), caller.signal);
    await eventually(() => stub.requests.length === 1 && stub.openCalls() === 0, 5_000);
    caller.abort();
    expect((await outcome).last).toBe('failure cancelled');
    expect(stub.requests).toHaveLength(1);
  });

  it('makes no call for a caller who left before', async () => {
    expect((await outcomeOf(chatModel({ baseUrl: stub.baseUrl }), AbortSignal.abort())).last).toBe('failure cancelled');
    expect(stub.requests).toHaveLength(0);
  });

  it('gives each sentence before the endpoint has sent the next one', async () => {
    const gate = createGate();
    stub.enqueue({ sentences: ['One.', 'Two.'], gate });
    const events = chatModel({ baseUrl: stub.baseUrl }).stream(MESSAGES, { signal: new AbortController().signal });
    gate.open();
    expect(await events.next()).toEqual({ done: false, value: { type: 'text', text: 'One. ' } });
    const next = events.next();
    await gate.reached();
    gate.open();
    expect(await next).toEqual({ done: false, value: { type: 'text', text: 'Two. ' } });
    expect(await events.next()).toEqual({ done: false, value: { type: 'end', finish: 'stop' } });
  });

  it('does not take the time that a slow reader needs for a stall', async () => {
    stub.enqueue({ sentences: ['One two three four.'] });
    const model = chatModel({ baseUrl: stub.baseUrl, idleTimeoutMs: 300 });
    const seen: string[] = [];
    for await (const event of model.stream(MESSAGES, { signal: new AbortController().signal })) {
      seen.push(event.type);
      if (seen.length === 1) await new Promise((resolve) => setTimeout(resolve, 700));
    }
    expect(seen).toEqual(['text', 'text', 'text', 'text', 'end']);
  });
});
