import { beforeAll, describe, expect, it } from 'vitest';
import { openingOf } from '../../../src/answer/compose/opening.ts';
import type { GuideProfile } from '../../../src/domain/guide.ts';
import type { Lexicon } from '../../../src/understand/lexicon.ts';
import { understand } from '../../../src/understand/understand.ts';
import { lexiconOf, SHIPPED } from '../../support/shipped.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await lexiconOf(SHIPPED);
});

const opening = (question: string, sentence: string) => {
  const profile: GuideProfile = lexicon.profile;
  return openingOf(sentence, { query: understand(question, '', [], lexicon), profile });
};

describe('how an answer to "do I need ...?" opens', () => {
  it('is yes where a sentence demands it of everyone', () => {
    expect(opening('Do I need a diploma?', 'A diploma is required.')).toBe('Yes.');
  });

  it('is not always where a sentence demands it of some', () => {
    expect(opening('Do I need a certificate?', 'Some employers require a certificate.')).toBe('Not always.');
  });

  it.each([
    ['Do I need a degree?', 'To become a school teacher, you need a degree.'],
    ['Do I need a licence?', 'If you drive a lorry, you need a licence.'],
    ['Does every state require registration?', 'Forty-five states require registration.'],
    ['Do all jobs require a diploma?', 'A diploma is required.'],
  ])('is nothing where a sentence demands it for a purpose or of a part: %s', (question, sentence) => {
    expect(opening(question, sentence)).toBeNull();
  });

  it('is no where the sentence gives another figure', () => {
    expect(opening('Do I need 10 years of experience?', 'You need 2 years of experience.')).toBe('No.');
  });

  it('is yes where the sentence gives the same figure', () => {
    expect(opening('Do I need 2 years of experience?', 'You need 2 years of experience.')).toBe('Yes.');
  });
});
