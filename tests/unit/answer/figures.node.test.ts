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

describe('of two things with a figure each, the one that is less or more is told with both', () => {
  answers(TREE_CARE, [
    [
      'aerial lift or chainsaw course, which costs more',
      'The more expensive is Chainsaw safety course ($320, against $195 for Aerial lift ticket).',
    ],
    [
      'is the apprenticeship cheaper than the college certificate',
      'Registered apprenticeship: $450 a year in class fees; Community college certificate: $4,800.',
    ],
  ]);
  answers(TURBINES, [
    ['is sea survival cheaper than basic safety', 'Yes. The cheaper is GWO Sea Survival (£350, against £750 to £950'],
  ]);
  answers(HYGIENE, [
    ['is the diploma shorter than the degree', 'Yes. The quicker is A college diploma (2 to 3 years, against 4 years'],
  ]);
});

describe('a figure that a question takes to be so is confirmed or set right by the one that the guide gives', () => {
  answers(BARBER, [['is it 2 years for the apprenticeship', 'No. Apprenticeship: takes 18 months.']]);
  answers(TURBINES, [
    ['the apprenticeship lasts 5 years right?', 'No. An apprenticeship as a wind turbine technician lasts 3 years'],
    ['is sea survival 1 day', 'Yes. GWO Sea Survival: the sea survival module takes 1 day'],
  ]);
  it('and by no sentence without one', async () => {
    expect((await asked(TREE_CARE, 'each job is 225 right')).text).not.toMatch(/^(?:Yes|No)\./);
  });
});

describe('nothing is added up', () => {
  it('that is only one figure, or a part of another', async () => {
    expect((await asked(TREE_CARE, 'how much are all the certificates together')).text).not.toContain('Together');
    expect((await asked(BARBER, 'how much is the insurance in total')).text).not.toContain('Together');
  });
});
