import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { SHIPPED } from '../../support/shipped.ts';

const ARBORIST = 'tests/support/guides/arborist.md';
const ZOO = 'tests/support/guides/zookeeper.md';
const DECKHAND = 'tests/support/guides/deckhand.md';

describe('a question that only shares words with a list, a section or a story', () => {
  answers(ARBORIST, [['how many in a crew', 'A crew is three or four']]);

  it('is told one figure, and not the section that holds it', async () => {
    const { text } = await asked(DECKHAND, 'how many applicants get hired');
    expect(text).toMatch(/^About one applicant in six is hired\./);
    expect(text).not.toContain('swim test');
  });

  it('is told what a role is to focus on, and not what the role is', async () => {
    const { text } = await asked(SHIPPED, 'what should a senior production technician focus on');
    expect(text).toContain('Mentorship');
  });

  it('is no story because of the comma of an amount', async () => {
    const { text } = await asked(SHIPPED, 'Where would I earn more than $90,000?');
    expect(text).toContain('$130,000');
  });
});

describe('the things of a list', () => {
  answers(SHIPPED, [
    ['how many soft skills does it list', 'The guide lists 4 soft skills: Communication'],
    ['top 3 skills', "The guide doesn't rank them. The first that it lists:"],
    ['name two entry level job titles', 'Entry-level production technician jobs often carry'],
  ]);
});

describe('pay of which most is told in sentences', () => {
  answers(ZOO, [
    ['whats the pay', 'Seasonal keepers earn $14 an hour and trainees start at $15.50 an hour. Keepers with two years'],
    ['highest pay', 'Curators, who run a whole collection, are on salaries of $58,000 to $85,000 a year.'],
    ['do aquariums pay better', 'Aquariums pay some 8% better than zoos'],
  ]);
});
