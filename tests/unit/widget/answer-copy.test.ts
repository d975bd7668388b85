import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Block } from '../../../src/domain/answer.ts';
import { answerCopy } from '../../../src/widget/answer-copy.ts';
import { type ChatTurn, EMPTY_CHAT, reduce } from '../../../src/widget/chat-state.ts';
import { citation, claim } from '../../support/answer-events.ts';

const arrived: readonly AnswerEvent[] = [
  citation(1),
  citation(2),
  claim('It is lit at dusk.', 0),
  claim('It stays lit.', 1, []),
  inBlock('step', claim('Fill it', 2, [1, 2])),
  inBlock('step', claim('Light it', 3, [])),
  inBlock('bullet', claim('Matches', 4, [])),
];

function inBlock(block: Block, event: AnswerEvent): AnswerEvent {
  return event.type === 'claim' ? { ...event, block } : event;
}

/** The turn after these events, as the chat holds it. */
function turnOf(events: readonly AnswerEvent[]): ChatTurn {
  const asked = reduce(EMPTY_CHAT, { type: 'question-asked', messageId: 'm-1', question: 'When is the lamp lit?' });
  const state = events.reduce((now, event) => reduce(now, { type: 'answer-event', messageId: 'm-1', event }), asked);
  const [turn] = state.turns;
  if (!turn) throw new Error('a question opens a turn');
  return turn;
}

describe('a copied answer', () => {
  it('holds the question, the sentences with their marks, and each source with its quote and address', () => {
    expect(answerCopy(turnOf(arrived), 'Sources', (url) => `https://advisor.test${url}`)).toBe(
      `When is the lamp lit?

It is lit at dusk. [1] It stays lit.

1. Fill it [1] [2]
2. Light it

- Matches

Sources:
[1] The lamp
    “The lamp is lit at dusk.”
    https://advisor.test/guide/lighthouse-keeper#the-lamp
[2] The lamp
    “The lamp is lit at dusk.”
    https://advisor.test/guide/lighthouse-keeper#the-lamp`,
    );
  });

  it('has no list of sources where there are none, and no address that is not one', () => {
    expect(answerCopy(turnOf(arrived.slice(2)), 'Sources', () => null)).not.toContain('Sources');
    expect(answerCopy(turnOf(arrived), 'Sources', () => null)).not.toContain('null');
  });
});
