import { describe, expect, it } from 'vitest';
import { mentionsFigure, mentionsNumber, numberMentions } from '../../../evals/graders/number-mentions.ts';

const figures = (text: string) => numberMentions(text).map(({ value, kind }) => [value, kind]);

describe('the figures of a text', () => {
  it.each([
    [
      '$55,000–$70,000 a year',
      [
        [55000, 'money'],
        [70000, 'money'],
      ],
    ],
    [
      '$55k to 70k',
      [
        [55000, 'money'],
        [70000, 'plain'],
      ],
    ],
    [
      '60% of them, 5+ years',
      [
        [60, 'percent'],
        [5, 'plain'],
      ],
    ],
    ['£12.80 an hour', [[12.8, 'money']]],
    [
      '55 000 dollars is not 55,000 dollars',
      [
        [55, 'plain'],
        [0, 'money'],
        [55000, 'money'],
      ],
    ],
    [
      'ten steps, the tenth too',
      [
        [10, 'plain'],
        [10, 'plain'],
      ],
    ],
    ['one of them, first of all', []],
    ['no figure here', []],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));

  it('are looked up by value: words and digits, with and without separators', () => {
    expect(mentionsNumber('It takes ten steps.', 10)).toBe(true);
    expect(mentionsNumber('The first of them.', 1)).toBe(true);
    expect(mentionsNumber('It costs 55k.', 55000)).toBe(true);
    expect(mentionsNumber('Step 12', 2)).toBe(false);
  });

  it('are not taken for a percentage when they are money, nor the other way round', () => {
    const [percent] = numberMentions('60%');
    const [money] = numberMentions('$60');
    expect(mentionsFigure('around $60', percent!)).toBe(false);
    expect(mentionsFigure('around 60%', money!)).toBe(false);
    expect(mentionsFigure('30,000 to $40,000', numberMentions('$30,000')[0]!)).toBe(true);
  });
});
