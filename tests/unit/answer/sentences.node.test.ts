import { describe } from 'vitest';
import { answers } from '../../support/answered-with.ts';
import { HYGIENE } from '../../support/shipped.ts';

const ARBORIST = 'tests/support/guides/arborist.md';
const BARBER = 'tests/support/guides/barber.md';

describe('of sentences on one subject, the one with more of the words that it is asked with comes first', () => {
  answers(HYGIENE, [
    ['what if i let my licence go for years', 'A dental hygienist who has not practised for more than 3'],
  ]);
  answers(ARBORIST, [
    ['which ticket should i get first and why', 'Get the chainsaw maintenance and cross-cutting ticket'],
  ]);
});

describe('what the sentence beside it names counts for a sentence by half', () => {
  answers(BARBER, [['need level 3?', 'You do not need it to get a job']]);
});
