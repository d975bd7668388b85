import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFetch } from '../../../src/adapters/openai/guarded-fetch.ts';
import { startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { wholeStream } from '../../support/openai-stub/wire.ts';
import { chatModel, eventually, outcomeOf } from './harness.ts';

const SENTENCES = ['Pay starts at $30,000 [1].', 'It rises – naïve cafés and 日本語 too [2].'];
const WHOLE = new TextEncoder().encode(wholeStream('m', SENTENCES));
const FINISH = new TextDecoder().decode(WHOLE).lastIndexOf('"finish_reason":"stop"');
const FINISH_BYTE = new TextEncoder().encode(new TextDecoder().decode(WHOLE).slice(0, FINISH)).length;

/** Counts what our side takes out of each body. */
function countingFetch() {
  const count = { bytes: 0 };
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const response = await globalThis.fetch(input, init);
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        count.bytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body?.pipeThrough(counter) ?? null, response);
  };
  return { count, fetch };
}

const streamOf = (bytes: Uint8Array, chunkBytes: number) => {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + chunkBytes));
      at += chunkBytes;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};

describe('a body', () => {
  it('is given back when it grows too long', async () => {
    let isCancelled = false;
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(600).fill(0x61)),
      cancel: () => {
        isCancelled = true;
      },
    });
    const guarded = guardFetch(async () => new Response(source), { maxLineBytes: 1_000, maxBodyBytes: 10_000 });
    await expect((await guarded('http://model.example')).text()).rejects.toMatchObject({ code: 'too_large' });
    expect(isCancelled).toBe(true);
  });

  it('is not read on when a line of 64 MB comes', async () => {
    await using stub = await startOpenAiStub();
    const { count, fetch } = countingFetch();
    stub.enqueue({ mode: 'big-line' });
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl }, { fetch }));
    expect(outcome).toMatchObject({ last: 'failure too_large', detail: 'line over 65536 bytes' });
    expect(count.bytes).toBeLessThan(1_048_576);
    await eventually(() => stub.openCalls() === 0, 1_000);
  });

  it('is not read on when an error message of 64 MB comes', async () => {
    await using stub = await startOpenAiStub();
    const { count, fetch } = countingFetch();
    stub.enqueue({ mode: 'big-error' });
    await outcomeOf(chatModel({ baseUrl: stub.baseUrl }, { fetch }));
    expect(count.bytes).toBeLessThan(1_048_576);
    await eventually(() => stub.openCalls() === 0, 1_000);
  });

  it('may hold lines just within the limit', async () => {
    const fetch = async () => streamOf(WHOLE, 7);
    const longest = Math.max(
      ...new TextDecoder()
        .decode(WHOLE)
        .split('\n')
        .map((line) => new TextEncoder().encode(line).length),
    );
    const limits = { baseUrl: 'http://model.example/v1', maxBodyBytes: WHOLE.length };
    expect((await outcomeOf(chatModel({ ...limits, maxLineBytes: longest }, { fetch }))).last).toBe('end stop');
    expect((await outcomeOf(chatModel({ ...limits, maxLineBytes: longest - 1 }, { fetch }))).last).toBe(
      'failure too_large',
    );
  });

  it('cut anywhere is never taken for a whole answer, however it is split', async () => {
    const cut = fc.integer({ min: 0, max: WHOLE.length });
    await fc.assert(
      fc.asyncProperty(cut, fc.integer({ min: 1, max: 300 }), async (length, chunkBytes) => {
        const fetch = async () => streamOf(WHOLE.slice(0, length), chunkBytes);
        const { last, text } = await outcomeOf(chatModel({ baseUrl: 'http://model.example/v1' }, { fetch }));
        expect(`${SENTENCES.join(' ')} `.startsWith(text)).toBe(true);
        if (length <= FINISH_BYTE) expect(last).toMatch(/^failure (?:incomplete|invalid)$/);
        if (last === 'end stop') expect(text).toBe(`${SENTENCES.join(' ')} `);
      }),
      { numRuns: Number(process.env['CUT_RUNS'] ?? 200) },
    );
  });
});
