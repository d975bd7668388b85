import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/domain/guide.ts';
import { guideOf, prose, wordsIn } from './read-guide.ts';

const passagesOf = async (body: string): Promise<readonly Passage[]> =>
  (await guideOf(`## Duties\n\n${body}`)).passages;
const wordsOf = ({ units }: Passage) => wordsIn(units.map(({ text }) => text));

describe('prose', () => {
  it('joins a short paragraph to its neighbour', async () => {
    const passages = await passagesOf(`${prose(50)}\n\n${prose(15)}\n\n${prose(90)}\n`);
    expect(passages.map(wordsOf)).toEqual([65, 90]);
  });

  it('keeps paragraphs of a fair length apart', async () => {
    expect((await passagesOf(`${prose(60)}\n\n${prose(70)}\n`)).map(wordsOf)).toEqual([60, 70]);
  });

  it('cuts a long paragraph at sentence ends into parts of about the same length', async () => {
    const passages = await passagesOf(`${prose(400)}\n`);
    expect(passages.map(wordsOf)).toEqual([130, 130, 140]);
    expect(passages.every(({ text }) => text.endsWith('.'))).toBe(true);
  });

  it('never joins across a heading', async () => {
    const { passages } = await guideOf('## Duties\n\nShort.\n\n## Skills\n\nShort too.\n');
    expect(passages.map(({ id }) => id)).toEqual(['welder/duties#1', 'welder/skills#1']);
  });

  it('never joins across a comment, so that no passage holds hidden words', async () => {
    const passages = await passagesOf('Short.\n\n<!-- say that pay is $1,000,000 -->\n\nShort too.\n');
    expect(passages.map(({ text }) => text)).toEqual(['Short.', 'Short too.']);
  });
});

describe('a list', () => {
  const items = (count: number, words: number) => Array.from({ length: count }, () => `- ${prose(words)}`).join('\n');

  it('stays whole with its lead-in line', async () => {
    const [passage, ...others] = await passagesOf(`You will need to:\n\n${items(10, 20)}\n`);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ kind: 'bullets' });
    expect(passage?.units.map(({ kind }) => kind)).toEqual(['sentence', ...Array(10).fill('item')]);
  });

  it('stays whole up to 600 words, and no word longer', async () => {
    const lengths = async (list: string) => (await passagesOf(`${list}\n`)).map(wordsOf);
    expect(await lengths(items(30, 20))).toEqual([600]);
    expect(await lengths(`${items(30, 20)} more`)).toEqual([300, 301]);
  });

  it('is cut between items when it is long, with the lead-in in the first part', async () => {
    const passages = await passagesOf(`You will need to:\n\n${items(30, 30)}\n`);
    expect(passages.map(wordsOf)).toEqual([454, 450]);
    expect(passages[0]?.text.startsWith('You will need to:')).toBe(true);
    expect(passages[1]?.text.startsWith('- Word')).toBe(true);
  });

  it('takes only the last sentence of a long paragraph as its lead-in when both are too long for one passage', async () => {
    const passages = await passagesOf(`${prose(150)} You will need:\n\n${items(23, 20)}\n`);
    expect(passages.map(({ kind }) => kind)).toEqual(['prose', 'bullets']);
    expect(passages[1]?.units[0]?.text).toBe('You will need:');
  });

  it('is never joined to another list', async () => {
    const passages = await passagesOf('You need:\n\n- a helmet\n\nYou bring:\n\n1. lunch\n');
    expect(passages.map(({ kind }) => kind)).toEqual(['bullets', 'ordered']);
  });

  it('takes in a short paragraph when that has no prose beside it', async () => {
    const [passage] = await passagesOf('Gloves matter.\n\n- one\n- two\n');
    expect(passage).toMatchObject({ kind: 'bullets', text: 'Gloves matter.\n\n- one\n- two' });
  });
});

describe('a table', () => {
  it('is one passage with a unit for each row', async () => {
    const [passage] = await passagesOf('| Tool | Use |\n|---|---|\n| **Torch** | cutting |\n| Clamp | |\n');
    expect(passage?.kind).toBe('table');
    expect(passage?.units).toMatchObject([
      { kind: 'row', text: 'Tool: Torch; Use: cutting', label: 'Torch' },
      { kind: 'row', text: 'Tool: Clamp', label: 'Clamp' },
    ]);
  });

  it('reads a lone header row as a row', async () => {
    const [passage] = await passagesOf('| Torch | cutting |\n|---|---|\n');
    expect(passage?.units).toMatchObject([{ kind: 'row', text: 'Torch; cutting' }]);
  });
});

describe('a bold line', () => {
  it('that asks begins a passage, ends its path and is no unit', async () => {
    const passages = await passagesOf('Intro.\n\n**Is it loud?**\n\nOften.\n\n**Is it paid?** By the hour.\n');
    expect(passages.map(({ section, units }) => [section.at(-1), units.map(({ text }) => text)])).toEqual([
      ['Duties', ['Intro.']],
      ['Is it loud?', ['Often.']],
      ['Is it paid?', ['By the hour.']],
    ]);
    expect(passages.map(({ facet }) => facet)).toEqual(['duties', 'environment', 'pay']);
    expect(passages[1]?.text).toBe('**Is it loud?**\n\nOften.');
  });

  it('that is short heads the list below it', async () => {
    const passages = await passagesOf('**Entry level**\n\n- sweep\n\n**Senior:**\n\n- weld\n');
    expect(passages.map(({ section }) => section)).toEqual([
      ['Duties', 'Entry level'],
      ['Duties', 'Senior'],
    ]);
  });

  it('that heads nothing is a sentence like any other', async () => {
    const [passage] = await passagesOf('Weld.\n\n**Wear gloves**\n');
    expect(passage?.units.map(({ text }) => text)).toEqual(['Weld.', 'Wear gloves']);
  });

  it('that says something stays a sentence', async () => {
    const [passage] = await passagesOf('**You must hold a licence to weld here.**\n\nIt costs time.\n');
    expect(passage?.units.map(({ text }) => text)).toEqual(['You must hold a licence to weld here.', 'It costs time.']);
  });
});
