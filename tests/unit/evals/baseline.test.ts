import { describe, expect, it } from 'vitest';
import { Baseline, type Fingerprint, toBaseline } from '../../../evals/baseline/baseline.ts';
import { compareToBaseline } from '../../../evals/baseline/compare.ts';
import type { Grade } from '../../../evals/graders/grader.ts';
import type { CaseResult } from '../../../evals/run-suite.ts';
import { caseResult } from './results.ts';

const fingerprint: Fingerprint = { engine: 'extractive', graders: 'g1', guides: { 'guide.md': 'h1' } };
const hash = (text: string): string => text;
const FAIL: Grade = { outcome: 'fail', score: 0, why: '', evidence: [] };
const failing = (id: string) => caseResult(id, { outcome: 'fail', grades: { behavior: FAIL } });

const baseline = toBaseline([caseResult('b'), failing('c'), caseResult('a')], fingerprint, 'first', hash);
const compare = (
  results: readonly CaseResult[],
  {
    now = fingerprint,
    before = baseline,
    isWhole = true,
  }: { now?: Fingerprint; before?: Baseline; isWhole?: boolean } = {},
) => compareToBaseline(results, now, before, hash, isWhole, ({ item }) => item.guide ?? 'guide.md');

describe('a run held against the baseline', () => {
  it('is the same when nothing changed; a baseline stands in alphabetical order', () => {
    expect(Object.keys(baseline.cases)).toEqual(['a', 'b', 'c']);
    expect(compare([caseResult('a'), caseResult('b'), failing('c')])).toMatchObject({
      verdict: 'same',
      worse: [],
      better: [],
    });
  });

  it('regresses with a single flip, and names the case and the grader', () => {
    expect(compare([caseResult('a'), failing('b'), failing('c')])).toMatchObject({
      verdict: 'regressed',
      worse: [{ id: 'b', from: 'pass', to: 'fail', graders: ['behavior'] }],
    });
  });

  it('lists improvements, new, removed and rewritten cases apart', () => {
    const rewritten = caseResult('b', { item: { question: 'rewritten?' } });
    const comparison = compare([rewritten, caseResult('c'), caseResult('d')]);
    expect(comparison).toMatchObject({
      verdict: 'improved',
      better: [{ id: 'c', from: 'fail', to: 'pass' }],
      added: ['d'],
      removed: ['a'],
      changed: ['b'],
    });
    expect(compare([caseResult('c')], { isWhole: false }).removed).toEqual([]);
  });

  it.each<[string, Fingerprint]>([
    ['the graders', { ...fingerprint, graders: 'g2' }],
    ['the guide guide.md', { ...fingerprint, guides: { 'guide.md': 'h2' } }],
    ['the engine (extractive, now model)', { ...fingerprint, engine: 'model' }],
  ])('is incomparable when %s changed, and says so', (difference, now) => {
    expect(compare([failing('a')], { now })).toMatchObject({ verdict: 'incomparable', differences: [difference] });
  });

  const model = { name: 'm', prompts: 'p', settings: 's' };
  it.each([
    ['the model (m, now n)', { name: 'n' }],
    ['the prompts', { prompts: 'q' }],
    ['the settings of the model', { settings: 't' }],
  ])('is incomparable when %s changed since a run of a model', (difference, change) => {
    const before = { ...baseline, fingerprint: { ...fingerprint, engine: 'model' as const, model } };
    const now = { ...before.fingerprint, model: { ...model, ...change } };
    expect(compare([failing('a')], { now, before })).toMatchObject({
      verdict: 'incomparable',
      differences: [difference],
    });
    expect(compare([failing('a')], { now: before.fingerprint, before }).differences).toEqual([]);
  });

  it('is comparable when only some of the guides were asked', () => {
    const now = { ...fingerprint, guides: {} };
    expect(compare([caseResult('a')], { now }).verdict).toBe('same');
  });
});

describe('a run over several guides of which one changed', () => {
  const guides = { 'guide.md': 'h1', other: 'h2' };
  const of = (id: string, guide: string, more = {}) => caseResult(id, { item: { guide }, ...more });
  const before = toBaseline([of('a', 'other'), of('b', 'guide.md')], { ...fingerprint, guides }, 'first', hash);
  const now = { ...fingerprint, guides: { ...guides, other: 'h3' } };
  const broken = { outcome: 'fail', grades: { behavior: FAIL } } as const;

  it('is compared by the cases of the others; those of the changed one are listed apart', () => {
    const good = compare([of('a', 'other', broken), of('b', 'guide.md')], { now, before });
    expect(good).toMatchObject({ verdict: 'same', differences: ['the guide other'], notCompared: ['a'], worse: [] });
    const bad = compare([of('a', 'other'), of('b', 'guide.md', broken)], { now, before });
    expect(bad).toMatchObject({ verdict: 'regressed', worse: [{ id: 'b' }] });
  });

  it('is incomparable when no other guide was asked', () => {
    expect(compare([of('a', 'other', broken)], { now, before })).toMatchObject({
      verdict: 'incomparable',
      notCompared: ['a'],
    });
  });
});

