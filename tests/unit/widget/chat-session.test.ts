import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../../src/domain/answer.ts';
import { createChatSession } from '../../../src/widget/chat-session.ts';
import type { ChatState } from '../../../src/widget/chat-state.ts';
import { createConversationStorage, NOTHING_SAVED, type SavedChat } from '../../../src/widget/conversation-storage.ts';
import type { Problem } from '../../../src/widget/problem.ts';
import type { AskRequest, Fetched, SignpostClient } from '../../../src/widget/signpost-client.ts';
import { answerStart, citation, claim, conversationId, shortAnswer, turnId } from '../../support/answer-events.ts';

const key = { id: conversationId, token: 'token-of-the-new-conversation' };
const refused = (problem: Problem): Fetched => ({ ok: false, problem });
const storedTurn = { id: turnId, question: 'When is it lit?', askedAtMs: 1, state: 'complete', feedback: null };
const storedAnswer = { claims: [], citations: [], missing: [], suggestions: [], saved: true, status: 'answered' };

/** A session over a client that plays scripts, and a storage that starts with `saved`. */
function openSession(saved: Partial<SavedChat> = {}) {
  const asked: AskRequest[] = [];
  const client = {
    events: shortAnswer as readonly AnswerEvent[],
    problem: null as Problem | null,
    conversation: refused({ kind: 'gone' }) as Fetched,
    /** Waited for before a conversation is there. */
    reply: Promise.resolve(),
    deleted: { ok: true, body: null } as Fetched,
    feedback: { ok: true, body: null } as Fetched,
    /** Waited for before the last event of an answer. */
    gate: Promise.resolve(),
  };
  const port: SignpostClient = {
    async *ask(request) {
      asked.push(request);
      for (const [index, event] of client.events.entries()) {
        if (index === client.events.length - 1) await client.gate;
        yield event;
      }
      return client.problem;
    },
    async conversation() {
      const { conversation, reply } = client;
      await reply;
      return conversation;
    },
    deleteConversation: async () => client.deleted,
    passage: async () => refused({ kind: 'server' }),
    guide: async () => refused({ kind: 'server' }),
    giveFeedback: async () => client.feedback,
  };
  const storage = createConversationStorage(null, 'test');
  storage.save({ ...NOTHING_SAVED, ...saved });
  let ids = 0;
  const states: ChatState[] = [];
  const session = createChatSession({
    client: port,
    storage,
    guide: 'lighthouse-keeper',
    newMessageId: () => `message-${++ids}`,
    onChange: (_, state) => states.push(state),
  });
  return { session, client, asked, storage, states, turns: () => session.state().turns };
}

