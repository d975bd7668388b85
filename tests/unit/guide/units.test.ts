import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/domain/guide.ts';
import { guideOf } from './read-guide.ts';

async function unitsOf(body: string): Promise<{ text: string; units: readonly Unit[]; quoted: readonly string[] }> {
  const { text, passages } = await guideOf(`## Duties\n\n${body}\n`);
  const units = passages.flatMap((passage) => passage.units);
  return { text, units, quoted: units.map(({ start, end }) => text.slice(start, end)) };
}

describe('plain text of a unit', () => {
  it.each([
    ['emphasis and links', 'A *close* [look](https://example.org) at **it**.', 'A close look at it.'],
    ['code', 'Use `a * b` here.', 'Use a * b here.'],
    ['escapes and references', '5 \\* 3 &lt; 20 &amp; &#8364;4 &eacute;t&eacute;.', '5 * 3 < 20 & €4 été.'],
    ['wrapped lines', 'One line  \u00a0 and\n   another.', 'One line and another.'],
    ['raw HTML', 'Some <b>bold</b> claim<!-- not true -->.', 'Some bold claim.'],
    ['struck-out words', 'Pay is ~~$10~~ $20.', 'Pay is $20.'],
    ['a lone tilde', 'Pay is ~$10 to ~$20.', 'Pay is ~$10 to ~$20.'],
    ['a picture', 'See ![the torch](torch.png) here.', 'See the torch here.'],
    ['footnote marks', 'It is so[^1].\n\n[^1]: Note.', 'It is so.'],
    ['zero-width characters', 'We\u200bld\u00ading.', 'Welding.'],
  ])('leaves out the marks of %s', async (_, body, text) => {
    expect((await unitsOf(body)).units[0]?.text).toBe(text);
  });

  it('reads on after a quotation mark at the start of a line', async () => {
    const { units, quoted } = await unitsOf('> First line\n> goes on. Second &gt; one.');
    expect(units.map(({ text }) => text)).toEqual(['First line goes on.', 'Second > one.']);
    expect(quoted).toEqual(['First line\n> goes on.', 'Second &gt; one.']);
  });
});

describe('the span of a unit', () => {
  it('takes in the marks around a whole bold or linked run', async () => {
    expect((await unitsOf('**Weld.** Then [rest](https://example.org/a).')).quoted).toEqual([
      '**Weld.**',
      'Then [rest](https://example.org/a).',
    ]);
  });

  it('survives two-unit characters written as references', async () => {
    expect((await unitsOf('A &#128512; b. Next &ngE; one. Last.')).quoted.at(-1)).toBe('Last.');
  });

  it('ends a sentence at a hard break', async () => {
    expect((await unitsOf('Junior: little  \nSenior: more<br>Lead: most')).quoted).toEqual([
      'Junior: little',
      'Senior: more',
      'Lead: most',
    ]);
  });
});

describe('an item', () => {
  it.each([
    ['**Teamwork**: weld together', 'Teamwork'],
    ['**Teamwork:** weld together', 'Teamwork'],
    ['**Junior welder** (first year): $10', 'Junior welder'],
    ['Patience – it takes time', 'Patience'],
    ['Steady hands: needed', 'Steady hands'],
    ['**Always** wear gloves', undefined],
    ['Wear gloves. Note: always', undefined],
    ['Start at 8:30 sharp', undefined],
    ['A rather long sentence that goes on for a good many words: yes', undefined],
  ])('%s has the label %s', async (item, label) => {
    expect((await unitsOf(`- ${item}`)).units[0]?.label).toBe(label);
  });

  it('has the number that is shown, and its own units for the lists inside it', async () => {
    const { units, quoted } = await unitsOf('3. Prepare:\n   - gloves\n   - mask\n\n   Check both.\n4. Weld.');
    expect(units.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ['item', 3, 'Prepare:'],
      ['item', undefined, 'gloves'],
      ['item', undefined, 'mask'],
      ['item', undefined, 'Check both.'],
      ['item', 4, 'Weld.'],
    ]);
    expect(quoted).toEqual(['Prepare:', 'gloves', 'mask', 'Check both.', 'Weld.']);
  });
});

it('gives a paragraph that begins with a bold name its label', async () => {
  const { units } = await unitsOf('**Scaling** — Scaling is a removal. It takes time.');
  expect(units.map(({ label }) => label)).toEqual(['Scaling', undefined]);
});

it('reads code line by line', async () => {
  expect((await unitsOf('```sh\nfirst line\n\nsecond line\n```')).quoted).toEqual(['first line', 'second line']);
});
