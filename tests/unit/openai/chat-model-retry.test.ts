import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenAiStub, startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { chatModel, KEY, outcomeOf } from './harness.ts';

describe('attempts', () => {
  let stub: OpenAiStub;
  beforeEach(async () => {
    stub = await startOpenAiStub();
  });
  afterEach(() => stub.close());

  it('answers from the second attempt when the first one failed', async () => {
    stub.enqueue({ mode: 'error-503' }, { sentences: ['All good.'] });
    expect(await outcomeOf(chatModel({ baseUrl: stub.baseUrl }))).toMatchObject({
      last: 'end stop',
      text: 'All good. ',
    });
  });

  it('waits as long as Retry-After says before it calls again', async () => {
    stub.enqueue({ mode: 'rate-limit', retryAfter: '1' }, { sentences: ['All good.'] });
    expect((await outcomeOf(chatModel({ baseUrl: stub.baseUrl }))).last).toBe('end stop');
    const [first, second] = stub.requests;
    expect((second?.arrivedAtMs ?? 0) - (first?.arrivedAtMs ?? 0)).toBeGreaterThanOrEqual(999);
  });

  it('does not wait longer than its time for the whole answer', async () => {
    stub.enqueue({ mode: 'rate-limit', retryAfter: '4' });
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl, totalTimeoutMs: 2_000 }));
    expect(outcome.last).toBe('failure rate_limited');
    expect(stub.requests).toHaveLength(1);
  });

  it('makes one attempt when only one is allowed', async () => {
    stub.enqueue({ mode: 'error-500' });
    expect((await outcomeOf(chatModel({ baseUrl: stub.baseUrl, maxAttempts: 1 }))).last).toBe('failure unavailable');
    expect(stub.requests).toHaveLength(1);
  });

  it('stops calling after five failures, and tries one call half a minute later', async () => {
    let nowMs = 0;
    const model = chatModel({ baseUrl: stub.baseUrl, maxAttempts: 1 }, { nowMs: () => nowMs });
    for (let failure = 0; failure < 5; failure++) {
      stub.enqueue({ mode: 'error-500' });
      await outcomeOf(model);
    }
    expect(await outcomeOf(model)).toMatchObject({
      last: 'failure unavailable',
      detail: expect.stringContaining('not called'),
    });
    expect(stub.requests).toHaveLength(5);

    nowMs = 30_000;
    stub.enqueue({ sentences: ['Back again.'] }, { sentences: ['And again.'] });
    expect((await outcomeOf(model)).last).toBe('end stop');
    expect((await outcomeOf(model)).last).toBe('end stop');
  });

  it('counts both attempts of a question against the endpoint', async () => {
    const model = chatModel({ baseUrl: stub.baseUrl, model: 'error-500' });
    for (let question = 0; question < 4; question++) {
      expect((await outcomeOf(model)).last).toBe('failure unavailable');
    }
    expect(stub.requests).toHaveLength(5);
  });

  it('lets the next visitor try when the one who tried first has left', async () => {
    let nowMs = 0;
    const model = chatModel({ baseUrl: stub.baseUrl }, { nowMs: () => nowMs });
    stub.enqueue({ mode: 'rate-limit-long' }, { mode: 'slow-drip' }, { sentences: ['Back again.'] });
    await outcomeOf(model);
    nowMs = 121_000;
    for await (const event of model.stream([], { signal: new AbortController().signal }))
      if (event.type === 'text') break;
    expect((await outcomeOf(model)).last).toBe('end stop');
  });

  it('makes no call before the time that a long Retry-After names', async () => {
    let nowMs = 0;
    const model = chatModel({ baseUrl: stub.baseUrl }, { nowMs: () => nowMs });
    stub.enqueue({ mode: 'rate-limit-long' });
    expect((await outcomeOf(model)).last).toBe('failure rate_limited');
    nowMs = 119_000;
    expect((await outcomeOf(model)).last).toBe('failure unavailable');
    expect(stub.requests).toHaveLength(1);

    nowMs = 121_000;
    stub.enqueue({ sentences: ['Back again.'] });
    expect((await outcomeOf(model)).last).toBe('end stop');
  });

  it('does not count visitors who leave against the endpoint', async () => {
    const model = chatModel({ baseUrl: stub.baseUrl });
    for (let visitor = 0; visitor < 6; visitor++) {
      stub.enqueue({ mode: 'slow-drip' });
      for await (const event of model.stream([], { signal: new AbortController().signal }))
        if (event.type === 'text') break;
    }
    stub.enqueue({ sentences: ['Still here.'] });
    expect((await outcomeOf(model)).last).toBe('end stop');
  });

  it('uses one connection for answers one after another', async () => {
    const model = chatModel({ baseUrl: stub.baseUrl });
    for (let ask = 0; ask < 10; ask++) {
      stub.enqueue({ mode: 'late-done', sentences: ['Fine.'] });
      expect((await outcomeOf(model)).last).toBe('end stop');
    }
    expect(stub.connections()).toBeLessThanOrEqual(2);
  });

  it('names a refused connection without an address or key', async () => {
    await stub.close();
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl }));
    expect(outcome).toMatchObject({ last: 'failure unavailable', detail: 'connection failed ECONNREFUSED' });
    stub = await startOpenAiStub();
  });

  it('fails over https to an endpoint that speaks plain http, instead of falling back to it', async () => {
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl.replace('http:', 'https:') }));
    expect(outcome.last).toBe('failure unavailable');
    expect(stub.requests).toHaveLength(0);
  });

  it.each([
    [429, 'insufficient_quota', 'failure rate_limited'],
    [400, 'content_filter', 'failure filtered'],
    [204, '', 'failure invalid'],
  ])('does not call again after status %i %s', async (status, code, last) => {
    let calls = 0;
    const fetch = async () => {
      calls++;
      return status === 204
        ? new Response(null, { status })
        : Response.json({ error: { message: '', code } }, { status });
    };
    expect((await outcomeOf(chatModel({ baseUrl: stub.baseUrl }, { fetch }))).last).toBe(last);
    expect(calls).toBe(1);
  });

  it('never repeats a key that the endpoint sends back', async () => {
    const fetch = async () =>
      Response.json(
        { error: { message: `Incorrect API key provided: ${KEY}`, code: KEY, type: KEY } },
        { status: 401 },
      );
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl }, { fetch }));
    expect(outcome).toMatchObject({ last: 'failure unauthorised', detail: 'status 401 [key]' });
  });
});
