import { describe, expect, it } from 'vitest';
import { gate } from '../../../evals/gate.ts';
import { checkGraders } from '../../../evals/grader-check/check-graders.ts';
import { loadGraderCheck } from '../../../evals/grader-check/load.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import { PAIR_GRADERS } from '../../../evals/graders/consistency.ts';
import { applyGrader, type Grade, type Grader, type Run } from '../../../evals/graders/grader.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { summarise } from '../../../evals/summarise.ts';
import { THRESHOLDS } from '../../../evals/thresholds.ts';

const { supports, vocabulary } = createHarnesses();
const { fixtures, guide } = await loadGraderCheck(vocabulary);
const faultsOf = (graders: readonly Grader[], pairGraders = PAIR_GRADERS) =>
  checkGraders(fixtures, guide, supports, graders, pairGraders);
const NAMES = [...GRADERS, ...PAIR_GRADERS].map(({ name }) => name);
const always = (outcome: 'pass' | 'fail'): Grade => ({ outcome, score: 1, why: '', evidence: [] });

/** The shipped graders with one of them replaced. */
const withGrader = (name: string, grade: () => Grade): readonly Grader[] =>
  GRADERS.map((grader) => (grader.name === name ? { ...grader, grade } : grader));

/** What the check finds when this grader always says the same. */
const faultsWhenAlways = (name: string, outcome: 'pass' | 'fail'): string =>
  faultsOf(
    withGrader(name, () => always(outcome)),
    PAIR_GRADERS.map((grader) => (grader.name === name ? { ...grader, grade: () => always(outcome) } : grader)),
  ).join();

describe('the graders on runs whose grades are known', () => {
  it('are right every time', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(140);
    expect(faultsOf(GRADERS)).toEqual([]);
  });

  it.each(NAMES)('%s is shown to pass and to fail', (name) => {
    const outcomes = new Set(fixtures.map(({ grades }) => grades[name]));
    expect(outcomes).toContain('pass');
    expect(outcomes).toContain('fail');
  });

  it('show every grader that can have nothing to judge in a case where it has', () => {
    const always = ['behavior', 'length', 'wording', 'stable_answer'];
    const without = NAMES.filter(
      (name) => !always.includes(name) && !fixtures.some(({ grades }) => grades[name] === 'not_applicable'),
    );
    expect(without).toEqual([]);
  });

  it.each(NAMES)('%s is caught when it passes everything, and when it fails everything', (name) => {
    expect(faultsWhenAlways(name, 'pass')).toContain(`broken grader: ${name}`);
    expect(faultsWhenAlways(name, 'fail')).toContain(`broken grader: ${name}`);
  });

  it('turn the gate red, with the name of the grader, when one is broken or gone', () => {
    const broken = withGrader('numbers', () => {
      throw new Error('no such field');
    });
    const gone = GRADERS.filter(({ name }) => name !== 'citation_exactness');
    for (const [graders, name] of [[broken, 'numbers'] as const, [gone, 'citation_exactness'] as const]) {
      const verdict = gate(
        { summary: summarise([], graders), graderFaults: faultsOf(graders), comparison: null },
        THRESHOLDS,
      );
      expect(verdict.passed).toBe(false);
      expect(verdict.reasons.join()).toContain(`broken grader: ${name}`);
    }
  });

  it('give an error for a throw, without a score', () => {
    const thrower: Grader = {
      name: 'thrower',
      role: 'required',
      grade: () => {
        throw new Error('boom');
      },
    };
    // The grader throws before it looks at the run.
    expect(applyGrader(thrower, {} as Run)).toEqual({ outcome: 'error', score: null, why: 'boom', evidence: [] });
  });
});
