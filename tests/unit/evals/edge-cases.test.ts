import { describe, expect, it } from 'vitest';
import { gate } from '../../../evals/gate.ts';
import { GraderFixture } from '../../../evals/grader-check/fixture.ts';
import { fixtureRun } from '../../../evals/grader-check/fixture-run.ts';
import { loadGraderCheck } from '../../../evals/grader-check/load.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import type { Run } from '../../../evals/graders/grader.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { gradeRun } from '../../../evals/run-case.ts';
import { summarise } from '../../../evals/summarise.ts';
import { THRESHOLDS } from '../../../evals/thresholds.ts';
import { caseResult } from './results.ts';

// The rows of the table in evals/README.md, in its order. The test titles are what the table links to.

const { supports, vocabulary } = createHarnesses();
const { guide } = await loadGraderCheck(vocabulary);
const SILENT = { text: "The guide doesn't say that.", verdict: 'not_factual' };
const CUTS = 'A kite maker cuts sails and bends spars.';

type Claims = readonly Readonly<Record<string, unknown>>[];

/** A run over the small guide with these claims. */
const runOf = (claims: Claims, more: Readonly<Record<string, unknown>> = {}): Run =>
  fixtureRun(
    GraderFixture.parse({
      id: 'edge',
      question: 'what does a kite maker do?',
      expect: { behavior: 'answer' },
      claims,
      grades: {},
      why: '',
      ...more,
    }),
    guide,
    supports,
  );
const gradesOf = (claims: Claims, more: Readonly<Record<string, unknown>> = {}) => gradeRun(runOf(claims, more)).grades;
const outcome = (name: string, claims: Claims, more: Readonly<Record<string, unknown>> = {}) =>
  gradesOf(claims, more)[name]?.outcome;

const FAITHFULNESS = ['citation_coverage', 'citation_recall', 'contradiction', 'lexical_support'];

describe('where evaluators disagree', () => {
  it('an answer without claims is not applicable, counted and capped', () => {
    const grades = gradesOf([{ text: 'The guide is silent on that.', verdict: 'not_factual' }]);
    for (const name of FAITHFULNESS)
      expect(grades[name], name).toMatchObject({ outcome: 'not_applicable', score: null });
    const reasonsFor = (empty: number): string => {
      const results = Array.from({ length: 100 }, (_, index) =>
        caseResult(`case-${index}`, index < empty ? { grades: { citation_recall: grades['citation_recall']! } } : {}),
      );
      const row = summarise(results, GRADERS).graders.find(({ name }) => name === 'citation_recall');
      expect(row).toMatchObject({ notApplicable: empty, rate: { total: 100 - empty, passed: 100 - empty } });
      return gate(
        { summary: summarise(results, GRADERS), graderFaults: [], comparison: null },
        THRESHOLDS,
      ).reasons.join();
    };
    expect(reasonsFor(2)).toBe('');
    expect(reasonsFor(3)).toContain('no claims: 3/100 = 3.0 %, at most 2.0 % allowed');
  });

  it('a claim absent from the context is unsupported, and not contradicted; both fail', () => {
    const absent = [
      { text: 'Kite makers receive a company car.', quotes: ['Kite makers often work alone in a small workshop.'] },
    ];
    const contradicted = [{ text: 'Training usually takes 9 months.', quotes: ['Training usually takes 3 months.'] }];
    expect([outcome('citation_recall', absent), outcome('contradiction', absent)]).toEqual(['fail', 'pass']);
    expect([outcome('citation_recall', contradicted), outcome('contradiction', contradicted)]).toEqual([
      'fail',
      'fail',
    ]);
  });

  it('a correct refusal is no faithfulness item, and only the graders of refusals score it', () => {
    const refusal = { expect: { behavior: 'refuse' }, status: 'declined' };
    const grades = gradesOf([SILENT], refusal);
    for (const name of FAITHFULNESS) expect(grades[name]?.outcome, name).toBe('not_applicable');
    for (const name of ['behavior', 'over_answering', 'facts_in_refusal', 'status_fits_words']) {
      expect(grades[name]?.outcome, name).toBe('pass');
    }
  });

  it('a factual sentence without a citation is a coverage miss, even when the answer calls it chat', () => {
    const claims = [
      { text: CUTS, quotes: [CUTS] },
      { text: 'Kite makers earn $90,000 a year.', verdict: 'not_factual' },
    ];
    expect(gradesOf(claims)['citation_coverage']).toMatchObject({ outcome: 'fail', score: 0.5 });
  });

  it('a mark that was never offered is a hard fail, and counts in the denominator of precision', () => {
    const grades = gradesOf([{ text: CUTS, quotes: [CUTS], marks: [4] }]);
    expect(grades['citation_dangling']?.outcome).toBe('fail');
    expect(GRADERS.find(({ name }) => name === 'citation_dangling')?.role).toBe('zero_tolerance');
    expect(grades['citation_precision']).toMatchObject({ outcome: 'fail', score: 0.5 });
  });

  it('without any context every factual sentence fails', () => {
    const grades = gradesOf([{ text: CUTS }, { text: 'Training usually takes 3 months.' }], { ranked: [] });
    expect(grades['citation_coverage']).toMatchObject({ outcome: 'fail', score: 0 });
    expect(grades['citation_recall']).toMatchObject({ outcome: 'fail', score: 0 });
  });

  it('an error of a grader is counted, fails its case, and is in no mean', () => {
    const broken = gradeRun(runOf([{ text: CUTS, quotes: [CUTS] }]), [
      {
        name: 'citation_recall',
        role: 'required',
        grade: () => {
          throw new Error('boom');
        },
      },
    ]).grades;
    const results = [caseResult('fine'), caseResult('broken', { outcome: 'error', grades: broken })];
    const row = summarise(results, GRADERS).graders.find(({ name }) => name === 'citation_recall');
    expect(row).toMatchObject({ errors: 1, rate: { total: 1, passed: 1 }, score: { mean: 1 } });
  });
});