describe('a chat session', () => {
  it('asks, answers and keeps the key of the conversation, with nothing left unanswered', async () => {
    const { session, storage, turns } = openSession();
    await session.ask('When is it lit?');
    expect(turns()).toMatchObject([{ question: 'When is it lit?', phase: 'answered', messageId: 'message-1' }]);
    expect(storage.load()).toEqual({ conversation: key, draft: '', unanswered: null, turnCount: 1 });
  });

  it('asks the second question in the conversation of the first', async () => {
    const { session, asked } = openSession();
    await session.ask('When is it lit?');
    await session.ask('By whom?');
    expect(asked.map(({ conversation }) => conversation)).toEqual([null, key]);
  });

  it('keeps the question it is asking, so that a reload can offer it again', async () => {
    const { session, client, storage } = openSession();
    const gate = Promise.withResolvers<void>();
    client.gate = gate.promise;
    const answer = session.ask('When is it lit?');
    await Promise.resolve();
    expect(storage.load().unanswered).toEqual({ messageId: 'message-1', question: 'When is it lit?' });
    gate.resolve();
    await answer;
  });

  it('asks nothing while an answer is under way', async () => {
    const { session, client, asked } = openSession();
    const gate = Promise.withResolvers<void>();
    client.gate = gate.promise;
    const first = session.ask('When is it lit?');
    await Promise.resolve();
    await session.ask('By whom?');
    expect(asked).toHaveLength(1);
    gate.resolve();
    await first;
  });

  it('keeps what had arrived when it is stopped, and takes nothing that comes later', async () => {
    const { session, client, turns } = openSession();
    client.events = [answerStart({ conversationToken: 'x' }), citation(), claim('The lamp is lit.'), claim('Late.', 1)];
    const gate = Promise.withResolvers<void>();
    client.gate = gate.promise;
    const answer = session.ask('When is it lit?');
    await new Promise((resolve) => setTimeout(resolve));
    session.stop();
    gate.resolve();
    await answer;
    expect(turns()).toMatchObject([{ phase: 'stopped', claims: [{ text: 'The lamp is lit.' }] }]);
  });

  it('retries with the same message id, and only then forgets the question', async () => {
    const { session, client, asked, storage, turns } = openSession();
    client.events = [];
    client.problem = { kind: 'unreachable' };
    await session.ask('When is it lit?');
    expect(turns()).toMatchObject([{ phase: 'failed', problem: { kind: 'unreachable' } }]);
    expect(storage.load().unanswered?.messageId).toBe('message-1');
    Object.assign(client, { events: shortAnswer, problem: null });
    await session.retry('message-1');
    expect(asked.map(({ messageId }) => messageId)).toEqual(['message-1', 'message-1']);
    expect(turns()).toMatchObject([{ phase: 'answered' }]);
    expect(storage.load().unanswered).toBeNull();
  });

  it('shows a stored conversation again, with the question that was never answered', async () => {
    const { session, client, turns } = openSession({
      conversation: key,
      unanswered: { messageId: 'message-7', question: 'By whom?' },
    });
    client.conversation = { ok: true, body: { turns: [{ ...storedTurn, answer: storedAnswer }] } };
    await session.restore();
    expect(turns()).toMatchObject([
      { question: 'When is it lit?', phase: 'answered' },
      { question: 'By whom?', phase: 'failed', messageId: 'message-7', problem: { kind: 'interrupted' } },
    ]);
  });

  it('starts empty, and forgets the key, when the service has no such conversation', async () => {
    const { session, storage, turns } = openSession({ conversation: key, draft: 'half a question' });
    await session.restore();
    expect(turns()).toEqual([]);
    expect(storage.load()).toMatchObject({ conversation: null, draft: 'half a question' });
  });

  it('keeps the key when the conversation cannot be fetched now, whatever is typed meanwhile', async () => {
    const { session, client, storage, asked } = openSession({ conversation: key });
    client.conversation = refused({ kind: 'unreachable' });
    await session.restore();
    session.saveDraft('half a question');
    expect(session.state().restoring).toBe('failed');
    expect(storage.load().conversation).toEqual(key);
    await session.ask('When is it lit?');
    expect(asked).toMatchObject([{ conversation: key }]);
  });

  it('does not lose a question that is asked while the conversation is being fetched', async () => {
    const { session, client, turns } = openSession({ conversation: key });
    client.conversation = { ok: true, body: { turns: [{ ...storedTurn, answer: storedAnswer }] } };
    const restored = session.restore();
    const answered = session.ask('By whom?');
    await Promise.all([restored, answered]);
    expect(turns().map(({ question }) => question)).toEqual(['When is it lit?', 'By whom?']);
  });

  it('fetches what another tab has asked, and nothing when there is nothing new', async () => {
    const { session, client, storage, states, turns } = openSession();
    await session.ask('When is it lit?');
    const changes = states.length;
    await session.catchUp();
    expect(states.length).toBe(changes);
    storage.save({ ...storage.load(), turnCount: 2 });
    client.conversation = {
      ok: true,
      body: { turns: [storedTurn, storedTurn].map((turn) => ({ ...turn, answer: storedAnswer })) },
    };
    await session.catchUp();
    expect(turns()).toHaveLength(2);
  });

  it('is not set back by an older state of the conversation that arrives after a newer one', async () => {
    const { session, client, storage, turns } = openSession();
    const holding = (count: number): Fetched => ({
      ok: true,
      body: { turns: Array.from({ length: count }, () => ({ ...storedTurn, answer: storedAnswer })) },
    });
    storage.save({ ...NOTHING_SAVED, conversation: key, turnCount: 1 });
    const slow = Promise.withResolvers<void>();
    client.reply = slow.promise;
    client.conversation = holding(1);
    const older = session.catchUp();
    storage.save({ ...storage.load(), turnCount: 2 });
    client.reply = Promise.resolve();
    client.conversation = holding(2);
    await session.catchUp();
    slow.resolve();
    await older;
    expect(turns()).toHaveLength(2);
  });

  it('tells other tabs of a question only once it is marked as being answered', async () => {
    const { session, storage } = openSession();
    const saved: SavedChat[] = [];
    const save = storage.save;
    storage.save = (chat) => {
      saved.push(chat);
      save(chat);
    };
    await session.ask('When is it lit?');
    expect(saved.filter(({ turnCount, unanswered }) => turnCount === 1 && unanswered === null)).toHaveLength(1);
  });

  it('leaves alone what another tab is still having answered', async () => {
    const { session, client, storage, turns } = openSession();
    const stored = storedTurn;
    client.conversation = { ok: true, body: { turns: [{ ...stored, state: 'pending', answer: null }] } };
    storage.save({ ...NOTHING_SAVED, conversation: key, turnCount: 1, unanswered: { messageId: 'm', question: 'q' } });
    await session.catchUp();
    expect(turns()).toEqual([]);
    client.conversation = { ok: true, body: { turns: [{ ...stored, answer: storedAnswer }] } };
    storage.save({ ...storage.load(), unanswered: null });
    await session.catchUp();
    expect(turns()).toMatchObject([{ phase: 'answered' }]);
  });

  it('keeps what it shows when another tab’s conversation cannot be fetched, and empties when it was cleared', async () => {
    const { session, client, storage, turns } = openSession();
    await session.ask('When is it lit?');
    client.conversation = refused({ kind: 'gone' });
    storage.save({ ...storage.load(), turnCount: 2 });
    await session.catchUp();
    expect(turns()).toMatchObject([{ phase: 'answered' }]);
    storage.save({ ...NOTHING_SAVED });
    await session.catchUp();
    expect(turns()).toEqual([]);
  });

  it('offers the question again when the page takes the chat away, with the same message id', async () => {
    const { session, client, asked, turns } = openSession();
    const gate = Promise.withResolvers<void>();
    client.gate = gate.promise;
    const answer = session.ask('When is it lit?');
    await Promise.resolve();
    session.interrupt();
    gate.resolve();
    await answer;
    expect(turns()).toMatchObject([{ phase: 'failed', problem: { kind: 'interrupted' } }]);
    await session.retry('message-1');
    expect(asked.map(({ messageId }) => messageId)).toEqual(['message-1', 'message-1']);
    expect(turns()).toMatchObject([{ phase: 'answered' }]);
  });

  it('deletes the conversation here only when the service has', async () => {
    const { session, client, storage, turns } = openSession();
    await session.ask('When is it lit?');
    client.deleted = refused({ kind: 'unreachable' });
    expect(await session.delete()).toBe(false);
    expect(turns()).toHaveLength(1);
    client.deleted = refused({ kind: 'gone' });
    expect(await session.delete()).toBe(true);
    expect(turns()).toEqual([]);
    expect(storage.load().conversation).toBeNull();
  });

  it('takes a rating back that the service did not keep', async () => {
    const { session, client, turns } = openSession();
    await session.ask('When is it lit?');
    const feedback = { rating: 'helpful', reasons: [], comment: '' } as const;
    expect(await session.giveFeedback('message-1', { ...feedback, reasons: [] })).toBe(true);
    expect(turns()).toMatchObject([{ feedback }]);
    client.feedback = refused({ kind: 'server' });
    expect(await session.giveFeedback('message-1', { rating: 'not_helpful', reasons: [], comment: '' })).toBe(false);
    expect(turns()).toMatchObject([{ feedback }]);
  });
});
