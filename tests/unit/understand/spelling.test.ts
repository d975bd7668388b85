import { describe, expect, it } from 'vitest';
import { correct, createSpellingIndex, isSwapped, soundAlike } from '../../../src/understand/spelling.ts';

const index = createSpellingIndex([
  ['technician', 30],
  ['production', 30],
  ['certification', 12],
  ['apprenticeship', 1],
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
    ['aprentiship', 'apprenticeship'],
  ])('takes "%s" to "%s"', (word, expected) => {
    expect(correct(word, index)).toBe(expected);
  });

  it.each(['sal', 'celery', 'politician', 'mention', 'shiftless', 'x1'])('leaves "%s" alone', (word) => {
    expect(correct(word, index)).toBeNull();
  });

  it('takes the nearest word before one that is met more often', () => {
    expect(
      correct(
        'planting',
        createSpellingIndex([
          ['painting', 50],
          ['plantings', 1],
        ]),
      ),
    ).toBe('plantings');
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(correct('hsift', index)).toBe('shift');
  });
});

describe('soundAlike', () => {
  const heard = createSpellingIndex([
    ['technician', 30],
    ['certification', 12],
    ['overtime', 3],
    ['physical', 2],
    ['senior', 9],
    ['tools', 4],
  ]);

  it.each([
    ['ovretme', 'overtime'],
    ['technishun', 'technician'],
    ['sertifikation', 'certification'],
    ['seonir', 'senior'],
  ])('hears "%s" as "%s"', (word, expected) => {
    expect(soundAlike(word, heard)).toBe(expected);
  });

  it.each(['tesla', 'fiscal', 'barista', 'tls'])('leaves "%s" alone: another sound, or too far', (word) => {
    expect(soundAlike(word, heard)).toBeNull();
  });
});

describe('isSwapped', () => {
  it('is a slip of two neighbouring letters and nothing else', () => {
    expect(isSwapped('satrudays', 'saturdays')).toBe(true);
    expect(isSwapped('saturday', 'saturdays')).toBe(false);
    expect(isSwapped('reno', 'redo')).toBe(false);
  });
});
