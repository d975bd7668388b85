import { describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../src/answer/ports.ts';
import type { Feedback } from '../../src/domain/conversation.ts';
import { completed, contextOf, guide, keyOf, messageId, newTurn, turnId } from '../support/conversation-samples.ts';
import { describeIsolation } from './isolation.contract.ts';

const LIMITS = { maxTurns: 5, staleAfterMs: 60_000 };
const BEGUN = { ok: true, value: { kind: 'begun' } };
const DONE = { ok: true, value: undefined };
const key = keyOf(1);
const foreign = { ...key, tokenHash: 'a hash of another token' };
const unknown = keyOf(404);
const feedback: Feedback = { rating: 'not_helpful', reasons: ['wrong', 'unclear'], comment: 'No.' };

/** What every ConversationStore promises. Each database's test file calls this and adds nothing. */
export function describeConversationStore(
  name: string,
  open: () => Promise<ConversationStore>,
  { interleavedConversations }: { readonly interleavedConversations: number },
) {
  /** A store with one conversation, whose first turn is pending. */
  const opened = async () => {
    const store = await open();
    expect(await store.open({ key, guide }, newTurn(1))).toEqual(DONE);
    return store;
  };
  /** The same with the first turn answered. */
  const answered = async () => {
    const store = await opened();
    expect(await store.complete(turnId(1), completed(key, turnId(1), 'answer 1'))).toEqual(DONE);
    return store;
  };

  describe(`${name} as a ConversationStore`, () => {
    it('opens a conversation with its first turn pending', async () => {
      const store = await opened();
      const turn = { id: turnId(1), question: 'question 1', askedAtMs: 1_000, state: 'pending' };
      expect(await store.get(key)).toEqual({
        ok: true,
        value: {
          id: key.id,
          guide,
          createdAtMs: 1_000,
          turns: [{ ...turn, answer: null, context: null, feedback: null }],
        },
      });
    });

    it('gives a completed turn back as it was answered', async () => {
      const store = await answered();
      const { answer, context } = completed(key, turnId(1), 'answer 1');
      const found = await store.recentTurns(key.id, 5);
      expect(found).toEqual({
        ok: true,
        value: [
          {
            id: turnId(1),
            question: 'question 1',
            askedAtMs: 1_000,
            state: 'complete',
            answer,
            context,
            feedback: null,
          },
        ],
      });
    });

    it('never stores the token, and stores the answer as saved', async () => {
      const store = await opened();
      const turn = completed(key, turnId(1), 'answer');
      const shown = { ...turn.answer, conversationToken: 'secret', saved: false };
      await store.complete(turnId(1), { ...turn, answer: shown });
      expect(await store.recentTurns(key.id, 1)).toMatchObject({ ok: true, value: [{ answer: turn.answer }] });
      expect(JSON.stringify(await store.get(key))).not.toContain('secret');
    });

    it.each([
      ['an unknown id', unknown],
      ['a wrong token', foreign],
    ])('shows and changes nothing for %s', async (_, stranger) => {
      const store = await answered();
      expect(await store.find(stranger)).toEqual({ ok: true, value: null });
      expect(await store.get(stranger)).toEqual({ ok: true, value: null });
      expect(await store.begin(stranger, newTurn(2), LIMITS)).toEqual({
        ok: false,
        error: { code: 'conversation_unknown' },
      });
      expect(await store.giveFeedback(stranger, turnId(1), feedback)).toEqual({ ok: true, value: false });
      expect(await store.delete(stranger)).toEqual({ ok: true, value: false });
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ feedback: null }] } });
    });

    it('does not let a stranger interrupt a pending turn', async () => {
      const store = await opened();
      await store.begin(foreign, newTurn(2, { askedAtMs: 10_000_000 }), LIMITS);
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ state: 'pending' }] } });
    });

    it('knows the guide of a conversation', async () => {
      expect(await (await opened()).find(key)).toEqual({ ok: true, value: { guide } });
    });

    it('refuses to open a conversation or a turn twice, and leaves nothing of the second', async () => {
      const store = await opened();
      const refused = { ok: false, error: { code: 'store_unavailable' } };
      expect(await store.open({ key: foreign, guide }, newTurn(2))).toMatchObject(refused);
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ id: turnId(1) }] } });
      expect(await store.open({ key: keyOf(2), guide }, newTurn(1))).toMatchObject(refused);
      expect(await store.find(keyOf(2))).toEqual({ ok: true, value: null });
    });

    it('takes an opening that is sent again, as after a lost connection', async () => {
      const store = await opened();
      expect(await store.open({ key, guide }, newTurn(1))).toEqual(DONE);
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ id: turnId(1) }] } });
    });

    it('returns the newest complete turns, oldest first, whatever the clock said', async () => {
      const store = await answered();
      for (const n of [2, 3, 4]) {
        await store.begin(key, newTurn(n, { askedAtMs: 900 - n }), LIMITS);
        if (n === 3) await store.interrupt(turnId(n));
        else await store.complete(turnId(n), completed(key, turnId(n), `answer ${n}`));
      }
      expect(await store.recentTurns(key.id, 2)).toMatchObject({
        ok: true,
        value: [{ id: turnId(2) }, { id: turnId(4) }],
      });
      expect(await store.get(key)).toMatchObject({
        ok: true,
        value: { turns: [1, 2, 3, 4].map((n) => ({ id: turnId(n) })) },
      });
    });

    it('is busy while a turn is pending', async () => {
      const store = await opened();
      const busy = { ok: false, error: { code: 'conversation_busy' } };
      expect(await store.begin(key, newTurn(2), LIMITS)).toEqual(busy);
      await store.interrupt(turnId(1));
      expect(await store.begin(key, newTurn(3), LIMITS)).toEqual(BEGUN);
      expect(await store.begin(key, newTurn(4), LIMITS)).toEqual(busy);
    });

    it('interrupts a pending turn once it is stale', async () => {
      const store = await opened();
      const justInTime = newTurn(2, { askedAtMs: 1_000 + LIMITS.staleAfterMs - 1 });
      expect(await store.begin(key, justInTime, LIMITS)).toMatchObject({ error: { code: 'conversation_busy' } });
      const stale = newTurn(2, { askedAtMs: 1_000 + LIMITS.staleAfterMs });
      expect(await store.begin(key, stale, LIMITS)).toEqual(BEGUN);
      const states = [{ state: 'interrupted' }, { state: 'pending' }];
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: states } });
    });

    it('is full at the limit, interrupted turns counted', async () => {
      const store = await answered();
      await store.begin(key, newTurn(2), LIMITS);
      await store.interrupt(turnId(2));
      const limits = { ...LIMITS, maxTurns: 2 };
      const full = { ok: false, error: { code: 'conversation_full', maxTurns: 2 } };
      expect(await store.begin(key, newTurn(3), limits)).toEqual(full);
    });

    it('begins one turn of many that are sent at once', async () => {
      const store = await answered();
      const turns = Array.from({ length: 12 }, (_, n) => newTurn(n + 2));
      const outcomes = await Promise.all(turns.map((turn) => store.begin(key, turn, { ...LIMITS, maxTurns: 50 })));
      expect(outcomes.filter(({ ok }) => ok)).toEqual([BEGUN]);
      expect(outcomes.filter(({ ok }) => !ok)).toEqual(
        Array.from({ length: 11 }, () => ({ ok: false, error: { code: 'conversation_busy' } })),
      );
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: { length: 2 } } });
    });

    it('gives the stored answer to a message that was asked before', async () => {
      const store = await open();
      await store.open({ key, guide }, newTurn(1, { messageId: messageId(7) }));
      const again = newTurn(2, { messageId: messageId(7) });
      expect(await store.begin(key, again, LIMITS)).toMatchObject({ error: { code: 'conversation_busy' } });
      await store.complete(turnId(1), completed(key, turnId(1), 'answer 1'));
      const repeated = await store.begin(key, again, { ...LIMITS, maxTurns: 1 });
      expect(repeated).toMatchObject({
        ok: true,
        value: { kind: 'repeated', turn: { id: turnId(1), state: 'complete' } },
      });
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: { length: 1 } } });
    });

    it('asks a message again whose turn was interrupted', async () => {
      const store = await open();
      await store.open({ key, guide }, newTurn(1, { messageId: messageId(7) }));
      await store.interrupt(turnId(1));
      expect(await store.begin(key, newTurn(2, { messageId: messageId(7) }), LIMITS)).toEqual(BEGUN);
      await store.complete(turnId(2), completed(key, turnId(2), 'answer 2'));
      const third = await store.begin(key, newTurn(3, { messageId: messageId(7) }), LIMITS);
      expect(third).toMatchObject({ value: { kind: 'repeated', turn: { id: turnId(2) } } });
    });

    it('lets the same message id be used in two conversations', async () => {
      const store = await open();
      await store.open({ key, guide }, newTurn(1, { messageId: messageId(7) }));
      expect(await store.open({ key: keyOf(2), guide }, newTurn(2, { messageId: messageId(7) }))).toEqual(DONE);
    });

    it('does not say that an answer is stored when its turn is gone or interrupted', async () => {
      const store = await opened();
      const answer = completed(key, turnId(1), 'too late');
      const refused = { ok: false, error: { code: 'store_unavailable' } };
      await store.interrupt(turnId(1));
      expect(await store.complete(turnId(1), answer)).toMatchObject(refused);
      expect(await store.get(key)).toMatchObject({
        ok: true,
        value: { turns: [{ state: 'interrupted', answer: null }] },
      });
      await store.delete(key);
      expect(await store.complete(turnId(1), answer)).toMatchObject(refused);
    });

    it('completes a turn once: the first answer stays', async () => {
      const store = await answered();
      expect(await store.complete(turnId(1), completed(key, turnId(1), 'another'))).toEqual(DONE);
      await store.interrupt(turnId(1));
      expect(await store.recentTurns(key.id, 1)).toMatchObject({ value: [{ answer: { answer: 'answer 1 [1]' } }] });
    });

    it('keeps the last feedback of a turn', async () => {
      const store = await answered();
      expect(await store.giveFeedback(key, turnId(1), feedback)).toEqual({ ok: true, value: true });
      const second: Feedback = { rating: 'helpful', reasons: [], comment: '' };
      expect(await store.giveFeedback(key, turnId(1), second)).toEqual({ ok: true, value: true });
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ feedback: second }] } });
    });

    it("takes no feedback on another conversation's turn", async () => {
      const store = await answered();
      await store.open({ key: keyOf(2), guide }, newTurn(2));
      expect(await store.giveFeedback(keyOf(2), turnId(1), feedback)).toEqual({ ok: true, value: false });
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ feedback: null }] } });
    });

    it('deletes a conversation, and only that one', async () => {
      const store = await answered();
      await store.giveFeedback(key, turnId(1), feedback);
      await store.open({ key: keyOf(2), guide }, newTurn(2));
      expect(await store.delete(key)).toEqual({ ok: true, value: true });
      expect(await store.delete(key)).toEqual({ ok: true, value: false });
      expect(await store.get(key)).toEqual({ ok: true, value: null });
      expect(await store.recentTurns(key.id, 5)).toEqual({ ok: true, value: [] });
      expect(await store.get(keyOf(2))).toMatchObject({ ok: true, value: { turns: [{ question: 'question 2' }] } });
    });

    it('deletes conversations whose newest turn is older than the limit', async () => {
      const store = await open();
      for (const n of [1, 2, 3]) await store.open({ key: keyOf(n), guide }, newTurn(n));
      await store.interrupt(turnId(1));
      await store.begin(keyOf(1), newTurn(9), LIMITS);
      expect(await store.deleteOlderThan(3_000)).toEqual({ ok: true, value: 1 });
      expect(await store.find(keyOf(1))).toEqual({ ok: true, value: { guide } });
      expect(await store.find(keyOf(2))).toEqual({ ok: true, value: null });
      expect(await store.find(keyOf(3))).toEqual({ ok: true, value: { guide } });
    });

    it('deletes however many conversations fall due at once', async () => {
      const store = await open();
      for (let n = 1; n <= 50; n += 1) await store.open({ key: keyOf(n), guide }, newTurn(n));
      expect(await store.deleteOlderThan(48_000)).toEqual({ ok: true, value: 47 });
      expect(await store.find(keyOf(47))).toEqual({ ok: true, value: null });
      expect(await store.find(keyOf(48))).toEqual({ ok: true, value: { guide } });
      expect(await store.deleteOlderThan(48_000)).toEqual({ ok: true, value: 0 });
    });

    it('marks every pending turn interrupted, and no other', async () => {
      const store = await answered();
      for (const n of [2, 3]) await store.open({ key: keyOf(n), guide }, newTurn(n));
      expect(await store.interruptPending()).toEqual({ ok: true, value: 2 });
      expect(await store.interruptPending()).toEqual({ ok: true, value: 0 });
      expect(await store.get(keyOf(2))).toMatchObject({ ok: true, value: { turns: [{ state: 'interrupted' }] } });
      expect(await store.get(key)).toMatchObject({ ok: true, value: { turns: [{ state: 'complete' }] } });
    });

    it('keeps hostile text as text', async () => {
      const store = await open();
      const hostile = `'); DROP TABLE turns; -- "\\ \0 ? {{x}} ${'🙂'.repeat(20)}`;
      await store.open({ key, guide }, newTurn(1, { question: hostile }));
      await store.complete(turnId(1), { ...completed(key, turnId(1), hostile), context: contextOf(hostile) });
      expect(await store.get(key)).toMatchObject({
        ok: true,
        value: { turns: [{ question: hostile, answer: { answer: `${hostile} [1]` }, context: contextOf(hostile) }] },
      });
    });

    describeIsolation(open, interleavedConversations);
  });
}
