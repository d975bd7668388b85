import { describe, expect, it } from 'vitest';
import { type GateInput, gate } from '../../../evals/gate.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import type { Grade, Outcome } from '../../../evals/graders/grader.ts';
import type { CaseResult } from '../../../evals/run-suite.ts';
import { summarise } from '../../../evals/summarise.ts';
import { GOALS } from '../../../evals/thresholds.ts';
import type { AnswerStatus } from '../../../src/domain/answer.ts';
import { caseResult } from './results.ts';

const grade = (outcome: Outcome, score: number | null = outcome === 'pass' ? 1 : 0): Grade => ({
  outcome,
  score: outcome === 'error' || outcome === 'not_applicable' ? null : score,
  why: '',
  evidence: [],
});

const many = (count: number, make: (id: string) => CaseResult): readonly CaseResult[] =>
  Array.from({ length: count }, (_, index) => make(`case-${count}-${index}`));

const good = many(200, (id) => caseResult(id));
const verdictOf = (results: readonly CaseResult[], more: Partial<GateInput> = {}) =>
  gate({ summary: summarise(results, GRADERS), graderFaults: [], comparison: null, ...more }, GOALS);
const answeredWith =
  (status: AnswerStatus, more = {}) =>
  (id: string) =>
    caseResult(id, { status, ...more });

describe('the gate', () => {
  it('lets a run of good cases pass', () => {
    expect(verdictOf(good)).toEqual({ passed: true, reasons: [] });
  });

  it.each<[string, readonly CaseResult[], RegExp]>([
    ['no case at all', [], /no case was graded/],
    ['too many failed cases', many(11, (id) => caseResult(id, { outcome: 'fail' })), /^cases: 200\/211 = 94\.8 %/],
    ['a failed critical case', [caseResult('x', { outcome: 'fail', item: { severity: 'critical' } })], /critical: 1/],
    ['a stale quote', [caseResult('x', { outcome: 'stale_gold' })], /stale_gold: 1/],
    ['cases that could not be asked', many(3, (id) => caseResult(id, { outcome: 'error' })), /errors: 3\/203/],
    [
      'failures of the cases set aside',
      [caseResult('x', { outcome: 'fail', item: { split: 'heldout' } })],
      /set aside: 0\/1/,
    ],
    [
      'unanswerable questions answered',
      [caseResult('x', { item: { expect: { behavior: 'refuse' } } })],
      /not answered: 0\/1/,
    ],
    ['answerable questions declined', many(9, answeredWith('declined')), /wrongly declined: 9\/209/],
    [
      'one dangling citation',
      [caseResult('x', { grades: { citation_dangling: grade('fail') } })],
      /citation_dangling: 1 failed, none is tolerated/,
    ],
    [
      'answers without a claim',
      many(5, (id) => caseResult(id, { grades: { citation_recall: grade('not_applicable') } })),
      /no claims: 5\/205/,
    ],
    [
      'retrieval below its threshold',
      good.map((result) => ({ ...result, grades: { retrieval_recall_at_5: grade('fail', 0.5) } })),
      /retrieval_recall_at_5: 0\.500/,
    ],
  ])('goes red for %s, and says so', (_, added, reason) => {
    const verdict = verdictOf(added.length === 0 ? [] : [...good, ...added]);
    expect(verdict.passed).toBe(false);
    expect(verdict.reasons.join('\n')).toMatch(reason);
  });

  it('never averages an error: it is counted apart, and the mean is that of the rest', () => {
    const results = [
      caseResult('a', { grades: { numbers: grade('pass') } }),
      caseResult('b', { outcome: 'error', grades: { numbers: grade('error') } }),
      caseResult('c', { grades: { numbers: grade('not_applicable') } }),
    ];
    const row = summarise(results, GRADERS).graders.find(({ name }) => name === 'numbers');
    expect(row).toMatchObject({ errors: 1, notApplicable: 1, rate: { passed: 1, total: 1 }, score: { mean: 1 } });
  });

  const worse = [{ id: 'case-1', from: 'pass', to: 'fail', graders: ['numbers'] }];
  const none = {
    differences: [],
    better: [],
    graderFlips: [],
    scoreChanges: [],
    added: [],
    removed: [],
    changed: [],
    notCompared: [],
  };
  const rest = { ...none, worse };
  const sampled = { compared: 100, p: 0.2, about: 'cases', drop: 0.01, largestDrop: 0.03, margin: 0.02 };

  it('goes red for a case that flipped since the baseline, though every rate is high enough', () => {
    const verdict = verdictOf(good, { comparison: { verdict: 'regressed', ...rest, test: null } });
    expect(verdict).toEqual({ passed: false, reasons: ['flipped: case-1 pass → fail (numbers)'] });
  });

  it('does not judge what can not be compared', () => {
    const incomparable = { verdict: 'incomparable' as const, ...rest, differences: ['the graders'], test: null };
    expect(verdictOf(good, { comparison: incomparable }).passed).toBe(true);
  });

  it('goes red for a sample that regressed, with the test that says so and the flips', () => {
    const test = { ...sampled, p: 0.0078, about: 'numbers' };
    expect(verdictOf(good, { comparison: { verdict: 'regressed', ...rest, test } }).reasons).toEqual([
      'regressed: numbers, p = 0.0078 (1 worse and 0 better of 100)',
      'flipped: case-1 pass → fail (numbers)',
    ]);
  });

  it('goes red for a fall beyond the margin that may be chance, and not for too few cases alone', () => {
    const verdict = (drop: number) =>
      verdictOf(good, { comparison: { verdict: 'underpowered', ...rest, test: { ...sampled, drop } } });
    expect(verdict(0.04).reasons).toEqual([
      'underpowered: fell by 4.0 % (1 worse and 0 better of 100), too few to tell from chance; run more cases',
    ]);
    expect(verdict(0.01).passed).toBe(true);
  });
});
