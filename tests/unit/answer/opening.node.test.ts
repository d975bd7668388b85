import { beforeAll, describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/answer/compose/claims/opening.ts';
import type { GuideProfile } from '../../../src/domain/guide.ts';
import type { Lexicon } from '../../../src/understand/lexicon.ts';
import { understand } from '../../../src/understand/understand.ts';
import { lexiconOf, SHIPPED } from '../../support/shipped.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await lexiconOf(SHIPPED);
});

const verdict = (question: string, sentence: string) => {
  const profile: GuideProfile = lexicon.profile;
  return verdictOf(sentence, { query: understand(question, '', [], lexicon), profile });
};

describe('what a demand of the guide decides for "do I need ...?"', () => {
  it('is that it is needed, where a sentence demands it of everyone', () => {
    expect(verdict('Do I need a diploma?', 'A diploma is required.')).toBe('needed');
  });

  it('is that it is usually needed, where the sentence says usually', () => {
    expect(verdict('Do I need a diploma?', 'A diploma is typically required.')).toBe('usually_needed');
  });

  it('is that it is needed, where "may" permits nobody to do without', () => {
    expect(verdict('Do I need a licence?', 'Nobody may drive without a licence, which is required.')).toBe('needed');
  });

  it('is that it depends, where a sentence demands it of some', () => {
    expect(verdict('Do I need a certificate?', 'Some employers require a certificate.')).toBe('depends');
  });

  it.each([
    ['Do I need a degree?', 'To become a school teacher, you need a degree.'],
    ['Do I need a licence?', 'If you drive a lorry, you need a licence.'],
    ['Does every state require registration?', 'Forty-five states require registration.'],
    ['Do all jobs require a diploma?', 'A diploma is required.'],
    ['Do I need a degree?', 'A college instructor normally needs a degree.'],
  ])('is nothing where a sentence demands it for a purpose or of a part: %s', (question, sentence) => {
    expect(verdict(question, sentence)).toBeNull();
  });

  it('is that it is not needed, where the sentence gives another figure', () => {
    expect(verdict('Do I need 10 years of experience?', 'You need 2 years of experience.')).toBe('not_needed');
  });

  it('is that it is needed, where the sentence gives the same figure', () => {
    expect(verdict('Do I need 2 years of experience?', 'You need 2 years of experience.')).toBe('needed');
  });
});
