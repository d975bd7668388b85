import { describe, expect, it } from 'vitest';
import { AnswerEvent } from '../../../src/domain/answer.ts';
import { EMPTY_CHAT, reduce } from '../../../src/widget/chat-state.ts';
import { guideFacts, picturesOf } from '../../../src/widget/pictures/guide-facts.ts';
import { parseProgress } from '../../../src/widget/pictures/progress.ts';
import { shortAnswer } from '../../support/answer-events.ts';

const fact = (passageId: string, start = 0) => ({
  passageIds: [passageId],
  quote: { start, end: start + 10, text: 'x' },
});
const body = {
  facts: {
    pay: [1, 2].map((n) => ({ ...fact('keeper/pay#1', n * 20), role: `Role ${n}` })),
    ladder: [1, 2].map((order) => ({ ...fact(`keeper/rung-${order}#1`), order, role: `Rung ${order}`, focus: [] })),
    steps: [1, 2, 3, 4].map((number) => ({ ...fact(`keeper/step-${number}#1`), number, title: `Step ${number}` })),
    faqs: [],
  },
};

/** A whole answer that cites these passages. */
function answered(passageIds: readonly string[], block: 'paragraph' | 'step' = 'paragraph') {
  const messageId = 'm'.repeat(8);
  const asked = reduce(EMPTY_CHAT, { type: 'question-asked', messageId, question: 'How?' });
  const citation = shortAnswer.find((event) => event.type === 'citation');
  const claim = shortAnswer.find((event) => event.type === 'claim');
  const events = [
    ...passageIds.map((passageId, index) => AnswerEvent.parse({ ...citation, number: index + 1, passageId })),
    AnswerEvent.parse({ ...claim, block }),
    ...shortAnswer.filter(({ type }) => type === 'answer-end'),
  ];
  const state = events.reduce((before, event) => reduce(before, { type: 'answer-event', messageId, event }), asked);
  const [turn] = state.turns;
  if (!turn) throw new Error('no turn');
  return turn;
}

describe('the pictures of an answer', () => {
  const facts = guideFacts(body);
  if (!facts) throw new Error('no facts');

  it.each([
    ['pay', ['keeper/pay#1'], ['pay']],
    ['the ladder', ['keeper/rung-2#1'], ['ladder']],
    ['several steps', ['keeper/step-1#1', 'keeper/step-2#1', 'keeper/step-3#1'], ['steps']],
    ['one thing that a step says', ['keeper/step-1#1'], []],
    ['anything else', ['keeper/lamp#1'], []],
  ])('about %s', (_, passageIds, kinds) => expect(picturesOf(answered(passageIds), facts)).toEqual(kinds));

  it('show the steps with an answer that is written in steps', () => {
    expect(picturesOf(answered(['keeper/step-1#1'], 'step'), facts)).toEqual(['steps']);
  });

  it('wait for the answer to be whole', () => {
    expect(picturesOf({ ...answered(['keeper/pay#1']), phase: 'stopped' }, facts)).toEqual([]);
  });

  it('are none where a guide has one pay band, one rung, one step', () => {
    const single = { ...facts, pay: facts.pay.slice(1), ladder: [], steps: [] };
    expect(picturesOf(answered(['keeper/pay#1', 'keeper/rung-1#1']), single)).toEqual([]);
  });

  it.each([null, {}, { facts: null }, { facts: { pay: [1], ladder: [], steps: [] } }, { facts: { pay: 'x' } }])(
    'are none for %j',
    (other) => expect(guideFacts(other)).toBeNull(),
  );
});

describe("a visitor's own marks", () => {
  it('are what was kept', () => {
    expect(parseProgress('{"here":2,"done":[1,3]}')).toEqual({ here: 2, done: [1, 3] });
  });

  it.each(['', '[]', '{"done":7}', 'null', null])('are none for %j', (json) =>
    expect(parseProgress(json)).toEqual({ here: null, done: [] }),
  );

  it('hold numbers only', () => {
    expect(parseProgress('{"here":"<b>","done":[1,"2",null]}')).toEqual({ here: null, done: [1] });
  });
});
