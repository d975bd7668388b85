import { describe, expect, it } from 'vitest';
import { resolveGold } from '../../../evals/gold.ts';
import { guideReader } from '../../../evals/inputs.ts';
import { parseCases } from '../../../evals/load-cases.ts';
import { parseOptions } from '../../../evals/options.ts';
import { Category } from '../../../evals/schema/case.ts';
import { readShippedCases } from './shipped-cases.ts';

const cases = parseCases(readShippedCases());
const guideOf = guideReader(parseOptions([]));
const SET_ASIDE = 'evals/cases/set-aside.jsonl';
/** Questions of one writer who saw no other case; all of them are worked on. */
const VISITORS = 'evals/cases/visitors.jsonl';

describe('the shipped cases', () => {
  it('are at least 300 on the shipped guide and 60 on two others or more', () => {
    const others = cases.filter(({ item }) => item.guide !== undefined);
    expect(cases.length - others.length).toBeGreaterThanOrEqual(300);
    expect(others.length).toBeGreaterThanOrEqual(60);
    expect(new Set(others.map(({ item }) => item.guide)).size).toBeGreaterThanOrEqual(2);
  });

  it('have every category in both parts', () => {
    for (const split of ['dev', 'heldout']) {
      const found = new Set(cases.filter(({ item }) => item.split === split).map(({ item }) => item.category));
      expect([...found].sort()).toEqual([...Category.options].sort());
    }
  });

  it('set more than a quarter aside of those that no visitor wrote, in one file, under ids that tell nothing', () => {
    const aside = cases.filter(({ item }) => item.split === 'heldout');
    const ours = cases.filter(({ file }) => file !== VISITORS);
    expect(aside.length / ours.length).toBeGreaterThan(0.25);
    expect(cases.filter(({ file }) => file === SET_ASIDE)).toEqual(aside);
    for (const { item } of aside) expect(item.id).toMatch(/^((wind|dental)-)?held-\d+$/);
  });

  it('quote only what their guide says', () => {
    const stale = cases.flatMap(({ item, file, line }) =>
      resolveGold(guideOf({ item, file, line }).text, item.expect.gold).stale.map(
        ({ quote }) => `${file}:${line}: ${quote}`,
      ),
    );
    expect(stale).toEqual([]);
  });

  it('say what an answer has to contain wherever one is wanted', () => {
    const empty = cases.filter(
      ({ item: { expect: wanted, category, guide_edit } }) =>
        wanted.behavior === 'answer' &&
        wanted.also_accept.length === 0 &&
        guide_edit === undefined &&
        wanted.nuggets.every(({ vital }) => !vital) &&
        category !== 'ambiguous',
    );
    expect(empty.map(({ item }) => item.id)).toEqual([]);
  });

  it('ask no question twice in the same conversation', () => {
    const asked = cases.map(({ item }) => JSON.stringify([item.guide, item.turns, item.question, item.guide_edit]));
    expect(new Set(asked).size).toBe(asked.length);
  });
});
