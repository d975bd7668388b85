import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarks } from '../../../src/answer/marks.ts';

describe('parseMarks', () => {
  it.each([
    ['Pay rises with experience [1].', 'Pay rises with experience.', [1]],
    ['Pay rises with experience. [1]', 'Pay rises with experience.', [1]],
    ['Pay rises with experience.[1]', 'Pay rises with experience.', [1]],
    ['Pay rises[1][2].', 'Pay rises.', [1, 2]],
    ['Pay rises [1] [2].', 'Pay rises.', [1, 2]],
    ['Pay rises [1, 2].', 'Pay rises.', [1, 2]],
    ['Pay rises [1,2; 5].', 'Pay rises.', [1, 2, 5]],
    ['Pay rises [1-3].', 'Pay rises.', [1, 2, 3]],
    ['Pay rises [1–3].', 'Pay rises.', [1, 2, 3]],
    ['Pay rises [3-1].', 'Pay rises.', [1, 2, 3]],
    ['Pay rises [1, 3-5].', 'Pay rises.', [1, 3, 4, 5]],
    ['Pay rises [1 and 2].', 'Pay rises.', [1, 2]],
    ['Pay rises [1 to 3].', 'Pay rises.', [1, 2, 3]],
    ['Pay rises [ 2 ].', 'Pay rises.', [2]],
    ['Pay rises [^2].', 'Pay rises.', [2]],
    ['Pay rises [2][2].', 'Pay rises.', [2]],
    ['Pay rises [1](see below).', 'Pay rises [1](see below).', []],
    ['Pay rises 【2】.', 'Pay rises.', [2]],
    ['Pay rises ［３］.', 'Pay rises.', [3]],
    ['[1] Pay rises.', 'Pay rises.', [1]],
    ['Pay [1] rises [2].', 'Pay rises.', [1, 2]],
    ['Pay[1]rises.', 'Pay rises.', [1]],
    ['They said "pay rises [1]".', 'They said "pay rises".', [1]],
    ['- Teamwork [1]', '- Teamwork', [1]],
    ['One [1]\nTwo [2]', 'One\nTwo', [1, 2]],
    ['Pay rises [0].', 'Pay rises.', [0]],
    ['Pay rises [99999999].', 'Pay rises.', [99_999_999]],
    ['', '', []],
    ['[1]', '', [1]],
  ])('%j', (sentence, text, numbers) => {
    expect(parseMarks(sentence)).toEqual({ text, numbers });
  });

  it.each([
    'See [the guide](https://example.com/a).',
    'See [1](https://evil.example/x).',
    '![1](https://evil.example/pixel.png)',
    'An [example] in brackets.',
    'An empty [] pair.',
    'A half [1 mark.',
    'A list item: - [x] done.',
    'A version [v2].',
    'A negative [-1].',
  ])('leaves what is no mark as it stands: %s', (sentence) => {
    expect(parseMarks(sentence)).toEqual({ text: sentence, numbers: [] });
  });

  it('caps a range and keeps its end, so that a number which was never offered is still seen', () => {
    const { numbers } = parseMarks('Pay rises [1-99999999].');
    expect(numbers).toHaveLength(33);
    expect(numbers.at(-1)).toBe(99_999_999);
  });

  it('keeps a number with too many digits in the text, where no check will take it for a mark', () => {
    expect(parseMarks('Pay rises [1234567890123].')).toEqual({ text: 'Pay rises [1234567890123].', numbers: [] });
  });

  it('finds the marks that a writer put after any words', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const marks = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), marks, fc.boolean(), (words, numbers, after) => {
        const marked = numbers.map((number) => `[${number}]`).join('');
        const plain = `${words.join(' ')}.`;
        const sentence = after ? `${plain} ${marked}` : `${words.join(' ')} ${marked}.`;
        expect(parseMarks(sentence)).toEqual({ text: plain, numbers });
      }),
    );
  });

  it('reads any text, also thousands of half marks, and never makes it longer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '(', ')', ' ', '1', '-', ',', '^', 'a', '.', '\n') }),
        (text) => {
          const once = parseMarks(text);
          expect(once.numbers.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true);
          expect(once.text.length).toBeLessThanOrEqual(text.length);
        },
      ),
    );
    expect(parseMarks(`${'[1 '.repeat(20_000)}${' '.repeat(20_000)}`).numbers).toEqual([]);
  });
});
