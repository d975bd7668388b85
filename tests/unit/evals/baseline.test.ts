import { describe, expect, it } from 'vitest';
import { type Baseline, type Fingerprint, toBaseline } from '../../../evals/baseline/baseline.ts';
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
) => compareToBaseline(results, now, before, hash, isWhole);

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

  it('is comparable when only some of the guides were asked', () => {
    const now = { ...fingerprint, guides: {} };
    expect(compare([caseResult('a')], { now }).verdict).toBe('same');
  });
});

describe('a run of a model, which is a sample', () => {
  const now: Fingerprint = { ...fingerprint, engine: 'model' };
  const ids = Array.from({ length: 100 }, (_, index) => `case-${index}`);
  const before = toBaseline(
    ids.map((id) => caseResult(id)),
    now,
    'first',
    hash,
  );
  const withFailures = (count: number) =>
    compare(
      ids.map((id, index) => (index < count ? failing(id) : caseResult(id))),
      { now, before },
    ).verdict;

  it('regresses when the flips are too many for chance', () => {
    expect(withFailures(8)).toBe('regressed');
  });

  it('is underpowered when a drop beyond the margin could be chance', () => {
    expect(withFailures(4)).toBe('underpowered');
  });

  it('is the same within the margin', () => {
    expect(withFailures(2)).toBe('same');
  });
});
