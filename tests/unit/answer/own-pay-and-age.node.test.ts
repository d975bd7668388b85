import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { SHIPPED } from '../../support/shipped.ts';

const ELECTRICIAN = 'tests/support/guides/electrician.md';
const TREE_CARE = 'tests/support/guides/tree-care.md';
const WIND = 'tests/support/guides/wind-turbine-technician.md';

describe('pay is set beside what the visitor earns', () => {
  answers(SHIPPED, [
    [
      'i earn 28k at my job would i get more here',
      'Yes. An entry-level production technician earns $30,000 to $40,000',
    ],
    ['i earn 35k at my job would i get more here', 'Your figure is within the range. An entry-level'],
    ['i was on 50k. would a senior make more', 'Yes. A senior production technician earns $55,000 to $70,000'],
  ]);

  it('without a verdict by an average', async () => {
    const { text } = await asked(ELECTRICIAN, 'i make 21 an hour now, would i earn more');
    expect(text).toMatch(
      /^An electrician earns \$18\.50 .* Pay first gets there in this role: An electrician earns \$22/,
    );
  });

  it('without a verdict where the guide pays by another time', async () => {
    const { text } = await asked(SHIPPED, 'i make 18 an hour now, would this be more');
    expect(text).toMatch(/^The guide doesn't give pay by the hour\. It says: Pay runs from/);
  });

  it('without a verdict on whether it is worth it', async () => {
    const { text } = await asked(SHIPPED, 'my job pays 52k, is it worth switching for the money');
    expect(text).toMatch(/^An entry-level production technician earns/);
  });
});

describe('an amount after so many years', () => {
  answers(SHIPPED, [
    ['is 45k realistic after 3 years', 'Yes. A mid-level production technician earns $40,000 to $55,000'],
  ]);
  answers(ELECTRICIAN, [['is 30 an hour realistic after 5 years', 'An electrician earns $29.10 an hour on average']]);
});

describe('"always" holds only where ranges do not overlap', () => {
  answers(SHIPPED, [
    ['do supervisors always earn more than seniors?', 'Not always. A lead production technician'],
    ['do supervisors earn more than seniors?', 'Yes. A lead production technician'],
  ]);
});

describe('an age is asked about in many ways', () => {
  answers(TREE_CARE, [
    ['is 16 ok for running a saw', 'You must be 18 to run a chainsaw at work.'],
    ['can a 50 year old do this', 'The average age of a new hire is 31'],
  ]);
  answers(WIND, [['can i work offshore at 17', 'The minimum age for offshore work is 18.']]);
  it('and where the guide has nothing on it, it says so', async () => {
    for (const question of ['can a 17 yr old apply', 'does a 16 yr old have a chance']) {
      const { text } = await asked(SHIPPED, question);
      expect(text).toBe("The guide doesn't mention age.");
    }
  });
});

describe('a remark in a row speaks for itself', () => {
  it('and not of the figures beside it', async () => {
    const { text } = await asked(SHIPPED, 'how many years does the associates take');
    expect(text).toBe("The guide doesn't say how many years.");
  });
});

describe('a figure of nothing in particular', () => {
  it('is neither denied nor confirmed by a figure of something else', async () => {
    const { text } = await asked('tests/support/guides/dental-hygienist.md', 'is it 3 years right');
    expect(text).not.toMatch(/^(?:Yes|No)\./);
  });
});
