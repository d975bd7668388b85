import type { Conversation, ConversationKey, ConversationStore, StoreFault } from '../../src/answer/ports.ts';
import type { Feedback } from '../../src/domain/conversation.ts';
import { failure, type Result, success } from '../../src/domain/result.ts';

export type FakeConversations = ConversationStore & {
  /** What is kept, by id, with the hash of the token that opens it. */
  readonly kept: Map<string, { readonly tokenHash: string; readonly conversation: Conversation }>;
  readonly feedback: Map<string, Feedback>;
  /** The next calls fail with this until it is null again. */
  fault: StoreFault | null;
};

/** The part of a ConversationStore that HTTP uses; the part that only `ask` uses throws. */
export function createFakeConversations(): FakeConversations {
  const kept: FakeConversations['kept'] = new Map();
  const unexpected = (): never => {
    throw new Error('HTTP does not write turns');
  };
  const open = ({ id, tokenHash }: ConversationKey): Conversation | null => {
    const found = kept.get(id);
    return found?.tokenHash === tokenHash ? found.conversation : null;
  };
  const unlessBroken = <Value>(value: () => Value): Result<Value, StoreFault> =>
    store.fault ? failure(store.fault) : success(value());
  const store: FakeConversations = {
    kept,
    feedback: new Map(),
    fault: null,
    get: async (key) => unlessBroken(() => open(key)),
    delete: async (key) => unlessBroken(() => open(key) !== null && kept.delete(key.id)),
    giveFeedback: async (key, turnId, feedback) =>
      unlessBroken(() => {
        const isOfIt = open(key)?.turns.some(({ id }) => id === turnId) ?? false;
        if (isOfIt) store.feedback.set(turnId, feedback);
        return isOfIt;
      }),
    open: unexpected,
    find: unexpected,
    begin: unexpected,
    recentTurns: unexpected,
    complete: unexpected,
    interrupt: unexpected,
    deleteOlderThan: unexpected,
    interruptPending: unexpected,
  };
  return store;
}
