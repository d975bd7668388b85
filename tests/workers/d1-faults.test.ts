import { describe, expect, it } from 'vitest';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { createD1Database } from '../../src/adapters/storage/d1.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import { describeConversationStore } from '../contract/conversation-store.contract.ts';
import { describeGuideStore } from '../contract/guide-store.contract.ts';
import { guide, keyOf, newTurn } from '../support/conversation-samples.ts';
import { openEmptyD1 } from './databases.ts';
import { createFlakyD1 } from './flaky-d1.ts';

const LOST = 'D1_ERROR: Network connection lost.';

/** The first answer to each call is lost, though the call was carried out: everything is done twice. */
async function openForgetfulD1() {
  await openEmptyD1();
  const lost = new Set<string>();
  const d1 = createFlakyD1((call) => {
    if (lost.delete(call)) return null;
    lost.add(call);
    return { message: LOST, when: 'after' };
  });
  return createD1Database(d1);
}

describeGuideStore('D1 that loses the first answer to each call', async () =>
  createGuideStore(await openForgetfulD1()),
);
describeConversationStore(
  'D1 that loses the first answer to each call',
  async () => createConversationStore(await openForgetfulD1()),
  { interleavedConversations: 10 },
);

describe('D1 that fails', () => {
  const openFailing = async (message: string, failures: number) => {
    await openEmptyD1();
    let calls = 0;
    const d1 = createFlakyD1(() => (calls++ < failures ? { message, when: 'before' } : null));
    return { store: createConversationStore(createD1Database(d1)), calls: () => calls };
  };

  it('is asked at most five times', async () => {
    const { store, calls } = await openFailing(LOST, Number.POSITIVE_INFINITY);
    const outcome = await store.open({ key: keyOf(1), guide }, newTurn(1));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'store_unavailable' } });
    expect(calls()).toBe(5);
  });

  it('is asked again until it answers', async () => {
    const { store, calls } = await openFailing('D1_ERROR: D1 DB is overloaded. Too many requests queued.', 4);
    expect(await store.find(keyOf(1))).toEqual({ ok: true, value: null });
    expect(calls()).toBe(5);
  });

  it('is not asked again when it is full', async () => {
    const { store, calls } = await openFailing('D1_ERROR: Exceeded maximum DB size', 1);
    const outcome = await store.open({ key: keyOf(1), guide }, newTurn(1));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(calls()).toBe(1);
  });

  it('lets a failure through that nobody knows', async () => {
    const { store } = await openFailing('something else', 1);
    await expect(store.find(keyOf(1))).rejects.toThrow('something else');
  });
});
