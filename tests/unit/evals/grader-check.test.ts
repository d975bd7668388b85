import { describe, expect, it } from 'vitest';
import { gate } from '../../../evals/gate.ts';
import { checkGraders } from '../../../evals/grader-check/check-graders.ts';
import { loadGraderCheck } from '../../../evals/grader-check/load.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import { applyGrader, type Grader, type Run } from '../../../evals/graders/grader.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { summarise } from '../../../evals/summarise.ts';
import { THRESHOLDS } from '../../../evals/thresholds.ts';

const { supports, vocabulary } = createHarnesses({});
const { fixtures, guide } = await loadGraderCheck(vocabulary);
const faultsOf = (graders: readonly Grader[]) => checkGraders(fixtures, guide, supports, graders);

/** The shipped graders with one of them replaced. */
const withGrader = (name: string, grade: Grader['grade']): readonly Grader[] =>
  GRADERS.map((grader) => (grader.name === name ? { ...grader, grade } : grader));

describe('the graders on runs whose grades are known', () => {
  it('are right every time', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
    expect(faultsOf(GRADERS)).toEqual([]);
  });

  it.each(GRADERS.map(({ name }) => name))('%s is shown to pass and to fail', (name) => {
    const outcomes = new Set(fixtures.map(({ grades }) => grades[name]));
    expect(outcomes).toContain('pass');
    expect(outcomes).toContain('fail');
  });

  it.each(GRADERS.map(({ name }) => name))('%s is caught when it passes everything', (name) => {
    const lenient = withGrader(name, () => ({ outcome: 'pass', score: 1, why: '', evidence: [] }));
    expect(faultsOf(lenient).join()).toContain(`broken grader: ${name}`);
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
