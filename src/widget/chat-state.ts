import type { AnswerEvent, Citation, Claim } from '../domain/answer.ts';
import type { Feedback } from '../domain/conversation.ts';
import type { Problem } from './problem.ts';

/** The id and secret of the conversation that the next question belongs to. */
export type ConversationKey = { readonly id: string; readonly token: string };

type AnswerEnd = Omit<Extract<AnswerEvent, { type: 'answer-end' }>, 'type' | 'turnId'>;

/**
 * `asking`: sent, nothing back yet. `answering`: the service has begun. `answered`: a whole answer. `stopped`: the
 * visitor stopped it. `failed`: see `problem`; the claims that had arrived stay, they were checked.
 */
export type ChatTurn = {
  readonly messageId: string;
  readonly turnId: string | null;
  readonly question: string;
  readonly phase: 'asking' | 'answering' | 'answered' | 'stopped' | 'failed';
  readonly stage: Extract<AnswerEvent, { type: 'stage-start' }>['stage'] | null;
  readonly claims: readonly Claim[];
  readonly citations: readonly Citation[];
  readonly end: AnswerEnd | null;
  readonly problem: Problem | null;
  readonly feedback: Feedback | null;
};

export type ChatState = {
  readonly conversation: ConversationKey | null;
  readonly turns: readonly ChatTurn[];
  /** Whether an earlier conversation is being fetched, or could not be. */
  readonly restoring: 'no' | 'yes' | 'failed';
};

export type ChatEvent =
  | { readonly type: 'question-asked'; readonly messageId: string; readonly question: string }
  /** Asks the same message again: what had arrived of its answer goes. */
  | { readonly type: 'question-retried'; readonly messageId: string }
  | { readonly type: 'answer-event'; readonly messageId: string; readonly event: AnswerEvent }
  | { readonly type: 'answer-stopped'; readonly messageId: string }
  | { readonly type: 'answer-failed'; readonly messageId: string; readonly problem: Problem }
  | { readonly type: 'feedback-given'; readonly messageId: string; readonly feedback: Feedback | null }
  | { readonly type: 'restore-started'; readonly conversation: ConversationKey }
  | { readonly type: 'restore-failed' }
  | {
      readonly type: 'conversation-restored';
      readonly conversation: ConversationKey | null;
      readonly turns: readonly ChatTurn[];
    }
  | { readonly type: 'conversation-cleared' };

export const EMPTY_CHAT: ChatState = { conversation: null, turns: [], restoring: 'no' };

/** A turn whose question was just sent. */
export const newTurn = (messageId: string, question: string): ChatTurn => ({
  messageId,
  turnId: null,
  question,
  phase: 'asking',
  stage: null,
  claims: [],
  citations: [],
  end: null,
  problem: null,
  feedback: null,
});

export const isUnderWay = (turn: ChatTurn): boolean => turn.phase === 'asking' || turn.phase === 'answering';

/** The turn that an answer is being given to, if any; there is at most one, the last asked. */
export const turnUnderWay = (state: ChatState): ChatTurn | null => state.turns.find(isUnderWay) ?? null;

/** The next state of a chat. Pure; an event for a turn that is not there, or no longer under way, changes nothing. */
export function reduce(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'question-asked':
      return { ...state, turns: [...state.turns, newTurn(event.messageId, event.question)] };
    case 'question-retried':
      return changeTurn(state, event.messageId, (turn) =>
        isUnderWay(turn) ? turn : newTurn(turn.messageId, turn.question),
      );
    case 'answer-event': {
      const isExpected = state.turns.some((turn) => turn.messageId === event.messageId && isUnderWay(turn));
      if (!isExpected) return state;
      const opened = event.event.type === 'answer-start' ? openConversation(state, event.event) : state;
      return changeTurn(opened, event.messageId, (turn) => receive(turn, event.event));
    }
    case 'answer-stopped':
      return changeTurn(state, event.messageId, (turn) => (isUnderWay(turn) ? { ...turn, phase: 'stopped' } : turn));
    case 'answer-failed':
      return changeTurn(state, event.messageId, (turn) =>
        isUnderWay(turn) ? { ...turn, phase: 'failed', problem: event.problem } : turn,
      );
    case 'feedback-given':
      return changeTurn(state, event.messageId, (turn) => ({ ...turn, feedback: event.feedback }));
    case 'restore-started':
      return { ...state, conversation: event.conversation, restoring: 'yes' };
    case 'restore-failed':
      return { ...state, restoring: 'failed' };
    case 'conversation-restored':
      return { conversation: event.conversation, turns: event.turns, restoring: 'no' };
    case 'conversation-cleared':
      return EMPTY_CHAT;
  }
}

/** The token is shown once, by the answer that opens the conversation; later answers repeat only the id. */
function openConversation(state: ChatState, start: Extract<AnswerEvent, { type: 'answer-start' }>): ChatState {
  if (start.conversationToken === undefined) return state;
  return { ...state, conversation: { id: start.conversationId, token: start.conversationToken } };
}

function receive(turn: ChatTurn, event: AnswerEvent): ChatTurn {
  switch (event.type) {
    case 'answer-start':
      return { ...turn, phase: 'answering', turnId: event.turnId };
    case 'stage-start':
      return { ...turn, phase: 'answering', stage: event.stage };
    case 'citation': {
      const { type: _, ...citation } = event;
      const others = turn.citations.filter(({ number }) => number !== citation.number);
      return { ...turn, citations: [...others, citation] };
    }
    case 'claim': {
      const { type: _, ...claim } = event;
      const others = turn.claims.filter(({ index }) => index !== claim.index);
      return { ...turn, claims: [...others, claim] };
    }
    case 'answer-end': {
      const { type: _, turnId, ...end } = event;
      return { ...turn, phase: 'answered', turnId, end };
    }
    case 'error':
      return turn; // the client turns it into 'answer-failed'
  }
}

function changeTurn(state: ChatState, messageId: string, change: (turn: ChatTurn) => ChatTurn): ChatState {
  return { ...state, turns: state.turns.map((turn) => (turn.messageId === messageId ? change(turn) : turn)) };
}
