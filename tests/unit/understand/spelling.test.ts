import { describe, expect, it } from 'vitest';
import { correct, createSpellingIndex } from '../../../src/understand/spelling.ts';

const index = createSpellingIndex([
  ['technician', 30],
  ['production', 30],
  ['certification', 12],
  ['salary', 1],
  ['shift', 4],
  ['shifts', 2],
]);

describe('correct', () => {
  it.each([
    ['producton', 'production'],
    ['techncian', 'technician'],
    ['salery', 'salary'],
    ['slaary', 'salary'],
    ['certifcation', 'certification'],
    ['shfits', 'shifts'],
  ])('takes "%s" to "%s"', (word, expected) => {
    expect(correct(word, index)).toBe(expected);
  });

  it.each(['sal', 'celery', 'politician', 'mention', 'shiftless', 'x1'])('leaves "%s" alone', (word) => {
    expect(correct(word, index)).toBeNull();
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(correct('hsift', index)).toBe('shift');
  });
});
