import type { ChatEvent, ChatState } from './chat-state.ts';
import type { Wording } from './wording.ts';

/**
 * What a screen reader is told about a change: that an answer has begun, each finished sentence, and the end with its
 * number of sources; `isWhole` keeps the sentences for the end. Problems are not here; their own alert speaks. Pure.
 */
export function announcements(
  event: ChatEvent,
  state: ChatState,
  { strings, count }: Wording,
  isWhole: boolean,
): readonly string[] {
  if (event.type === 'question-asked' || event.type === 'question-retried') return [strings.answering];
  if (event.type === 'answer-stopped') return [strings.stopped];
  if (event.type !== 'answer-event') return [];
  if (event.event.type === 'claim') return isWhole ? [] : [event.event.text];
  if (event.event.type !== 'answer-end') return [];
  const turn = state.turns.find(({ messageId }) => messageId === event.messageId);
  const whole = isWhole && turn ? [turn.claims.map(({ text }) => text).join(' ')] : [];
  return [...whole, count(strings.answerComplete, turn?.citations.length ?? 0)];
}
