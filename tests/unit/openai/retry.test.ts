import { describe, expect, it } from 'vitest';
import { retryDelayMs, wait } from '../../../src/adapters/openai/retry.ts';
import { retryAfterMs } from '../../../src/adapters/openai/upstream-failure.ts';

const failure = (changes: { mayRetry?: boolean; retryAfterMs?: number | null }) => ({
  code: 'rate_limited' as const,
  detail: '',
  mayRetry: true,
  retryAfterMs: null,
  ...changes,
});

describe('how long to wait before a second attempt', () => {
  it.each([
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': ' 1.5 ' }, 1_500],
    [{ 'retry-after-ms': '750', 'retry-after': '2' }, 750],
    [{ 'retry-after': 'Sun, 22 Nov 2026 10:00:07 GMT', date: 'Sun, 22 Nov 2026 10:00:00 GMT' }, 7_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 10:00:00 GMT', date: 'Sun, 22 Nov 2026 10:00:07 GMT' }, 0],
    [{ 'retry-after': 'Sun, 22 Nov 2026 10:00:07 GMT' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after': '99999999999' }, null],
    [{}, null],
  ])('reads %j', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>))).toBe(expected);
  });

  it('is at least what the endpoint asked for, spread by up to 0.4 s', () => {
    expect(retryDelayMs(failure({ retryAfterMs: 2_000 }), 5, () => 0)).toBe(2_000);
    expect(retryDelayMs(failure({ retryAfterMs: 2_000 }), 5, () => 0.5)).toBe(2_200);
    expect(retryDelayMs(failure({}), 5, () => 0)).toBe(200);
    expect(retryDelayMs(failure({}), 5, () => 1)).toBe(600);
  });

  it('is never, for a final failure or a wait that is too long', () => {
    expect(retryDelayMs(failure({ mayRetry: false }), 5, () => 0)).toBeNull();
    expect(retryDelayMs(failure({ retryAfterMs: 5_001 }), 5, () => 0)).toBeNull();
  });

  it('is over at once when the caller leaves', async () => {
    const caller = new AbortController();
    const waiting = wait(600_000, caller.signal);
    caller.abort();
    await waiting;
    await wait(600_000, caller.signal);
  });
});
