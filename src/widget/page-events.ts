import type { ChatEvent, ChatState } from './chat-state.ts';

/** What the page around the chat is told; never what a visitor wrote. */
export type PageEvent = {
  readonly name: 'signpost-open' | 'signpost-close' | 'signpost-answer' | 'signpost-problem';
  readonly detail: Readonly<Record<string, string | number>>;
};

/** What a change of the chat is to the page; null for most. Pure. */
export function pageEvent(event: ChatEvent, { turns }: ChatState): PageEvent | null {
  if (event.type === 'answer-failed') return { name: 'signpost-problem', detail: { kind: event.problem.kind } };
  if (event.type !== 'answer-event' || event.event.type !== 'answer-end') return null;
  const citationCount = turns.find(({ messageId }) => messageId === event.messageId)?.citations.length ?? 0;
  return { name: 'signpost-answer', detail: { status: event.event.status, citationCount } };
}