describe('a run of a model, which is a sample', () => {
  const now: Fingerprint = { ...fingerprint, engine: 'model' };
  const compared = (total: number, failures: number, grades: Readonly<Record<string, Grade>> = {}) => {
    const ids = Array.from({ length: total }, (_, index) => `case-${index}`);
    const before = toBaseline(
      ids.map((id) => caseResult(id)),
      now,
      'first',
      hash,
    );
    const results = ids.map((id, index) => (index < failures ? failing(id) : caseResult(id, { grades })));
    return compare(results, { now, before });
  };

  it('regresses when the flips are too many for chance, corrected for every grader that changed', () => {
    const { verdict, test } = compared(100, 8);
    expect(verdict).toBe('regressed');
    // 0.5 ** 8 for the cases and for `behavior`: the smaller of two, times two.
    expect(test?.p).toBeCloseTo(2 * 0.5 ** 8, 6);
    expect(test).toMatchObject({ compared: 100, about: 'cases', drop: 0.08 });
  });

  it('regresses by a grader that fails on many cases though none of them fails', () => {
    const { verdict, test, worse } = compared(300, 0, { gold_cited: FAIL });
    expect(worse).toEqual([]);
    expect(verdict).toBe('regressed');
    expect(test?.about).toBe('gold_cited');
  });

  it('is underpowered while a fall beyond the margin can not be ruled out', () => {
    expect(compared(100, 4).verdict).toBe('underpowered');
    expect(compared(20, 0).verdict).toBe('underpowered');
    expect(compared(20, 0).test?.largestDrop).toBeCloseTo(0.15, 6);
  });

  it('is the same when there are enough cases to rule out a fall beyond the margin', () => {
    expect(compared(200, 0).verdict).toBe('same');
    expect(compared(600, 3).verdict).toBe('same');
  });
});

describe('the graders of a run held against the baseline', () => {
  it('are listed with the cases on which they changed, though no case flipped', () => {
    const { verdict, graderFlips } = compare([
      caseResult('a', { grades: { gold_cited: FAIL } }),
      caseResult('b'),
      caseResult('c', { outcome: 'fail', grades: { numbers: FAIL } }),
    ]);
    expect(verdict).toBe('same');
    expect(graderFlips).toEqual([
      { grader: 'behavior', worse: [], better: ['c'] },
      { grader: 'gold_cited', worse: ['a'], better: [] },
      { grader: 'numbers', worse: ['c'], better: [] },
    ]);
  });

  it('have no statistics where the same input gives the same answer', () => {
    expect(compare([failing('a')]).test).toBeNull();
  });
});

describe('the scores of a run held against the baseline', () => {
  const scored = (id: string, cluster: string, score: number) =>
    caseResult(id, { item: { cluster }, grades: { mrr: { outcome: 'pass', score, why: '', evidence: [] } } });
  const model: Fingerprint = { ...fingerprint, engine: 'model' };
  const clusters = Array.from({ length: 12 }, (_, index) => `cluster-${index}`);
  const runWith = (score: number) => clusters.map((cluster, index) => scored(`case-${index}`, cluster, score));

  it('are kept by cluster, for graders that give more than 0 and 1', () => {
    const { scores } = toBaseline(
      [scored('a', 'pay', 0.5), scored('b', 'pay', 1), scored('c', 'steps', 0.25), failing('d')],
      fingerprint,
      'first',
      hash,
    );
    expect(scores).toEqual({ mrr: { pay: [1.5, 2], steps: [0.25, 1] } });
  });

  it('are reported when they moved, over the clusters that both runs have whole', () => {
    const before = toBaseline([scored('a', 'pay', 0.5), scored('b', 'steps', 0.5)], fingerprint, 'first', hash);
    const now = [scored('a', 'pay', 0.25), scored('b', 'steps', 0.5), scored('c', 'steps', 0.5)];
    expect(compare(now, { before }).scoreChanges).toMatchObject([
      { grader: 'mrr', before: 0.5, now: 0.25, clusters: 1 },
    ]);
    expect(compare(now.slice(1), { before }).scoreChanges).toEqual([]);
  });

  it('make a sample regress that falls in every cluster, though no grader changed its mind', () => {
    const before = toBaseline(runWith(0.5), model, 'first', hash);
    const { verdict, test, worse } = compare(runWith(0.25), { now: model, before });
    expect(worse).toEqual([]);
    expect([verdict, test?.about]).toEqual(['regressed', 'the score of mrr']);
  });

  it('are not in a baseline from before they were kept, which is read all the same', () => {
    const { scores: _, ...older } = baseline;
    expect(Baseline.parse(older).scores).toEqual({});
  });
});
