import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learn, sharesOf } from '../../../evals/aspects/learn.ts';
import { readAspectNames, readLines } from '../../../evals/aspects/lines.ts';
import { parseCases } from '../../../evals/load-cases.ts';
import { createSpreadOf, cuesOf } from '../../../src/language/aspects.ts';

const FOLDER = 'evals/aspects';
const names = ['pay', 'age'];
const none = () => [];
const lines = [
  ['what do they earn', 'pay'],
  ['do they earn much', 'pay'],
  ['they earn a lot', 'pay'],
  ['does one earn enough', 'pay'],
  ['am i too old', 'age'],
  ['how old are they', 'age'],
  ['is fifty too old', 'age'],
  ['old people welcome', 'age'],
] as const;
const examples = lines.map(([text, aspect]) => ({ cues: cuesOf(text, none), about: [aspect] }));

describe('learning what words tell of', () => {
  it('finds the words that go with an aspect, and leaves out those of too few lines', () => {
    const file = learn(examples, names);
    expect(file).toMatch(/^earn\t/m);
    expect(file).not.toMatch(/^fifti\t/m);
    const spreadOf = createSpreadOf(file, none);
    expect(spreadOf('could one earn well')[0]).toBeGreaterThan(0.8);
    expect(spreadOf('old')[1]).toBeGreaterThan(0.8);
  });

  it('learns the same from the same lines', () => {
    expect(learn(examples, names)).toEqual(learn(examples, names));
  });

  it('shares a line about several aspects out among them, most to the main one', () => {
    expect([...sharesOf(['age', 'pay'], names)]).toEqual([
      [1, 0.6],
      [0, 0.4],
    ]);
  });
});

describe('the lines that come with Signpost', () => {
  it('are many for each aspect, of several writers, and no line stands twice', () => {
    const all = readLines(FOLDER);
    expect(new Set(all.map(({ kind, text }) => `${kind} ${text.toLowerCase()}`)).size).toBe(all.length);
    for (const name of readAspectNames(FOLDER)) {
      const own = all.filter(({ aspects }) => aspects[0] === name);
      expect(own.length, name).toBeGreaterThanOrEqual(40);
      expect(new Set(own.map(({ writer }) => writer)).size, name).toBeGreaterThanOrEqual(8);
    }
  });

  it('share no question with the cases: what is measured was not learnt', () => {
    const plain = (text: string) => text.toLowerCase().replaceAll(/\W+/g, ' ').trim();
    const learnt = new Set(readLines(FOLDER).map(({ text }) => plain(text)));
    const files = globSync('evals/{cases,never-seen}/*.jsonl').map((file) => ({
      file,
      text: readFileSync(file, 'utf8'),
    }));
    const asked = parseCases(files).map(({ item }) => item.question);
    expect(asked.length).toBeGreaterThan(1_400);
    expect(asked.filter((question) => learnt.has(plain(question)))).toEqual([]);
  });

  it('name the aspects of knowledge/aspects.txt', () => {
    const [first] = readFileSync('knowledge/aspects.txt', 'utf8').split('\n');
    expect(first!.split(' ')).toEqual(readAspectNames(FOLDER));
  });

  it('have taught whole numbers of aspects that there are, for every cue', () => {
    const file = readFileSync('knowledge/aspects.txt', 'utf8');
    const [first = '', , ...rows] = file.trimEnd().split('\n');
    const count = first.split(' ').length;
    expect(rows.filter((row) => !/^[^\t]+\t(?:\d+:-?\d+(?: \d+:-?\d+)*)?$/.test(row))).toEqual([]);
    const numbers = rows.flatMap((row) => [...row.matchAll(/(\d+):/g)].map(([, number]) => Number(number)));
    expect(numbers.filter((number) => number >= count)).toEqual([]);
  });
});
