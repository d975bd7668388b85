import { describe, expect, it } from 'vitest';
import { hasPhrase } from '../../../src/language/phrases.ts';
import { isStopWord } from '../../../src/language/stop-words.ts';
import { tokenize } from '../../../src/language/tokens.ts';

function has(text: string, phrase: string, mayPass?: (stem: string) => boolean): boolean {
  const order = tokenize(text).map(({ stem }) => stem);
  const parts = tokenize(phrase).map(({ stem }) => stem);
  return hasPhrase({ set: new Set(order), order }, parts, mayPass);
}

describe('finding a phrase in a text', () => {
  it('lets two words of meaning stand inside, function words not counted', () => {
    expect(has('Employers pay for basic safety training.', 'pay training')).toBe(true);
    expect(has('Employers pay large yearly sums towards training.', 'pay training')).toBe(false);
    expect(has('Some pay, and for this or that they ask training.', 'pay training')).toBe(false);
  });

  it('wants the words in order', () => {
    expect(has('training that they pay for', 'pay training')).toBe(false);
  });

  it('lets only such words stand inside as the caller allows', () => {
    expect(has('look for a job', 'look job', isStopWord)).toBe(true);
    expect(has('look for a new job', 'look job', isStopWord)).toBe(false);
  });

  it('lets any number stand where the phrase leaves it open', () => {
    expect(has('Branches give thirty days off.', '0 days off')).toBe(true);
    expect(has('Branches give 25 days off.', '0 days off')).toBe(true);
    expect(has('Branches give many days off.', '0 days off')).toBe(false);
  });
});
