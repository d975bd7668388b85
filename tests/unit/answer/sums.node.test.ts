import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';

const TREE_CARE = 'tests/support/guides/tree-care.md';
const BARBER = 'tests/support/guides/barber.md';
const TURBINES = 'tests/support/guides/wind-turbine-technician.md';
const HYGIENE = 'tests/support/guides/dental-hygienist.md';

describe('what several things cost or take together is told with each figure', () => {
  answers(BARBER, [
    [
      'how much is it all together for clippers scissors combs and razor',
      'Together that is £270: Clippers (£140), scissors (£90), a set of combs (£15) and a razor (£25).',
    ],
  ]);
  answers(TURBINES, [
    [
      'how much is basic safety and sea survival together',
      'Together that is about £1,100 to £1,300: GWO Basic Safety Training, onshore (£750 to £950) and GWO Sea Survival (£350).',
    ],
  ]);
  answers(HYGIENE, [
    ['how much do all three exams cost in total', 'Together that is $2,425: National written exam ($900)'],
  ]);
  answers(TREE_CARE, [['how many days are the aerial lift and chainsaw courses together', 'Together that is 3 days:']]);
});

describe('nothing is added up', () => {
  it('that is only one figure, or a part of another', async () => {
    expect((await asked(TREE_CARE, 'how much are all the certificates together')).text).not.toContain('Together');
    expect((await asked(BARBER, 'how much is the insurance in total')).text).not.toContain('Together');
  });
});
