import { describe, expect, it } from 'vitest';
import { restoredTurns } from '../../../src/widget/restored-turns.ts';
import { turnId } from '../../support/answer-events.ts';

const answer = { claims: [], citations: [], missing: [], suggestions: ['Why?'], status: 'answered', saved: true };
const complete = { id: turnId, question: 'When?', state: 'complete', answer, feedback: null };
const interrupted = { ...complete, id: 'turn-2', question: 'By whom?', state: 'interrupted', answer: null };

describe('the turns of a stored conversation', () => {
  it('come back as answered, or as interrupted where no answer is stored', () => {
    expect(restoredTurns({ turns: [complete, interrupted] }, null)).toMatchObject([
      { question: 'When?', phase: 'answered', turnId, end: { suggestions: ['Why?'] } },
      { question: 'By whom?', phase: 'failed', problem: { kind: 'interrupted' } },
    ]);
  });

  it('give the last one its message id back, so that a retry is not a second question', () => {
    const turns = restoredTurns({ turns: [complete, interrupted] }, { messageId: 'message-9', question: 'By whom?' });
    expect(turns?.map(({ messageId }) => messageId)).toEqual([turnId, 'message-9']);
  });

  it('are followed by the question that the service never stored', () => {
    const turns = restoredTurns({ turns: [complete] }, { messageId: 'message-9', question: 'By whom?' });
    expect(turns).toMatchObject([{ phase: 'answered' }, { messageId: 'message-9', phase: 'failed' }]);
  });

  it('are null for a body of another shape', () => {
    for (const body of [null, 'turns', {}, { turns: {} }, { turns: [{}] }, { turns: [{ ...complete, answer: {} }] }]) {
      expect(restoredTurns(body, null)).toBeNull();
    }
  });
});
