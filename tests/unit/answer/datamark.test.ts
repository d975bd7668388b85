import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datamark, removeDatamarks } from '../../../src/answer/datamark.ts';

it('joins words by marks and keeps lines', () => {
  expect(datamark('Pay is  $30,000\tto $40,000.\nIt grows.')).toBe('Pay^is^$30,000^to^$40,000.\nIt^grows.');
});

it('leaves a guide no way to write a line without marks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '^', '\t', '\u00a0', '\u2028', '\n', '.') });
  fc.assert(
    fc.property(text, (guide) => {
      expect(datamark(guide)).not.toMatch(/[^\S\n]|\^\^/u);
    }),
  );
});

it('gives back the words of what it marked', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9$.,]{1,8}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, (list) => {
      expect(removeDatamarks(datamark(list.join(' ')))).toBe(list.join(' '));
    }),
  );
});

it('leaves a sentence with a footnote mark as it is', () => {
  expect(removeDatamarks('Pay is good [^1].')).toBe('Pay is good [^1].');
});
