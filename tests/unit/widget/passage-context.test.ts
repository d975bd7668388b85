import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageContext, plainQuote } from '../../../src/widget/passage-context.ts';

const table = {
  kind: 'table',
  units: [
    { kind: 'row', label: 'Keeper', text: 'Role: Keeper; Pay: 10', start: 0, end: 20 },
    { kind: 'row', label: 'Mate', text: 'Role: Mate; Pay: 7', start: 21, end: 40 },
  ],
};

describe('the passage around a citation', () => {
  it('marks every part that the quote touches, and no other', () => {
    const parts = (start: number, end: number) =>
      passageContext(table, { start, end })?.parts.map(({ isQuoted }) => isQuoted);
    expect(parts(0, 20)).toEqual([true, false]);
    expect(parts(21, 40)).toEqual([false, true]);
    expect(parts(15, 25)).toEqual([true, true]);
    expect(parts(20, 21)).toEqual([false, false]);
  });

  it("shows a table's row as its first cell and the rest", () => {
    expect(passageContext(table, { start: 0, end: 20 })).toEqual({
      kind: 'table',
      parts: [
        { label: 'Keeper', text: 'Pay: 10', isQuoted: true },
        { label: 'Mate', text: 'Pay: 7', isQuoted: false },
      ],
    });
  });

  it('is null for a body that is no passage', () => {
    for (const body of [
      undefined,
      null,
      {},
      { kind: 'prose', units: 'none' },
      { kind: 'prose', units: [{ text: 'x' }] },
    ]) {
      expect(passageContext(body, { start: 0, end: 1 })).toBeNull();
    }
  });
});

describe('a quote without its Markdown', () => {
  it.each([
    ['- **Teamwork**: work *with* others', 'Teamwork: work *with* others'],
    ['| Keeper | 5+ years | $10 |', 'Keeper · 5+ years · $10'],
    ['## The lamp\n\nIt is lit at dusk.', 'The lamp It is lit at dusk.'],
    ['3. Ask [the mate](https://example.org) first', 'Ask the mate first'],
  ])('%j reads %j', (quote, text) => {
    expect(plainQuote(quote)).toBe(text);
  });

  it('keeps every letter and figure', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9$,–]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        expect(plainQuote(`- ${list.join(' ')}`)).toBe(list.join(' '));
      }),
    );
  });
});
