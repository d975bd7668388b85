import { describe, expect, it } from 'vitest';
import type { NeedAsked } from '../../../src/domain/question.ts';
import { understand } from '../../../src/understand/understand.ts';
import { lexiconOf, SHIPPED } from '../../support/shipped.ts';

const lexicon = await lexiconOf(SHIPPED);
const need = (question: string, background = ''): NeedAsked | null =>
  understand(question, background, [], lexicon).need;

describe('a need', () => {
  it.each([
    ['do i need a degree', 'degre'],
    ['is a degree required', 'degre'],
    ['dont i need experience to be a technician', 'experi'],
    ['you have to have a degree, right?', 'degre'],
  ])('is asked for, of the thing that is needed: %s', (question, stem) => {
    expect(need(question)).toEqual({ kind: 'needs_it', of: [stem] });
  });

  it('is asked for by who hears that it is impossible without', () => {
    expect(need('is it illegal to work without a degree?')).toEqual({ kind: 'needs_it', of: ['degre'] });
    expect(need("my cousin says you can't even apply without a degree, true?")).toEqual({
      kind: 'needs_it',
      of: ['degre'],
    });
  });

  it.each(['can i do this without a degree', 'could I skip the degree', 'is it possible w/o a degree?'])(
    'is asked for the other way round: %s',
    (question) => {
      expect(need(question)).toEqual({ kind: 'does_without', of: ['degre'] });
    },
  );

  it.each([
    ["what if i don't have a degree", ''],
    ['can i still get into this?', 'I have no degree.'],
    ['will anyone hire me', 'I never got a degree, just worked.'],
    ["does it matter that i don't have a degree", ''],
  ])('is asked for by telling what one lacks: %s', (question, background) => {
    expect(need(question, background)).toEqual({ kind: 'lacks_it', of: ['degre'] });
  });

  it.each(['can i start without any problems', 'how much does it pay', 'is the work hard'])(
    'is not what is asked for: %s',
    (question) => {
      expect(need(question)).toBeNull();
    },
  );
});
