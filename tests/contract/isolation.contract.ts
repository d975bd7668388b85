import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConversationStore } from '../../src/answer/ports.ts';
import { completed, guide, keyOf, newTurn, turnId } from '../support/conversation-samples.ts';

const LIMITS = { maxTurns: 1_000, staleAfterMs: 60_000 };
const OPERATIONS = ['ask', 'answer', 'interrupt', 'rate', 'read', 'history', 'trespass', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

const canary = (conversation: number) => `canary-${conversation}.`;
const canariesIn = (value: unknown) => new Set(JSON.stringify(value).match(/canary-\d+\./g));

/** Many conversations at once, in an order drawn at random, a few dozen operations under way at any time. */
export function describeIsolation(open: () => Promise<ConversationStore>, conversations: number) {
  it(`never shows the text of another of ${conversations} interleaved conversations`, {
    timeout: 120_000,
  }, async () => {
    const step = fc.tuple(fc.nat(conversations - 1), fc.constantFrom(...OPERATIONS));
    const steps = fc.array(step, { minLength: 6 * conversations, maxLength: 6 * conversations, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        const store = await open();
        const visitors = Array.from({ length: conversations }, (_, n) => createVisitor(store, n, conversations));
        for (let n = 0; n < conversations; n += 50) await Promise.all(visitors.slice(n, n + 50).map((v) => v.enter()));
        for (let n = 0; n < drawn.length; n += 40) {
          await Promise.all(drawn.slice(n, n + 40).map(([visitor, operation]) => visitors[visitor]!.act(operation)));
        }
        const seen = await Promise.all(visitors.map((visitor) => visitor.act('read')));
        expect(seen.filter((found) => found > 0).length).toBeGreaterThan(conversations / 2);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
}

/** One visitor with a conversation. `act` gives how many canaries were seen, and fails on a foreign one. */
function createVisitor(store: ConversationStore, n: number, conversations: number) {
  const key = keyOf(n);
  const own = canary(n);
  let turns = 0;
  const ask = () => newTurn(n + conversations * turns++, { question: own, askedAtMs: turns });
  const lastTurn = () => turnId(n + conversations * Math.max(0, turns - 1));
  const look = (found: unknown) => {
    const canaries = canariesIn(found);
    expect([...canaries].filter((text) => text !== own)).toEqual([]);
    return canaries.size;
  };
  return {
    async enter() {
      expect(await store.open({ key, guide }, ask())).toMatchObject({ ok: true });
    },
    async act(operation: Operation): Promise<number> {
      switch (operation) {
        case 'ask':
          return look(await store.begin(key, ask(), LIMITS));
        case 'answer':
          return look(await store.complete(lastTurn(), completed(key, lastTurn(), own)));
        case 'interrupt':
          return look(await store.interrupt(lastTurn()));
        case 'rate':
          return look(await store.giveFeedback(key, lastTurn(), { rating: 'helpful', reasons: [], comment: own }));
        case 'read':
          return look(await store.get(key));
        case 'history':
          return look(await store.recentTurns(key.id, 10));
        case 'trespass':
          expect(await store.get({ id: keyOf((n + 1) % conversations).id, tokenHash: key.tokenHash })).toEqual({
            ok: true,
            value: null,
          });
          return 0;
        case 'delete':
          // Rarely, so that enough conversations live to the end.
          return n % 5 === 0 ? look(await store.delete(key)) : 0;
      }
    },
  };
}
