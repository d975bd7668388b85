import { describe } from 'vitest';
import { answers } from '../../support/answered-with.ts';

const guide = (name: string) => `tests/support/guides/${name}.md`;

describe('how long it takes to become what a guide is about', () => {
  answers(guide('court-reporter'), [['how long til im a court reporter', 'Two to four years.']]);
  answers(guide('tree-care'), [
    [
      'how long does it take to become an arborist',
      'Start as a ground worker: how long 2 to 3 years. Registered apprenticeship: how long 3 years. Community college certificate: how long 9 months.',
    ],
  ]);
  answers(guide('dental-hygienist'), [
    ['how many years to become a dental hygienist', 'A college diploma usually takes 2 to 3 years,'],
  ]);
  answers(guide('electrician'), [['how long till im qualified', 'An apprenticeship takes 4 to 5 years']]);
  answers(guide('wind-turbine-technician'), [
    ['how long does the training take', 'An apprenticeship as a wind turbine technician lasts 3 years'],
  ]);
  answers(guide('truck-driver'), [
    ['how long does it take to become a truck driver', "The guide doesn't say how long.", 'declined'],
  ]);
});
