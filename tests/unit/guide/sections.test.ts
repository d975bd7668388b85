import { describe, expect, it } from 'vitest';
import { FRONT_MATTER, guideOf } from './read-guide.ts';

const facetsOf = async (body: string) =>
  Object.fromEntries((await guideOf(body)).sections.map(({ heading, facet }) => [heading, facet]));

describe('the facet of a section', () => {
  it('comes from the words that questions are asked in where its heading asks', async () => {
    expect(
      await facetsOf('## What do I have to study?\n\nText.\n\n## Can I move on to something else?\n\nText.\n'),
    ).toEqual({
      'What do I have to study?': 'education',
      'Can I move on to something else?': 'path',
    });
  });

  it.each([
    ['What you earn', 'pay'],
    ['Certificates and licences', 'certification'],
    ['Working conditions', 'environment'],
    ['Roles and responsibilities', 'duties'],
    ['Job outlook', 'outlook'],
    ['Skills you need', 'skills'],
    ['What does a welder do?', 'duties'],
    ['How much does a welder make?', 'pay'],
    ['Career path', 'path'],
    ['Steps to become a welder', 'steps'],
    ['Write a resume', 'hiring'],
  ])('comes from its heading: %s is %s', async (heading, facet) => {
    expect(await facetsOf(`## ${heading}\n\nText.\n`)).toEqual({ [heading]: facet });
  });

  it('does not come from the name of the occupation', async () => {
    const trainer = FRONT_MATTER.replace('occupation: welder', 'occupation: training manager');
    const { sections } = await guideOf('## The training manager at night\n\nText.\n', trainer);
    expect(sections[0]?.facet).not.toBe('training');
  });

  it('is inherited by a subsection whose heading says nothing', async () => {
    const body = '## Salary\n\nIt varies.\n\n### In the north\n\nMore.\n';
    expect(await facetsOf(body)).toEqual({ Salary: 'pay', 'In the north': 'pay' });
  });

  it('is not the verb that opens a step', async () => {
    const body =
      '## Steps to become a welder\n\n### Step 1: Earn a certificate\n\nText.\n\n### Step 2: Go on\n\nText.\n';
    expect(await facetsOf(body)).toMatchObject({
      'Step 1: Earn a certificate': 'certification',
      'Step 2: Go on': 'steps',
    });
  });

  it('belongs to the parent for one more group of duties or one more rung', async () => {
    const body = `## Responsibilities\n\n### Training\n\n- Train others.\n\n## Career path\n\n### Apprentice\n\nLearns.\n`;
    expect(await facetsOf(body)).toMatchObject({ Training: 'duties', Apprentice: 'path' });
  });

  it('comes from the content when no heading says anything', async () => {
    const body = `## In figures\n\n- North: $40 an hour\n- South: $30 an hour\n\n## Getting going\n\n1. Finish school.\n2. Ring a yard.\n3. Show up.\n`;
    expect(await facetsOf(body)).toEqual({ 'In figures': 'pay', 'Getting going': 'steps' });
  });

  it('is open for a list of questions, which each have their own', async () => {
    const body = '## FAQs about becoming a welder\n\n### Is it dangerous?\n\nYes.\n\n### And then?\n\nRest.\n';
    expect(await facetsOf(body)).toMatchObject({
      'FAQs about becoming a welder': 'other',
      'Is it dangerous?': 'environment',
      'And then?': 'other',
    });
  });
});

describe('the place of a section', () => {
  it('has a path from the top heading down, the title left out', async () => {
    const { sections } = await guideOf(
      '# How to weld\n\nIntro.\n\n## Pay\n\n#### Bonus\n\nText.\n\n## Skills\n\nText.\n',
    );
    expect(sections.map(({ path, depth }) => [depth, path])).toEqual([
      [1, []],
      [2, ['Pay']],
      [4, ['Pay', 'Bonus']],
      [2, ['Skills']],
    ]);
    expect(sections[0]).toMatchObject({ heading: 'How to weld', facet: 'overview' });
  });

  it('reads several first-level headings as parts, unless the first is the title', async () => {
    const { sections } = await guideOf('# Pay\n\nText.\n\n# Skills\n\nText.\n');
    expect(sections.map(({ path }) => path)).toEqual([['Pay'], ['Skills']]);
    const titled = await guideOf('# How to become a welder\n\nText.\n\n# Skills\n\nText.\n');
    expect(titled.sections.map(({ path }) => path)).toEqual([[], ['Skills']]);
  });

  it('reaches over what stands under it', async () => {
    const { text, sections } = await guideOf('## Pay\n\nMuch.\n\n### Bonus\n\nLittle.\n\n## Skills\n\nText.\n');
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      '## Pay\n\nMuch.\n\n### Bonus\n\nLittle.',
      '### Bonus\n\nLittle.',
      '## Skills\n\nText.',
    ]);
  });

  it('takes in words before the first heading under the title', async () => {
    const { sections, passages } = await guideOf('Hello.\n\n## Pay\n\nText.\n');
    expect(sections.map(({ heading, facet }) => [heading, facet])).toEqual([
      ['How to become a welder', 'overview'],
      ['Pay', 'pay'],
    ]);
    expect(passages[0]).toMatchObject({ text: 'Hello.', section: [] });
  });

  it('has an id of its own, also when headings repeat, are long, are all marks or look like a passage', async () => {
    const { sections } = await guideOf(
      ['Pay', 'Pay', '🎉', '¿?', 'Pay p1', 'Ça coûte', '💰 Money!', 'x'.repeat(300)]
        .map((h) => `## ${h}\n\nText.\n`)
        .join('\n'),
    );
    expect(sections.map(({ id }) => id)).toEqual([
      'pay',
      'pay-1',
      'section',
      'section-1',
      'pay-p1-section',
      'ça-coûte',
      'money',
      'x'.repeat(90),
    ]);
  });
});
