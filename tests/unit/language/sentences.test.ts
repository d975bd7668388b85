import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceStream, splitSentences, takeSentences } from '../../../src/language/sentences.ts';

const textsOf = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    ['ends at full stops, question and exclamation marks', 'It pays. Does it? Yes, well!', 3],
    [
      'keeps abbreviations and titles whole',
      'Dr. Lee works approx. five days, e.g. Mon. to Fri. at Acme Inc. in Ohio.',
      1,
    ],
    [
      'keeps decimals, versions and thousands whole',
      'Pay is $38.50 an hour, up from 1.5 times $1,000.25 in v2.3 terms.',
      1,
    ],
    ['keeps initials whole', 'It was set up by J. R. Smith and M. Jones.', 1],
    [
      'ends a sentence after a dotted abbreviation when a sentence starts',
      'It is used in the U.S. The rest follows.',
      2,
    ],
    ['goes on after a dotted abbreviation when a name follows', 'The U.S. Department of Labor counts jobs.', 1],
    [
      'keeps the sentences inside parentheses with their own',
      'It rises later (see page 4. Really.) and then stops.',
      1,
    ],
    ['takes closing quotes along', 'He said "Go." Then he left.', 2],
    ['does not end at a quoted question that goes on', '"Are you sure?" she asked.', 1],
    ['does not end at an ellipsis that goes on', 'Skills matter... and so does luck.', 1],
    ['ends at a line break', 'Skills\nTeamwork matters', 2],
    ['keeps the number of a list item with its text', '1. Learn the role.\n2. Get a diploma.', 2],
    ['takes "no." for a number only before digits', 'Rule no. 5 applies. He said no. Others agreed.', 3],
    ['keeps a bare yes or no with the sentence that explains it', 'No. A degree is not required. Yes!', 2],
  ])('%s', (_, text, count) => {
    expect(textsOf(text)).toHaveLength(count);
  });

  it.each([
    ['It pays well [1]. It lasts.', ['It pays well [1].', 'It lasts.']],
    ['It pays well. [1] It lasts.', ['It pays well. [1]', 'It lasts.']],
    ['It pays well.[1][2] It lasts.', ['It pays well.[1][2]', 'It lasts.']],
    ['It pays well. [1, 2] [4-6] It lasts.', ['It pays well. [1, 2] [4-6]', 'It lasts.']],
    ['- It pays well.\n[1]\n- It lasts.', ['- It pays well.\n[1]', '- It lasts.']],
  ])('keeps marks with the sentence they follow: %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('gives exact offsets, in order, that leave out nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const sentence of splitSentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(text.slice(last, sentence.start).trim()).toBe('');
          expect(sentence.text).toBe(sentence.text.trim());
          last = sentence.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('survives any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const kept = textsOf(text).join('').replace(/\s/g, '');
        expect(kept).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('takeSentences', () => {
  it.each([
    ['a sentence without anything after it', 'It pays well.'],
    ['a stop that marks may still follow', 'It pays well. '],
    ['a mark that may be followed by another', 'It pays well. [1]'],
    ['a mark that has only begun', 'It pays well. [1'],
    ['a parenthesis that is still open', 'It pays (see p. 4. Really. '],
    ['an abbreviation whose next word is not complete', 'It is used in the U.S. Th'],
    ['a bare yes', 'Yes. '],
  ])('holds back %s', (_, buffer) => {
    expect(takeSentences(buffer)).toMatchObject({ sentences: [], rest: buffer });
  });

  it.each([
    ['at the full stop that comes after its marks', 'It pays well [1].', 'It pays well [1].'],
    ['at the next word', 'It pays well. I', 'It pays well.'],
    ['at the word after its marks', 'It pays well. [1] I', 'It pays well. [1]'],
    ['at a line break', 'It pays well\n', 'It pays well'],
  ])('releases a sentence %s', (_, buffer, expected) => {
    expect(takeSentences(buffer).sentences.map((sentence) => sentence.text)).toEqual([expected]);
  });
});

describe('createSentenceStream', () => {
  it('gives the same sentences however the text is cut, marks on one side of the full stop', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...UNMARKED, ' as marked [4]. Then'), { maxLength: 25 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (pieces, sizes) => {
          const text = pieces.join('');
          const stream = createSentenceStream();
          const seen: string[] = [];
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const size = sizes[turn % sizes.length]!;
            seen.push(...stream.push(text.slice(at, at + size)));
            at += size;
          }
          seen.push(...stream.finish());
          expect(seen).toEqual(textsOf(text));
        },
      ),
    );
  });

  it('lets go of text that never ends a sentence', () => {
    const stream = createSentenceStream();
    const seen = Array.from({ length: 100 }, () => stream.push('word '.repeat(20))).flat();
    expect(seen.length).toBeGreaterThan(0);
    expect([...seen, ...stream.finish()].join(' ').split(/\s+/)).toHaveLength(2_000);
  });
});

const PIECES = [
  'It pays well',
  ' and it lasts',
  'Dr. Lee',
  ' $3.50',
  ' e.g. this',
  ' the U.S. Navy',
  ' (see p. 4)',
  '. ',
  '? ',
  '! ',
  '... ',
  '\n',
  '\n- ',
  ' "Go." ',
  'No. ',
  ' [1]',
  '[2, 3]. ',
  ' ',
] as const;

const UNMARKED = PIECES.filter((piece) => !piece.includes('['));
