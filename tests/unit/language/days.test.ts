import { expect, it } from 'vitest';
import { daysIn } from '../../../src/language/days.ts';
import { findQuantities } from '../../../src/language/numerals.ts';

const lengthOf = (text: string) => findQuantities(text).map(({ low, unit }) => low * (daysIn(unit) ?? Number.NaN))[0];

it.each([
  ['90 minutes', '4 hours'],
  ['30 hours', '2 days'],
  ['10 days', '2 weeks'],
  ['5 weeks', '2 months'],
  ['11 months', '1 year'],
])('%s are less than %s', (less, more) => {
  expect(lengthOf(less)).toBeLessThan(lengthOf(more)!);
});

it('what is no time has no length', () => {
  expect(daysIn('meter')).toBeNull();
  expect(daysIn(null)).toBeNull();
});
