import { describe, expect, it } from 'vitest';
import { guideOf } from './read-guide.ts';

const stepsIn = async (body: string) =>
  (await guideOf(body)).facts.steps.map(({ number, title }) => `${number} ${title}`);
const rungsIn = async (body: string) =>
  (await guideOf(body)).facts.ladder.map(({ order, role, focus }) => [order, role, ...focus].join(' '));

describe('steps', () => {
  it.each([
    ['headings that say step', '## Step 1: Learn\n\nA.\n\n## Step two – Train\n\nB.\n\n## Step 3. Weld\n\nC.\n'],
    ['numbered headings below steps', '## Steps\n\n### 1. Learn\n\nA.\n\n### 2) Train\n\nB.\n\n### 3 - Weld\n\nC.\n'],
    [
      'numbered parts of a guide in steps',
      '# Welding in three steps\n\n## 1. Learn\n\nA.\n\n## 2. Train\n\nB.\n\n## 3. Weld\n\nC.\n',
    ],
    [
      'an ordered list below steps',
      '## How to become a welder\n\n1. **Learn**\n2. **Train**: long\n3. Weld. And on.\n',
    ],
    ['an ordered list below a heading that says nothing', '## Off you go\n\n1. Learn\n2. Train\n3. Weld\n'],
    [
      'plain headings below steps',
      '## Steps to become a welder\n\n### Learn\n\nA.\n\n### Train\n\nB.\n\n### Weld\n\nC.\n',
    ],
  ])('are read from %s', async (_, body) => {
    expect(await stepsIn(body)).toEqual(['1 Learn', '2 Train', '3 Weld']);
  });

  it('are not the ways in that a section sets out to choose from', async () => {
    const ways = '### School\n\nA.\n\n### A job\n\nB.\n\n### The army\n\nC.\n';
    expect(
      await stepsIn(`## How to become a welder\n\nYou can get into this job through:\n\n- school\n- work\n\n${ways}`),
    ).toEqual([]);
    expect(await stepsIn(`## Steps to become a welder\n\nThere are three ways to start.\n\n${ways}`)).toEqual([]);
  });

  it('carry every passage below them, and quote the heading with its first line', async () => {
    const { facts } = await guideOf(
      '## Step 1: Learn\n\nRead. Ask.\n\n### Where\n\nAt school.\n\n## Step 2: Weld\n\nNow.\n',
    );
    expect(facts.steps[0]).toMatchObject({
      passageIds: ['welder/step-1-learn#1', 'welder/where#1'],
      quote: { text: '## Step 1: Learn\n\nRead.' },
    });
  });

  it.each([
    ['a list of skills', '## Skills\n\n1. Patience\n2. Sight\n3. Nerve\n'],
    ['numbered parts of a guide', '# All about welding\n\n## 1. Pay\n\nA.\n\n## 2. Skills\n\nB.\n'],
    [
      'questions below a heading about becoming one',
      '## Becoming a welder\n\n### Why?\n\nA.\n\n### When?\n\nB.\n\n### How?\n\nC.\n',
    ],
  ])('are not read from %s', async (_, body) => {
    expect(await stepsIn(body)).toEqual([]);
  });
});

describe('the ladder', () => {
  it.each([
    [
      'numbered headings',
      '## Career path\n\n### 1. Apprentice\n\nA.\n\n### 2. Welder\n\nB.\n\n### 3. Yard boss\n\nC.\n',
    ],
    [
      'headings that name roles',
      '## Career path\n\n### Apprentice\n\nA.\n\n### Welder\n\nB.\n\n### Yard boss\n\nC.\n\n### How long?\n\nD.\n',
    ],
    [
      'headings with a motto',
      '## Career path\n\n### The start: Apprentice (years 1–4)\n\nA.\n\n### The rise: Welder\n\nB.\n\n### The top: Yard boss\n\nC.\n',
    ],
    ['an ordered list', '## Moving up\n\n1. **Apprentice**: learns\n2. **Welder**: welds\n3. **Yard boss**: rests\n'],
    [
      'a table',
      '## Career path\n\n| Stage | Work |\n|---|---|\n| Apprentice | learns |\n| Welder | welds |\n| Yard boss | rests |\n',
    ],
  ])('is read from %s', async (_, body) => {
    expect(await rungsIn(body)).toEqual(['1 Apprentice', '2 Welder', '3 Yard boss']);
  });

  it('has the focus points of each rung', async () => {
    const body =
      '## Career path\n\n### 1. Apprentice\n\nLearn:\n\n- **Safety**: always\n- Tidy up.\n\n### 2. Welder\n\nWeld.\n';
    expect(await rungsIn(body)).toEqual(['1 Apprentice Safety Tidy up', '2 Welder']);
  });

  it.each([
    ['things to do', '## Career path\n\n1. Get experience.\n2. Ask for more.\n'],
    ['other subjects', '## Career path\n\n### Pay rises\n\nA.\n\n### Certificates\n\nB.\n'],
  ])('is not read from %s', async (_, body) => {
    expect(await rungsIn(body)).toEqual([]);
  });
});

describe('questions', () => {
  it('are read from headings and bold lines anywhere, with the passages that answer', async () => {
    const { facts } = await guideOf(
      '## What is welding?\n\nHeat.\n\n## Pay\n\n**Is it fair?** Yes.\n\n## FAQ\n\n### Why me?\n\n## Other\n\nText.\n',
    );
    expect(facts.faqs.map(({ question, passageIds, quote }) => [question, passageIds, quote.text])).toEqual([
      ['What is welding?', ['welder/what-is-welding#1'], '## What is welding?\n\nHeat.'],
      ['Is it fair?', ['welder/pay#1'], '**Is it fair?** Yes.'],
    ]);
  });
});
