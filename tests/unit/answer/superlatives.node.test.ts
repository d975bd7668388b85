import { describe } from 'vitest';
import { answers } from '../../support/answered-with.ts';

const TREE_CARE = 'tests/support/guides/tree-care.md';
const BARBER = 'tests/support/guides/barber.md';
const ELECTRICIAN = 'tests/support/guides/electrician.md';
const TURBINES = 'tests/support/guides/wind-turbine-technician.md';
const HYGIENE = 'tests/support/guides/dental-hygienist.md';

describe('the cheapest, quickest or longest of what the guide sets side by side is told with its figure', () => {
  answers(TREE_CARE, [
    [
      'whats the cheapest way to get into this',
      'The lowest cost of those that the guide lists: Start as a ground worker (nothing, the employer trains you).',
    ],
    [
      'which route is fastest',
      'The shortest time of those that the guide lists: Community college certificate (9 months).',
    ],
    ['longest route in', 'The longest time of those that the guide lists: Forestry degree (4 years).'],
  ]);
  answers(BARBER, [
    ['which is quickest', 'The shortest time of those that the guide lists: Private academy (8 to 12 weeks).'],
  ]);
  answers(TURBINES, [
    ['which ticket is cheapest', 'The lowest cost of those that the guide lists: GWO Sea Survival (£350).'],
    [
      'longest training module',
      'The longest time of those that the guide lists: High-voltage authorisation (6 to 12 months).',
    ],
  ]);
});

describe('nothing is called cheapest where its amount may be a part of a larger one', () => {
  answers(TREE_CARE, [['which certificate is the cheapest', 'Aerial lift ticket: one day, $195']]);
});

describe('where pay is best is told by place, not by role', () => {
  answers(ELECTRICIAN, [
    ['which state pays most', 'The highest pay of those that the guide lists: Illinois (Median salary: $93,500).'],
    ['where can i make over 60k', 'Pay gets there in Illinois ($93,500) and New York ($84,300).'],
  ]);
  answers(HYGIENE, [
    ['Which province pays best', 'Pay is usually highest in Alberta and lowest in the Atlantic provinces'],
  ]);
  answers(TREE_CARE, [
    ['which cities pay best', 'The best-paying cities in our survey of 2025 were Seattle ($38.10 an hour on average)'],
    [
      'which employer pays most',
      'The highest pay of those that the guide lists: Utility line clearance (Crew leader: $38–$48).',
    ],
    ['where do you earn the least', 'Spokane ($27.40) and Boise ($25.20) were at the bottom.'],
  ]);
});

describe('the rows of a table that a question names are ranked by the column that it is about', () => {
  answers(HYGIENE, [
    ['which exam is longest', 'The longest time of those that the guide lists: National written exam (4 hours).'],
    [
      'which exam has the lowest pass rate',
      'The smallest of those that the guide lists: Clinical skills exam (Pass rate at first attempt: 71%).',
    ],
  ]);
});
