import { describe, expect, it } from 'vitest';
import { EMPTY_CHAT, reduce } from '../../../src/widget/chat-state.ts';
import { pageEvent } from '../../../src/widget/page-events.ts';
import { shortAnswer } from '../../support/answer-events.ts';

describe('what the page is told', () => {
  it('is how an answer ended and how many sources it has, never what was written', () => {
    let state = reduce(EMPTY_CHAT, { type: 'question-asked', messageId: 'm', question: 'a secret' });
    const told = shortAnswer.flatMap((event) => {
      const change = { type: 'answer-event', messageId: 'm', event } as const;
      state = reduce(state, change);
      return pageEvent(change, state) ?? [];
    });
    expect(told).toEqual([{ name: 'signpost-answer', detail: { status: 'answered', citationCount: 1 } }]);
  });

  it('is the kind of a problem', () => {
    const failed = { type: 'answer-failed', messageId: 'm', problem: { kind: 'server', requestId: 'r' } } as const;
    expect(pageEvent(failed, EMPTY_CHAT)).toEqual({ name: 'signpost-problem', detail: { kind: 'server' } });
  });
});
