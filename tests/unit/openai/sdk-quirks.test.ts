import OpenAI from 'openai';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StubMode } from '../../support/openai-stub/modes.ts';
import { type OpenAiStub, startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { eventually, KEY, MESSAGES } from './harness.ts';

/** What the SDK does by itself, and why the adapter has limits of its own. When one of these fails, a guard may go. */
describe('the openai package alone', () => {
  let stub: OpenAiStub;
  beforeEach(async () => {
    stub = await startOpenAiStub();
  });
  afterEach(() => stub.close());

  const open = (mode: StubMode, options: { timeout?: number; maxRetries?: number } = {}, signal?: AbortSignal) => {
    stub.enqueue({ mode, sentences: ['Half an answer.'] }, { mode: 'normal', sentences: ['Whole.'] });
    const client = new OpenAI({ apiKey: KEY, baseURL: stub.baseUrl, maxRetries: 0, logLevel: 'off', ...options });
    return client.chat.completions.create(
      { model: 'm', messages: [...MESSAGES], stream: true },
      { signal: signal ?? null },
    );
  };

  it.each([
    ['cut-clean', 4],
    ['html', 0],
    ['empty-sse', 0],
  ] as const)('takes %s for a stream that ended well', async (mode, chunks) => {
    let seen = 0;
    for await (const _ of await open(mode)) seen++;
    expect(seen).toBe(chunks);
  });

  it('forgets its timeout when headers arrive', async () => {
    const caller = new AbortController();
    const stream = await open('hang-after-headers', { timeout: 100 }, caller.signal);
    let isOver = false;
    const first = stream[Symbol.asyncIterator]()
      .next()
      .then(() => {
        isOver = true;
      });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isOver).toBe(false);
    caller.abort();
    await first;
  });

  it('calls again at once when it is asked to wait for two minutes', async () => {
    await open('rate-limit-long', { maxRetries: 1 });
    await eventually(() => stub.requests.length === 2, 5_000);
  });

  it('reads a line of any length', async () => {
    const stream = await open('big-line');
    const first = await stream[Symbol.asyncIterator]().next();
    expect(first.value?.choices[0]?.delta.content).toHaveLength(64 * 1_048_576);
  });
});
