import { afterAll, describe, expect, it } from 'vitest';
import { type Answering, answerTo, openAnswering } from '../../support/answering.ts';
import { SHIPPED, TURBINES } from '../../support/shipped.ts';

const opened = new Map<string, Promise<Answering>>();
afterAll(async () => {
  for (const service of opened.values()) (await service)[Symbol.dispose]();
});

async function sentences(file: string, question: string) {
  const service = opened.get(file) ?? openAnswering({ files: [file] });
  opened.set(file, service);
  const { claims } = await answerTo((await service).ask, question);
  return claims.map(({ text }) => text);
}

describe('a story with a question that has no subject of its own', () => {
  it('is answered to each thing told, a sentence each', async () => {
    const told = await sentences(
      SHIPPED,
      'im 34, no diploma, bad back, 2 kids. is this even realistic for someone like me',
    );
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/high school diploma/);
    expect(told[1]).toMatch(/lift heavy objects/);
    expect(told[2]).toMatch(/shift/);
  });

  it('is answered more fully where one thing was told', async () => {
    const told = await sentences(TURBINES, 'ive always worked in an office and im 44. am i mad to think about this?');
    expect(told[0]).toBe('There is no upper age limit for wind turbine technicians.');
    expect(told).toHaveLength(2);
  });

  it('is not told what only leads into a list', async () => {
    const told = await sentences(SHIPPED, 'im 40 and never worked in a factory, could i still get hired?');
    expect(told.filter((text) => text.endsWith(':'))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });

  it('opens with no yes or no, which nobody can know', async () => {
    const [first] = await sentences(SHIPPED, 'i never finished high school. do i stand a chance?');
    expect(first).toMatch(/^(?!Yes|No\b).*high school/);
  });

  it('names what the guide lacks where it has nothing to any', async () => {
    expect(await sentences(SHIPPED, "I'm 16. Could I do this?")).toEqual(["The guide doesn't mention age."]);
  });
});

describe('what is asked of everybody', () => {
  it('is followed by what is open to those who lack it', async () => {
    const told = await sentences('tests/support/guides/veterinary-nurse.md', 'i failed my maths gcse, am i out');
    const at = told.findIndex((text) => text.includes('five GCSEs'));
    expect(told[at + 1]).toMatch(/^Anyone who lacks these grades can first take a Level 2 Diploma/);
  });
});

describe('a story with a question of its own', () => {
  const BARBER = 'tests/support/guides/barber.md';
  const DECKHAND = 'tests/support/guides/deckhand.md';

  it.each([
    [BARBER, 'im 52 and got laid off last month, where do i even start', 'There are three ways to train.'],
    [BARBER, 'I have a GED and one year in a warehouse, what next?', 'There are three ways to train.'],
    [DECKHAND, 'im 17 and still in school, what can i do now to get ready', 'Three papers get you through the gate.'],
  ])('is answered to the question: %s, %s', async (file, question, first) => {
    expect((await sentences(file, question))[0]).toBe(first);
  });

  it('is told what bears on the way in first, then the way in', async () => {
    const told = await sentences(SHIPPED, 'no diploma, bad back, 2 kids. where do i start');
    expect(told[0]).toMatch(/^Most entry-level production technician positions require a high school diploma/);
    expect(told[1]).toBe('The guide sets out these steps, in order:');
  });

  it('counts no years spent in another trade', async () => {
    const [first] = await sentences(
      SHIPPED,
      'been a cook for ten years and hate it. how much would i make when i start',
    );
    expect(first).toMatch(/^An entry-level production technician earns/);
  });

  it('counts years spent in this one', async () => {
    const [first] = await sentences(SHIPPED, '10 years on the floor now. what should i be earning');
    expect(first).toMatch(/^A senior production technician earns/);
  });
});
