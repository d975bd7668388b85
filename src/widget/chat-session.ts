import type { Feedback } from '../domain/conversation.ts';
import { type ChatEvent, type ChatState, EMPTY_CHAT, newTurn, reduce, turnUnderWay } from './chat-state.ts';
import type { ConversationStorage } from './conversation-storage.ts';
import { interrupted, restoredTurns } from './restored-turns.ts';
import type { SignpostClient } from './signpost-client.ts';

export type ChatSessionDeps = {
  readonly client: SignpostClient;
  readonly storage: ConversationStorage;
  readonly guide: string | null;
  readonly newMessageId: () => string;
  /** Called after every change, with what changed. */
  readonly onChange: (event: ChatEvent, state: ChatState) => void;
};

/** One chat, without its looks: asks, keeps what survives a reload, and tells about every change. */
export type ChatSession = {
  state(): ChatState;
  draft(): string;
  saveDraft(draft: string): void;
  /** Does nothing while an answer is under way. */
  ask(question: string): Promise<void>;
  retry(messageId: string): Promise<void>;
  /** The visitor wants no more of the answer. */
  stop(): void;
  /** The page has taken the chat away: the question can be asked again. */
  interrupt(): void;
  restore(): Promise<void>;
  /** Fetches what another tab has added, if it has and its answer is whole. */
  catchUp(): Promise<void>;
  startNew(): void;
  /** True when the service has deleted the conversation, or no longer had it. */
  delete(): Promise<boolean>;
  /** False when the service did not keep it. */
  giveFeedback(messageId: string, feedback: Feedback): Promise<boolean>;
};

export function createChatSession({ client, storage, guide, newMessageId, onChange }: ChatSessionDeps): ChatSession {
  let state = EMPTY_CHAT;
  let underWay: AbortController | null = null;
  let restoring: Promise<void> | null = null;

  function dispatch(event: ChatEvent): void {
    state = reduce(state, event);
    onChange(event, state);
  }

  function save(change: Partial<ReturnType<ConversationStorage['load']>>): void {
    storage.save({ ...storage.load(), ...change, conversation: state.conversation, turnCount: state.turns.length });
  }

  const saveDraft = (draft: string) => storage.save({ ...storage.load(), draft });

  async function answer(messageId: string, question: string): Promise<void> {
    const abort = new AbortController();
    underWay = abort;
    save({ unanswered: { messageId, question } });
    const events = client.ask({ question, guide, messageId, conversation: state.conversation }, abort.signal);
    for (;;) {
      const next = await events.next();
      if (abort.signal.aborted) break;
      if (next.done) {
        if (next.value) dispatch({ type: 'answer-failed', messageId, problem: next.value });
        break;
      }
      dispatch({ type: 'answer-event', messageId, event: next.value });
      if (next.value.type === 'answer-start') save({});
      if (next.value.type === 'answer-end') save({ unanswered: null });
    }
    if (underWay === abort) underWay = null;
  }

  function end(eventFor: (messageId: string) => ChatEvent): void {
    const turn = turnUnderWay(state);
    underWay?.abort();
    underWay = null;
    if (turn) dispatch(eventFor(turn.messageId));
  }

  const stop = () => end((messageId) => ({ type: 'answer-stopped', messageId }));
  const interrupt = () => end((messageId) => ({ type: 'answer-failed', messageId, problem: { kind: 'interrupted' } }));

  function clear(): void {
    stop();
    dispatch({ type: 'conversation-cleared' });
    save({ unanswered: null });
  }

  async function restore(): Promise<void> {
    const { conversation, unanswered } = storage.load();
    if (!conversation) {
      const turns = unanswered ? [interrupted(newTurn(unanswered.messageId, unanswered.question))] : [];
      return dispatch({ type: 'conversation-restored', conversation: null, turns });
    }
    dispatch({ type: 'restore-started', conversation });
    const fetched = await client.conversation(conversation);
    if (!fetched.ok && fetched.problem.kind === 'gone') return clear();
    const turns = fetched.ok ? restoredTurns(fetched.body, unanswered) : null;
    dispatch(turns ? { type: 'conversation-restored', conversation, turns } : { type: 'restore-failed' });
  }

  return {
    state: () => state,
    draft: () => storage.load().draft,
    saveDraft,
    async ask(question) {
      await restoring;
      if (turnUnderWay(state)) return;
      const messageId = newMessageId();
      dispatch({ type: 'question-asked', messageId, question });
      // Only the draft: another tab is not to fetch a turn that the service has not stored yet.
      saveDraft('');
      await answer(messageId, question);
    },
    async retry(messageId) {
      const turn = state.turns.find((candidate) => candidate.messageId === messageId);
      if (!turn || turnUnderWay(state)) return;
      dispatch({ type: 'question-retried', messageId });
      await answer(messageId, turn.question);
    },
    stop,
    interrupt,
    restore() {
      restoring = restore();
      return restoring;
    },
    async catchUp() {
      const { conversation, unanswered, turnCount } = storage.load();
      const isBehind = conversation?.id !== state.conversation?.id || turnCount !== state.turns.length;
      if (!isBehind || unanswered || turnUnderWay(state)) return;
      const fetched = conversation && (await client.conversation(conversation));
      // What can't be fetched is left as it stands here: it may be an answer that could not be saved.
      const turns = fetched ? (fetched.ok ? restoredTurns(fetched.body, null) : null) : [];
      // One that was asked for later may have come before: what has changed since is not undone.
      if (turns && storage.load().turnCount === turnCount && !turnUnderWay(state))
        dispatch({ type: 'conversation-restored', conversation, turns });
    },
    startNew: clear,
    async delete() {
      stop();
      const fetched = state.conversation && (await client.deleteConversation(state.conversation));
      const isGone = !fetched || fetched.ok || fetched.problem.kind === 'gone';
      if (isGone) clear();
      return isGone;
    },
    async giveFeedback(messageId, feedback) {
      const turn = state.turns.find((candidate) => candidate.messageId === messageId);
      if (!turn?.turnId || !state.conversation) return false;
      const before = turn.feedback;
      dispatch({ type: 'feedback-given', messageId, feedback });
      const fetched = await client.giveFeedback(state.conversation, turn.turnId, feedback);
      if (!fetched.ok) dispatch({ type: 'feedback-given', messageId, feedback: before });
      return fetched.ok;
    },
  };
}
