import { expect, it } from 'vitest';
import { workersLimit } from '../../src/runtime/workers-limit.ts';

/** What is counted for a question from this address; null when nothing is. */
async function countedFor(address: string | null): Promise<string | null> {
  let counted: string | null = null;
  const secondsToWait = workersLimit({
    limit: async ({ key }) => {
      counted = String(key);
      return { success: false };
    },
  });
  const headers = new Headers(address === null ? {} : { 'cf-connecting-ip': address });
  const seconds = await secondsToWait?.(new Request('https://signpost.test/ask', { headers }), {});
  expect(seconds).toBe(counted === null ? 0 : 60);
  return counted;
}

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:db8:1::', '2001:db8:1:0'],
])('counts %s as %s', async (address, network) => {
  expect(await countedFor(address)).toBe(network);
});

it.each([null, '127.0.0.1', '::1'])("counts nothing on a developer's machine (%s)", async (address) => {
  expect(await countedFor(address)).toBe(null);
});

it('limits nobody where nothing is bound', () => {
  expect(workersLimit(undefined)).toBe(null);
});
