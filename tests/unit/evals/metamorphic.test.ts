import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editGuide } from '../../../evals/edit-guide.ts';
import { metamorphicChildren } from '../../../evals/metamorphic.ts';
import { paraphrase } from '../../../evals/paraphrase.ts';
import { reversedSections } from '../../../evals/reorder-guide.ts';
import { loadedCase } from './fake-harness.ts';

const GUIDE = {
  file: 'guide.md',
  text: '# Keeper\n\n## Lamp\n\nThe lamp is lit at dusk. It burns 9 litres.\n\n## Fog\n\nThe horn sounds twice an hour.\n\n## Food\n\nBread comes by boat.\n',
};
const wanting = (nugget: string, quote: string, question = 'when is the lantern lit?') =>
  loadedCase('lamp', question, {
    expect: { behavior: 'answer', gold: [{ quote }], nuggets: [{ id: 'n', any_of: [nugget] }] },
  });

describe('the children of a case', () => {
  it('are the question opened another way, with a typo, over a guide in another order, behind chatter, and over one without the answer', () => {
    const [paraphrased, ...rest] = metamorphicChildren(
      wanting('dusk', 'lit at dusk', 'can i know when the lantern is lit?'),
      GUIDE,
    );
    expect(paraphrased?.item).toMatchObject({
      id: 'lamp-paraphrase',
      question: 'am i able to know when the lantern is lit?',
      expect: { behavior: 'answer' },
      metamorphic: { of: 'lamp', relation: 'paraphrase' },
    });
    expect(rest.map(({ item }) => item.metamorphic?.relation)).toEqual(['typo', 'reorder', 'distractor', 'drop_gold']);
    const [typo, reorder, distractor, dropGold] = metamorphicChildren(wanting('dusk', 'lit at dusk'), GUIDE).map(
      ({ item }) => item,
    );
    expect(reorder).toMatchObject({ id: 'lamp-reorder', question: 'when is the lantern lit?', guide_edit: {} });
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
      guide_edit: { remove: ['The lamp is lit at dusk. It burns 9 litres.\n'] },
    });
  });

  it('do not ask for silence while the guide still says it elsewhere', () => {
    const relations = metamorphicChildren(wanting('horn', 'lit at dusk'), GUIDE).map(
      ({ item }) => item.metamorphic?.relation,
    );
    expect(relations).toEqual(['typo', 'reorder', 'distractor']);
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

describe('a guide in another order', () => {
  it('has the same sections, the last of them first, and what stands before them where it was', () => {
    const edited = editGuide(GUIDE, reversedSections(GUIDE)!).text;
    expect(edited.match(/^#.*$/gm)).toEqual(['# Keeper', '## Food', '## Fog', '## Lamp']);
    const linesOf = (text: string) => text.split('\n').filter(Boolean).sort();
    expect(linesOf(edited)).toEqual(linesOf(GUIDE.text));
  });

  it('is none with fewer than three sections', () => {
    expect(reversedSections({ file: 'g.md', text: '# A\n\n## B\n\nOne.\n\n## C\n\nTwo.\n' })).toBeNull();
  });

  it.each(['knowledge/production-technician.md', 'tests/support/guides/wind-turbine-technician.md'])(
    'has every line of %s',
    (file) => {
      const guide = { file, text: readFileSync(file, 'utf8') };
      const edited = editGuide(guide, reversedSections(guide)!).text;
      const linesOf = (text: string) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .sort();
      expect(linesOf(edited)).toEqual(linesOf(guide.text));
    },
  );
});

describe('a paraphrase', () => {
  it.each([
    ['How much does a senior earn?', 'what pay does a senior get?'],
    ['do I need a degree', 'is it necessary for me to have a degree'],
    ['do i have to work nights?', 'is it necessary for me to work nights?'],
    ['how do i start', 'what should i do to start'],
    ["what's the pay", 'tell me the pay'],
    ['how long does it take to learn?', 'how much time does it take to learn?'],
    ['what does a keeper do?', 'what is the work of a keeper?'],
  ])('of %j is %j', (question, other) => {
    expect(paraphrase(question)).toBe(other);
  });

  it.each(['pension', 'how long is school?', 'what does a keeper do all day?', 'i need a job'])(
    'of %j is not known',
    (question) => {
      expect(paraphrase(question)).toBeNull();
    },
  );
});
