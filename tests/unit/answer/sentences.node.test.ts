import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { HYGIENE, SHIPPED } from '../../support/shipped.ts';

const ARBORIST = 'tests/support/guides/arborist.md';
const FLORIST = 'tests/support/guides/florist.md';
const LOCKSMITH = 'tests/support/guides/locksmith.md';
const BARBER = 'tests/support/guides/barber.md';

describe('of sentences on one subject, the one with more of the words that it is asked with comes first', () => {
  answers(HYGIENE, [['what if i dont practise for years', 'A dental hygienist who has not practised for more than 3']]);
  answers(ARBORIST, [
    ['which ticket should i get first and why', 'Get the chainsaw maintenance and cross-cutting ticket'],
  ]);
});

describe('what the sentence beside it names counts for a sentence by half', () => {
  answers(BARBER, [['need level 3?', 'A Level 3 diploma adds six months']]);
});

describe('a sentence that speaks of what its item is named after is told with that name', () => {
  answers(FLORIST, [
    ['do they advertise jobs', 'Find a full-time post: Most are never advertised; walk in on a Tuesday'],
  ]);
  answers(LOCKSMITH, [
    ['my hands shake a bit', 'Bad eyesight is no bar, because most picking is done by feel. A shake in'],
  ]);
});

describe('what is asked of one case is no question for the whole section', () => {
  it('tells what happens, and not all there is to say of the licence', async () => {
    const { text } = await asked(LOCKSMITH, 'what happens if i work without a licence');
    expect(text).toContain('a fine of up to €3,000');
    expect(text).not.toContain('vetting');
  });
});

describe('what comes after some years is told by the rungs', () => {
  answers(SHIPPED, [['what happens after 2 years', 'The guide sets out these rungs, from the first one up:']]);
});
