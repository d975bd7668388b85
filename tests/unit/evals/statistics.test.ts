import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterBootstrap } from '../../../evals/statistics/bootstrap.ts';
import { holm } from '../../../evals/statistics/holm.ts';
import { mcnemar } from '../../../evals/statistics/mcnemar.ts';
import { largestDrop, ruleOfThree } from '../../../evals/statistics/paired-drop.ts';
import { riskCoverage } from '../../../evals/statistics/risk-coverage.ts';
import { signFlip } from '../../../evals/statistics/sign-flip.ts';
import { wilson } from '../../../evals/statistics/wilson.ts';

describe('the Wilson interval', () => {
  // The table of evals.md, at a rate of 95 %.
  it.each([
    [100, 95, 0.888, 0.978],
    [200, 190, 0.91, 0.973],
    [400, 380, 0.924, 0.967],
  ])('of %i with %i passed', (total, passed, low, high) => {
    const rate = wilson(passed, total);
    expect(rate.low).toBeCloseTo(low, 3);
    expect(rate.high).toBeCloseTo(high, 3);
  });

  it('holds the rate, within 0 and 1, and knows nothing of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, some) => {
        const { low, rate, high } = wilson(Math.min(some, total), total);
        expect(0 <= low && low <= rate + 1e-9 && rate <= high + 1e-9 && high <= 1).toBe(true);
      }),
    );
    expect(wilson(0, 0)).toMatchObject({ rate: 0, low: 0, high: 1 });
    expect(wilson(0, 100).high).toBeCloseTo(0.037, 3);
  });
});

describe("McNemar's exact test", () => {
  it('gives 0.031 for five flips that are all for the worse', () => {
    expect(mcnemar(5, 0)).toBeCloseTo(0.03125, 6);
    expect(mcnemar(8, 2)).toBeCloseTo(56 / 1024, 6);
  });

  it('finds nothing where nothing or only improvement happened', () => {
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(0, 9)).toBe(1);
  });
});

describe("Holm's correction", () => {
  it('multiplies from the smallest on and never falls back', () => {
    const [first, second, third] = holm([0.01, 0.04, 0.03]);
    expect(first).toBeCloseTo(0.03, 6);
    expect(second).toBeCloseTo(0.06, 6);
    expect(third).toBeCloseTo(0.06, 6);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });
});

describe('the cluster bootstrap', () => {
  const scores = (clusters: number, each: number) =>
    Array.from({ length: clusters * each }, (_, index) => ({
      cluster: `c${index % clusters}`,
      score: (index % clusters) % 2,
    }));

  it('gives the same interval twice', () => {
    expect(clusterBootstrap(scores(10, 3), 500)).toEqual(clusterBootstrap(scores(10, 3), 500));
  });

  it('is wider when the same scores come from fewer clusters', () => {
    const width = (clusters: number, each: number) => {
      const { low, high } = clusterBootstrap(scores(clusters, each), 2_000)!;
      return high - low;
    };
    expect(width(4, 30)).toBeGreaterThan(1.5 * width(60, 2));
  });

  it('knows nothing from one cluster, and has nothing to say of no scores', () => {
    expect(clusterBootstrap(scores(1, 5))).toEqual({ mean: 0, low: 0, high: 1, clusters: 1 });
    expect(clusterBootstrap([])).toBeNull();
  });
});

describe('the risk-coverage curve', () => {
  const answers = (rights: string, confidenceOf = (index: number): number => 1 - index / 100) =>
    [...rights].map((right, index) => ({ confidence: confidenceOf(index), isRight: right === '1' }));

  it('has less area the surer the check is of right answers', () => {
    // Risks 0 0 1/3 2/4 against 1 1 2/3 2/4.
    expect(riskCoverage(answers('1100'))?.aurc).toBeCloseTo((1 / 3 + 1 / 2) / 4, 6);
    expect(riskCoverage(answers('0011'))?.aurc).toBeCloseTo((1 + 1 + 2 / 3 + 1 / 2) / 4, 6);
  });

  it('is flat when the confidence tells nothing, whatever the order of the answers', () => {
    const flat = riskCoverage(answers('0011010111', () => 0.5));
    expect(flat?.aurc).toBeCloseTo(0.4, 6);
    expect(flat?.points.map(({ risk }) => risk)).toEqual(Array.from({ length: 10 }, () => 0.4));
  });

  it('ends at the share of wrong answers, and has nothing to say of none', () => {
    expect(riskCoverage(answers('1101'))).toMatchObject({ risk: 0.25 });
    expect(riskCoverage(answers('1101'))?.points.at(-1)).toEqual({ coverage: 1, risk: 0.25 });
    expect(riskCoverage([])).toBeNull();
  });
});

describe('the largest fall that a sample leaves possible', () => {
  it('is three in so many when nothing changed', () => {
    expect(ruleOfThree(100)).toBeCloseTo(0.03, 6);
    expect(ruleOfThree(0)).toBe(1);
    expect(largestDrop(0, 0, 100)).toBeCloseTo(0.03, 6);
  });

  it('is the fall that was seen and 1.645 standard errors', () => {
    // 10 worse, 5 better of 200: 2.5 points, standard error sqrt(15 - 25 / 200) / 200.
    expect(largestDrop(10, 5, 200)).toBeCloseTo(0.025 + (1.644854 * Math.sqrt(15 - 0.125)) / 200, 6);
    expect(largestDrop(0, 50, 100)).toBeLessThan(0);
  });
});

describe('the sign-flip test', () => {
  it('gives about one in 2 to the power of the clusters when all of them fell alike', () => {
    expect(signFlip([-1, -1, -1, -1, -1])).toBeCloseTo(1 / 32, 2);
    expect(signFlip(Array.from({ length: 30 }, () => -0.5))).toBeCloseTo(1 / 10_001, 8);
  });

  it('finds nothing where nothing fell, or as much rose, and the same twice', () => {
    expect(signFlip([])).toBe(1);
    expect(signFlip([0.3, 0, 0.1])).toBe(1);
    expect(signFlip([-0.4, 0.4, 0, -0.1])).toBeGreaterThan(0.3);
    expect(signFlip([-0.4, 0.1, -0.2])).toBe(signFlip([-0.4, 0.1, -0.2]));
  });
});
