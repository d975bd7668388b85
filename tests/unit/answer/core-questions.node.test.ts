import { describe, expect, it } from 'vitest';
import { splitMessage } from '../../../src/understand/split.ts';
import { answers, asked } from '../../support/answered-with.ts';

const DECKHAND = 'tests/support/guides/deckhand.md';
const HYGIENE = 'tests/support/guides/dental-hygienist.md';
const SHIPPED = 'knowledge/production-technician.md';

describe('a topic that no section is about', () => {
  answers(DECKHAND, [
    ['do i buy my uniform', 'Union dues take 1.6 percent of your pay, and uniforms are free'],
    ['is it hard to get in', 'About one applicant in six is hired.'],
  ]);
});

describe('starting without experience', () => {
  answers('tests/support/guides/zookeeper.md', [
    ['can i start without any experience', 'Whatever the degree, nobody is hired without hands-on hours'],
    ['do i need experience', 'Whatever the degree, nobody is hired without hands-on hours'],
    ['wat do i do if i got no experience', 'Whatever the degree, nobody is hired without hands-on hours'],
  ]);
  answers('tests/support/guides/locksmith.md', [
    ['no experience needed?', 'There is no apprenticeship for locksmiths in Ireland.'],
  ]);
  answers(DECKHAND, [['what do i need to get into this with no experience', 'Three papers get you through the gate']]);
});

describe('whether there will be work', () => {
  answers('tests/support/guides/barber.md', [
    ['is it a dying trade', 'The number of barber shops has grown by 50% since 2015.'],
    ['will there still be jobs in 10 years', 'The number of barber shops has grown by 50% since 2015.'],
  ]);
});

describe('steps "in order"', () => {
  answers('tests/support/guides/florist.md', [
    ['give me the steps from nothing to a proper florist, in order', 'The guide sets out these steps, in order'],
  ]);
});

describe('pay "when you start"', () => {
  answers(SHIPPED, [
    ['whats the pay like when you start', 'An entry-level production technician earns $30,000 to $40,000'],
  ]);

  it('is one question', () => {
    expect(splitMessage('whats the pay like when you start').questions).toHaveLength(1);
    expect(splitMessage('what is the pay like, when do you start').questions).toHaveLength(2);
  });
});

describe('a licence', () => {
  it('is not called needless because a certification is', async () => {
    const { text } = await asked(HYGIENE, 'do i need a licence');
    expect(text).not.toMatch(/^No\b/);
  });
});
