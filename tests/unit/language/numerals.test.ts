import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/language/numerals.ts';

/** `kind low-high+ unit/per` of each quantity: the whole reading in one line. */
const read = (text: string): string[] =>
  findQuantities(text).map(({ kind, low, high, isOpenEnded, unit, per }) =>
    [kind, `${low}${high === low ? '' : `-${high}`}${isOpenEnded ? '+' : ''}`, `${unit ?? ''}${per ? `/${per}` : ''}`]
      .join(' ')
      .trim(),
  );

describe('findQuantities', () => {
  it.each([
    ['twenty-five workers', 'count 25 worker'],
    ['a hundred and ten people', 'count 110 peopl'],
    ['two hundred thousand jobs', 'count 200000 job'],
    ['ten main steps', 'count 10 step'],
    ['two or three shifts', 'count 2-3 shift'],
    ['twice a week', 'count 2 time'],
    ['half of the workers', 'percent 50 %'],
    ['two-thirds of all offices', 'percent 66.7 %'],
    ['40 percent', 'percent 40 %'],
    ['more than 20%', 'percent 20+ %'],
  ])('counts in words and digits: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['$30k', 'money 30000 $'],
    ['$30,000–$40,000', 'money 30000-40000 $'],
    ['$30-40k', 'money 30000-40000 $'],
    ['30 to 40 thousand dollars', 'money 30000-40000 $'],
    ['between $30,000 and $40,000', 'money 30000-40000 $'],
    ['half a million dollars', 'money 500000 $'],
    ['30,000 USD', 'money 30000 USD'],
    ['C$40,000', 'money 40000 CAD'],
    ['£25,000 a year', 'money 25000 GBP/year'],
    ['€12.50/hour', 'money 12.5 EUR/hour'],
    ['$50k p.a.', 'money 50000 $/year'],
    ['$20 an hour', 'money 20 $/hour'],
    ['an hourly wage of $18', 'money 18 $/hour'],
    ['Typical pay (per year): $30,000', 'money 30000 $/year'],
    ['$85,000+', 'money 85000+ $'],
    ['$85,000 or more', 'money 85000+ $'],
    ['over $85,000', 'money 85000+ $'],
    ['up to $40,000', 'money 0-40000 $'],
    ['$5,000 or less', 'money 0-5000 $'],
  ])('reads money with its currency, period and bounds: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['18 months', 'duration 18 month'],
    ['0–2 years', 'duration 0-2 year'],
    ['a two-year degree', 'duration 2 year'],
    ['at least five years of experience', 'duration 5+ year'],
    ['5 years or more', 'duration 5+ year'],
    ['a couple of years', 'duration 2 year'],
    ['one and a half years', 'duration 1.5 year'],
    ['half an hour', 'duration 0.5 hour'],
    ['it takes a year', 'duration 1 year'],
    ['40 hours per week', 'duration 40 hour/week'],
    ['an 18-year-old', 'age 18 year'],
    ['anyone aged 16 or over', 'age 16+ year'],
    ['in 2024', 'year 2024'],
    ['the 1990s', 'year 1990-1999'],
    ['2,000 hours', 'duration 2000 hour'],
    ['May 5', 'ordinal 5 may'],
    ['5 May', 'ordinal 5 may'],
    ['from 7:30 a.m.', 'count 7.5 am'],
  ])('reads time, age and dates: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['Step 6: Get certified', 'ordinal 6 step'],
    ['Step six', 'ordinal 6 step'],
    ['the third step', 'ordinal 3 step'],
    ['the 21st century', 'ordinal 21 centuri'],
    ['Level 3 technician', 'ordinal 3 level'],
  ])('reads what is numbered: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['B2B sales', 'the 5S method', '3D printing', 'no one knows', 'one of the best', 'once you are ready'])(
    'reads no quantity in "%s"',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('reads each quantity of a table row for itself', () => {
    expect(read('Role: Senior technician; Experience: 5+ years; Annual pay: $55,000–$70,000')).toEqual([
      'duration 5+ year',
      'money 55000-70000 $/year',
    ]);
  });

  it('gives spans in order that do not overlap and begin with a letter, digit or sign', () => {
    const word = fc.constantFrom(
      ...'one two hundred thousand and a half of 5 30,000 $ £ k % - – to or more + years per hour step third 2024 (up ).'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), fc.constantFrom(' ', ''), (words, joint) => {
        const text = words.join(joint);
        let last = 0;
        for (const { start, end, low, high } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
          expect(low).toBeLessThanOrEqual(high);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads no more of a text than a sentence can be long', () => {
    const found = findQuantities(`5 years. ${'1 '.repeat(32_768)}`);
    expect(found[0]).toMatchObject({ kind: 'duration', low: 5 });
    expect(found.at(-1)!.end).toBeLessThanOrEqual(16_384);
  });
});
