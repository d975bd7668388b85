import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/answer/check.ts';
import { unitSource } from '../../../src/answer/compose/material.ts';
import { stated } from '../../../src/answer/draft.ts';
import type { Guide, Passage } from '../../../src/domain/guide.ts';
import { parseGuide } from '../../../src/guide/parse-guide.ts';
import { statementsOf } from '../../../src/retrieve/statements.ts';
import { guidesAt, SHIPPED, vocabulary } from '../../support/shipped.ts';

const HEAD = `---
slug: baker
title: Baker
occupation: baker
edition: "1"
updated: 2026-01-31
currency: USD
region: Utopia
---

`;

async function passagesOf(markdown: string): Promise<readonly Passage[]> {
  const parsed = await parseGuide(`${HEAD}${markdown}`, 'baker.md', vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.passages;
}

const textsOf = (passage: Passage) => statementsOf(passage).map(({ unit }) => unit.text);

describe('what a passage says', () => {
  it('is one statement a sentence, without the name of an item that stands by itself', async () => {
    const [list] = await passagesOf(
      '## Steps\n\n1. **Pass the oven test.** An examiner comes to you. The test costs $40.\n2. **Hygiene**: Bakers wash their hands before each shift.\n3. **Trainee**: $20 an hour\n',
    );
    expect(textsOf(list!)).toEqual([
      'An examiner comes to you.',
      'The test costs $40.',
      'Bakers wash their hands before each shift.',
      'Trainee: $20 an hour',
    ]);
  });

  it('still counts the name of an item among the words of all its sentences', async () => {
    const [list] = await passagesOf(
      '## Steps\n\n1. **Pass the oven test.** An examiner comes. It costs $40.\n2. Apply.\n',
    );
    for (const { words } of statementsOf(list!).slice(0, 2)) expect([...words.set]).toContain('oven');
  });

  it('knows a sentence by what it leans on, through as many sentences as that takes', async () => {
    const [prose] = await passagesOf(
      '## Exams\n\nThere are two exams. The ABC is the older one. It has 90 questions. It costs $12. The other one is the XYZ. It costs $15.\n',
    );
    const [, , , older, , newer] = statementsOf(prose!);
    expect([...older!.context!.set]).toEqual(expect.arrayContaining(['abc', '90']));
    expect([...newer!.context!.set]).toContain('xyz');
    expect([...newer!.context!.set]).not.toContain('abc');
  });

  it('leaves a sentence that opens a paragraph alone unless it leans on the one before', async () => {
    const [prose] = await passagesOf('## Duties\n\nBakers must report mice.\n\nThis is a legal duty.\n');
    const [first, second] = statementsOf(prose!);
    expect([first!.leansOn, second!.leansOn]).toEqual([null, 0]);
  });

  it('cites the very words it shows', async () => {
    const [list] = await passagesOf('## Steps\n\n1. **Apply.** Shops open in May. They close in June.\n2. Wait.\n');
    const spans = statementsOf(list!).map(({ unit }) =>
      list!.text.slice(unit.start - list!.start, unit.end - list!.start),
    );
    expect(spans.slice(0, 2)).toEqual(['Shops open in May.', 'They close in June.']);
  });

  it('is backed by the words it cites, every sentence of every guide', async () => {
    const paths = [
      SHIPPED,
      'tests/support/guides/dental-hygienist.md',
      'tests/support/guides/wind-turbine-technician.md',
    ];
    for (const guide of await guidesAt(paths)) expect(withheldFrom(guide)).toEqual([]);
  });
});

const withheldFrom = (guide: Guide) =>
  guide.passages.flatMap((passage) =>
    statementsOf(passage)
      .map(({ unit }) => checkDraft(stated(unit.text, unitSource(passage, unit)), vocabulary))
      .filter(({ kind }) => kind === 'withheld'),
  );
