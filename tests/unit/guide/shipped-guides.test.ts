import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/domain/guide.ts';
import { GUIDE_FILES, guideAt, wordsIn } from './read-guide.ts';

const [PRODUCTION, TURBINE, DENTAL] = GUIDE_FILES as [string, string, string];
const bandOf = ({ role, experience, low, high, openEnded, currency, period }: PayLike) =>
  [role, experience && [experience.min, experience.max], low, high, openEnded, currency, period] as const;
type PayLike = Awaited<ReturnType<typeof guideAt>>['facts']['pay'][number];

describe('the production technician guide', () => {
  it('has ten steps in order, each with its passages', async () => {
    const { facts } = await guideAt(PRODUCTION);
    expect(facts.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(facts.steps.every(({ title }) => !/step|\d/i.test(title))).toBe(true);
    expect(facts.steps.every(({ passageIds }) => passageIds.length > 0)).toBe(true);
  });

  it('has the five pay bands', async () => {
    expect((await guideAt(PRODUCTION)).facts.pay.map(bandOf)).toEqual([
      ['Entry-level production technician', [0, 2], 30_000, 40_000, false, 'USD', 'year'],
      ['Mid-level production technician', [2, 5], 40_000, 55_000, false, 'USD', 'year'],
      ['Senior production technician', [5, null], 55_000, 70_000, false, 'USD', 'year'],
      ['Lead production technician / production supervisor', null, 60_000, 85_000, true, 'USD', 'year'],
      ['Plant manager / production manager', null, 80_000, 130_000, true, 'USD', 'year'],
    ]);
  });

  it('has the five rungs with their focus points', async () => {
    const { ladder } = (await guideAt(PRODUCTION)).facts;
    expect(ladder.map(({ order, focus }) => [order, focus.length])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 3],
      [5, 0],
    ]);
    expect(ladder[3]?.role).toBe('Production supervisor or production manager');
  });

  it('has five questions and fifteen skills', async () => {
    const { facts, passages } = await guideAt(PRODUCTION);
    expect(facts.faqs).toHaveLength(5);
    const skills = passages.filter(({ sectionId }) => sectionId === 'skills').flatMap(({ units }) => units);
    expect(skills.filter(({ kind }) => kind === 'item').map(({ label }) => label)).toHaveLength(15);
    expect(skills.every(({ kind, label }) => kind !== 'item' || label !== undefined)).toBe(true);
  });
});

describe('the wind turbine guide', () => {
  it('has its steps and rungs in ordered lists', async () => {
    const { steps, ladder } = (await guideAt(TURBINE)).facts;
    expect(steps.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Get your GCSEs',
      '2 Choose a route',
      '3 Try the height first',
      '4 Book a medical',
      '5 Earn the basic safety tickets',
      '6 Apply early',
      '7 Prepare for the selection day',
    ]);
    expect(ladder.map(({ role }) => role)).toEqual([
      'Trainee technician',
      'Technician',
      'Senior technician',
      'Lead technician',
      'Site manager',
    ]);
  });

  it('has its pay in a list, by the year, the day and the hour', async () => {
    expect((await guideAt(TURBINE)).facts.pay.map(bandOf)).toEqual([
      ['Apprentice', [1, 3], 14_500, 19_000, false, 'GBP', 'year'],
      ['Trainee', [0, 1], 21_000, 24_000, false, 'GBP', 'year'],
      ['Technician', [1, 3], 27_000, 34_000, false, 'GBP', 'year'],
      ['Senior technician', [4, null], 35_000, 42_000, false, 'GBP', 'year'],
      ['Lead technician', [6, null], 40_000, 48_000, true, 'GBP', 'year'],
      ['Freelance offshore technician', [3, null], 230, 310, false, 'GBP', 'day'],
      ['Agency service hand', null, 12.8, 15.5, false, 'GBP', 'hour'],
    ]);
  });

  it('has its questions in bold', async () => {
    expect((await guideAt(TURBINE)).facts.faqs.map(({ question }) => question)).toEqual([
      'Is it dangerous?',
      'Do I need a degree?',
      'Can I start at 40?',
      'Will there still be jobs in ten years?',
      'What do I wear?',
    ]);
  });
});

describe('the dental hygienist guide', () => {
  it('has hourly and yearly pay from one table, and nothing from the exam fees', async () => {
    const pay = (await guideAt(DENTAL)).facts.pay.map(bandOf);
    expect(pay).toHaveLength(9);
    expect(pay.slice(0, 2)).toEqual([
      ['New graduate', [0, 1], 32.5, 41, false, 'CAD', 'hour'],
      ['New graduate', [0, 1], 62_000, 78_000, false, 'CAD', 'year'],
    ]);
    expect(pay.at(-1)).toEqual(['Independent practice owner', [10, null], 70_000, 140_000, true, 'CAD', 'year']);
  });

  it('claims no steps, rungs or questions that it does not have', async () => {
    const { steps, ladder, faqs } = (await guideAt(DENTAL)).facts;
    expect([steps, ladder, faqs]).toEqual([[], [], []]);
  });
});

it.each(GUIDE_FILES)('%s is cut into passages of a size to quote', async (file) => {
  const { passages } = await guideAt(file);
  const wordsOf = ({ units }: Passage) => wordsIn(units.map(({ text }) => text));
  const sizes = passages.map(wordsOf);
  expect(Math.max(...passages.filter(({ kind }) => kind === 'prose').map(wordsOf))).toBeLessThanOrEqual(220);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(600);
  const fair = sizes.filter((words) => words >= 40 && words <= 180);
  expect(fair.length / sizes.length).toBeGreaterThan(0.6);
});
