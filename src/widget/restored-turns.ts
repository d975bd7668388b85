import type { Answer } from '../domain/answer.ts';
import type { Feedback } from '../domain/conversation.ts';
import { type ChatTurn, newTurn } from './chat-state.ts';
import { hasFields, isListOf, isText } from './has-fields.ts';

/** A turn as `GET /conversations/:id` gives it. */
type WireTurn = {
  readonly id: string;
  readonly question: string;
  readonly state: 'pending' | 'complete' | 'interrupted';
  readonly answer: Answer | null;
  readonly feedback: Feedback | null;
};

/**
 * The turns of a stored conversation, oldest first; null when the body isn't one. A turn without an answer shows as
 * interrupted. `unanswered` is the message this browser never saw answered: it gives the last such turn its message id
 * back, or is added as a turn when the server never stored it.
 */
export function restoredTurns(
  body: unknown,
  unanswered: { readonly messageId: string; readonly question: string } | null,
): readonly ChatTurn[] | null {
  const stored = wireTurns(body);
  if (!stored) return null;
  const turns = stored.map(toChatTurn);
  if (!unanswered) return turns;
  const last = turns.at(-1);
  if (last?.question === unanswered.question)
    return [...turns.slice(0, -1), { ...last, messageId: unanswered.messageId }];
  return [...turns, interrupted(newTurn(unanswered.messageId, unanswered.question))];
}

/** A question whose answer never arrived, as it is shown after a reload. */
export const interrupted = (turn: ChatTurn): ChatTurn => ({
  ...turn,
  phase: 'failed',
  problem: { kind: 'interrupted' },
});

function toChatTurn({ id, question, answer, feedback }: WireTurn): ChatTurn {
  const turn: ChatTurn = { ...newTurn(id, question), turnId: id, feedback };
  if (!answer) return interrupted(turn);
  const { claims, citations, status, engine, degraded, withheld, missing, suggestions, saved } = answer;
  const end = { status, engine, degraded, withheld, missing, suggestions, saved };
  return { ...turn, phase: 'answered', claims, citations, end };
}

const wireTurns = (body: unknown): readonly WireTurn[] | null => (isWireConversation(body) ? body.turns : null);

const isAnswer = (value: unknown) =>
  value === null ||
  hasFields(value, {
    claims: Array.isArray,
    citations: Array.isArray,
    missing: Array.isArray,
    suggestions: Array.isArray,
  });

const isWireTurn = (value: unknown) => hasFields(value, { id: isText, question: isText, answer: isAnswer });

const isWireConversation = (value: unknown): value is { readonly turns: readonly WireTurn[] } =>
  hasFields(value, { turns: isListOf(isWireTurn) });
