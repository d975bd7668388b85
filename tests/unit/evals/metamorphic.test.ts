import { describe, expect, it } from 'vitest';
import { metamorphicChildren } from '../../../evals/metamorphic.ts';
import { loadedCase } from './fake-harness.ts';

const GUIDE = {
  file: 'guide.md',
  text: '## Lamp\n\nThe lamp is lit at dusk. It burns 9 litres.\n\n## Fog\n\nThe horn sounds twice an hour.\n',
};
const wanting = (nugget: string, quote: string, more: Readonly<Record<string, unknown>> = {}) =>
  loadedCase('lamp', 'when is the lantern lit?', {
    expect: { behavior: 'answer', gold: [{ quote }], nuggets: [{ id: 'n', any_of: [nugget] }], ...more },
  });

describe('the children of a case', () => {
  it('are the same question with a typo, behind chatter, and over a guide without the answer', () => {
    const [typo, distractor, dropGold] = metamorphicChildren(wanting('dusk', 'lit at dusk'), GUIDE).map(
      ({ item }) => item,
    );
    expect(typo).toMatchObject({
      id: 'lamp-typo',
      question: 'when is the latnern lit?',
      expect: { behavior: 'answer' },
    });
    expect(distractor?.question).toMatch(/^hi there.* when is the lantern lit\?$/);
    expect(dropGold).toMatchObject({
      id: 'lamp-drop-gold',
      question: 'when is the lantern lit?',
      metamorphic: { of: 'lamp', relation: 'drop_gold' },
      expect: { behavior: 'refuse', also_accept: ['partial'], gold: [], nuggets: [] },
      guide_edit: { remove: ['The lamp is lit at dusk. It burns 9 litres.'] },
    });
  });

  it('do not ask for silence while the guide still says it elsewhere', () => {
    const relations = metamorphicChildren(wanting('horn', 'lit at dusk'), GUIDE).map(
      ({ item }) => item.metamorphic?.relation,
    );
    expect(relations).toEqual(['typo', 'distractor']);
  });

  it('do not ask for silence where the next best thing is the answer', () => {
    const most = loadedCase('most', 'what is the highest sound?', {
      expect: { behavior: 'answer', gold: [{ quote: 'lit at dusk' }], nuggets: [{ id: 'n', any_of: ['dusk'] }] },
    });
    expect(metamorphicChildren(most, GUIDE).map(({ item }) => item.id)).not.toContain('most-drop-gold');
  });

  it.each([
    ['is set aside', { split: 'heldout' }],
    ['is a follow-up', { turns: [{ role: 'user', content: 'hi' }] }],
    ['wants a refusal', { expect: { behavior: 'refuse', nuggets: [{ id: 'n', any_of: ['x'] }] } }],
    ['needs no fact', { expect: { behavior: 'answer' } }],
  ])('are none when it %s', (_, more) => {
    expect(metamorphicChildren(loadedCase('a', 'lantern?', more), GUIDE)).toEqual([]);
  });
});
