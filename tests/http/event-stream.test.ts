import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerEvent } from '../../src/domain/answer.ts';
import { toEventStream } from '../../src/http/event-stream.ts';
import { answerEnd, answerStart, claim } from '../support/answer-events.ts';
import { untilAborted } from '../support/fake-ask.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const decoder = new TextDecoder();

function open(script: (signal: AbortSignal) => AsyncGenerator<AnswerEvent, void>) {
  const abort = new AbortController();
  const onEnd = vi.fn();
  const response = toEventStream(script(abort.signal), { abort, heartbeatMs: 10_000, stalledReaderMs: 30_000, onEnd });
  if (!response.body) throw new Error('an event stream has a body');
  const reader = response.body.getReader();
  const read = async () => decoder.decode((await reader.read()).value);
  return { abort, onEnd, reader, read };
}

describe('an event stream', () => {
  it('sends a comment each ten seconds while nothing else comes', async () => {
    const { read } = open(async function* (signal) {
      yield answerStart();
      await untilAborted(signal);
    });
    expect(await read()).toMatch(/^event: answer-start\ndata: \{.*\}\n\n$/);
    for (const _ of [1, 2, 3]) {
      const beat = read();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await beat).toBe(':\n\n');
    }
  });

  it('lets at most one comment wait for a client that reads nothing', async () => {
    const { read } = open(async function* () {
      await new Promise((resolve) => setTimeout(resolve, 600_000));
      yield answerEnd;
    });
    await vi.advanceTimersByTimeAsync(600_000);
    expect([await read(), await read()].map((text) => text.slice(0, 6))).toEqual([':\n\n', 'event:']);
  });

  it('leaves no timer behind when it has ended', async () => {
    const { read, reader, onEnd } = open(async function* () {
      yield answerStart();
      yield answerEnd;
    });
    await read();
    await read();
    expect((await reader.read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('takes events only as fast as they are read, one ahead', async () => {
    let given = 0;
    const { read } = open(async function* () {
      for (;;) {
        given += 1;
        yield claim('x'.repeat(10_000), given);
      }
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(given).toBeLessThanOrEqual(2);
    await read();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(given).toBeLessThanOrEqual(3);
  });

  it('drops a client that leaves what waits for it unread, and stops the work', async () => {
    let isClosed = false;
    const { abort, reader, onEnd } = open(async function* () {
      try {
        for (;;) yield claim('more');
      } finally {
        isClosed = true;
      }
    });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(abort.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(reader.closed).rejects.toThrow('read nothing');
    expect({ isAborted: abort.signal.aborted, isClosed }).toEqual({ isAborted: true, isClosed: true });
    expect(onEnd).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops the work at once when the body is cancelled while it waits', async () => {
    let isClosed = false;
    const { abort, read, reader, onEnd } = open(async function* (signal) {
      try {
        yield answerStart();
        await untilAborted(signal);
      } finally {
        isClosed = true;
      }
    });
    await read();
    await vi.advanceTimersByTimeAsync(1);
    await reader.cancel('gone');
    await vi.advanceTimersByTimeAsync(1);
    expect({ isAborted: abort.signal.aborted, isClosed }).toEqual({ isAborted: true, isClosed: true });
    expect(onEnd).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps each event on one line of data, whatever its text holds', async () => {
    const text = 'a\r\nevent: forged\ndata: {}\n\n\u2028\u0000\ud800';
    const { read } = open(async function* () {
      yield claim(text);
    });
    const frame = await read();
    expect(frame.split('\n')).toHaveLength(4);
    expect(JSON.parse(frame.slice(frame.indexOf('data: ') + 6))).toMatchObject({ text });
  });
});
