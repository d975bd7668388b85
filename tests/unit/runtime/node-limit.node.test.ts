import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseConfig } from '../../../src/config/config.ts';
import { nodeLimit } from '../../../src/runtime/node-limit.ts';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks from a socket of this address, with what proxies have added. */
function limited(settings: Readonly<Record<string, string>>) {
  const warned: string[] = [];
  const log = (_level: string, event: string) => void warned.push(event);
  const secondsToWait = nodeLimit(parseConfig(settings).limits, log);
  const ask = (address: string | undefined, forwardedFor?: string) => {
    const headers: Record<string, string> = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
    const request = new Request('http://signpost.test/ask', { method: 'POST', headers });
    return secondsToWait?.(request, { incoming: { socket: { remoteAddress: address } } });
  };
  return { ask, warned, secondsToWait };
}

it('lets an address ask so many times a minute, and says how long it then has to wait', async () => {
  const { ask } = limited({ ASKS_PER_MINUTE: '2' });
  expect([await ask('203.0.113.7'), await ask('203.0.113.7')]).toEqual([0, 0]);
  await vi.advanceTimersByTimeAsync(MINUTE_MS / 4);
  expect(await ask('203.0.113.7')).toBe(45);
  expect(await ask('203.0.113.8')).toBe(0);
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(await ask('203.0.113.7')).toBe(0);
});

it.each([
  ['a household with IPv6', '2001:db8:1:2:3::1', '2001:db8:1:2:4::9'],
  ['an IPv4 address on a socket of both families', '203.0.113.7', '::ffff:203.0.113.7'],
])('counts %s as one', async (_, first, second) => {
  const { ask } = limited({ ASKS_PER_MINUTE: '1' });
  expect(await ask(first)).toBe(0);
  expect(await ask(second)).toBe(60);
});

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])('never limits this machine (%s)', async (address) => {
  const { ask, warned } = limited({ ASKS_PER_MINUTE: '1' });
  expect([await ask(address), await ask(address)]).toEqual([0, 0]);
  expect(warned).toEqual([]);
});

it('believes what its proxies have written about who asks, and not what the visitor has', async () => {
  const { ask } = limited({ ASKS_PER_MINUTE: '1', PROXY_HOPS: '2' });
  expect(await ask('127.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.2')).toBe(0);
  expect(await ask('127.0.0.1', '198.51.100.2, 203.0.113.7, 10.0.0.2')).toBe(60);
  expect(await ask('127.0.0.1', '203.0.113.7, 203.0.113.8, 10.0.0.2')).toBe(0);
});

it.each([undefined, '', 'unknown, 10.0.0.2', '10.0.0.2'])(
  'counts the connection where the proxies name nobody (%s)',
  async (forwardedFor) => {
    const { ask } = limited({ ASKS_PER_MINUTE: '1', PROXY_HOPS: '2' });
    expect(await ask('203.0.113.7', forwardedFor)).toBe(0);
    expect(await ask('203.0.113.7', forwardedFor)).toBe(60);
  },
);

it('says once that a proxy which is not trusted hides who asks', async () => {
  const { ask, warned } = limited({});
  for (let n = 0; n < 3; n += 1) expect(await ask('127.0.0.1', '203.0.113.7')).toBe(0);
  expect(warned).toEqual(['asks_not_limited']);
});

it('limits nobody when the owner wants no limit', () => {
  expect(limited({ ASKS_PER_MINUTE: '0' }).secondsToWait).toBe(null);
});
