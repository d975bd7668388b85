import { describe, expect, it } from 'vitest';
import { correctedRate } from '../../../evals/statistics/corrected-rate.ts';
import { kappa } from '../../../evals/statistics/kappa.ts';
import { wilson } from '../../../evals/statistics/wilson.ts';

describe('the corrected rate', () => {
  it('is what was found when the judge was never wrong', () => {
    const perfect = wilson(100_000, 100_000);
    const corrected = correctedRate(wilson(80, 100), perfect, perfect)!;
    expect(corrected.rate).toBeCloseTo(0.8);
    expect(corrected.low).toBeCloseTo(0.71, 2);
    expect(corrected.high).toBeCloseTo(0.867, 2);
  });

  it('takes out what the judge gets wrong: 23 of 150 found by a test of 96 % and 89 % are 5.1 %', () => {
    expect(correctedRate(wilson(23, 150), wilson(960, 1000), wilson(890, 1000))?.rate).toBeCloseTo(0.051, 3);
  });

  it.each([
    ['is no better than a coin', wilson(5, 10), wilson(5, 10), wilson(9, 10)],
    ['saw no sentinel', wilson(0, 0), wilson(9, 10), wilson(9, 10)],
    ['was asked about nothing', wilson(9, 10), wilson(9, 10), wilson(0, 0)],
  ])('is not known for a judge that %s', (_, sensitivity, specificity, found) => {
    expect(correctedRate(found, sensitivity, specificity)).toBeNull();
  });

  it('has an interval that holds the true share about as often as it says, with as few sentinels as we have', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const draw = (total: number, share: number) =>
      wilson(Array.from({ length: total }, random).filter((one) => one < share).length, total);
    const truth = { backed: 0.9, sensitivity: 0.93, specificity: 0.92 };
    const found = truth.backed * truth.sensitivity + (1 - truth.backed) * (1 - truth.specificity);
    const runs = 1_000;
    const held = Array.from({ length: runs }, () =>
      correctedRate(draw(300, found), draw(23, truth.sensitivity), draw(25, truth.specificity)),
    ).filter((interval) => interval && interval.low <= truth.backed && truth.backed <= interval.high);
    expect(held.length / runs).toBeGreaterThan(0.93);
  });
});

describe('kappa', () => {
  it.each([
    ['1 where two raters always agree and both say either', { bothYes: 5, bothNo: 5, onlyFirst: 0, onlySecond: 0 }, 1],
    ['0 where they agree as often as chance', { bothYes: 1, bothNo: 1, onlyFirst: 1, onlySecond: 1 }, 0],
    ['-1 where they never agree', { bothYes: 0, bothNo: 0, onlyFirst: 5, onlySecond: 5 }, -1],
    ['0.4 for 20, 15, 5 and 10', { bothYes: 20, bothNo: 15, onlyFirst: 5, onlySecond: 10 }, 0.4],
    ['not defined where both always say yes', { bothYes: 9, bothNo: 0, onlyFirst: 0, onlySecond: 0 }, null],
    ['not defined without ratings', { bothYes: 0, bothNo: 0, onlyFirst: 0, onlySecond: 0 }, null],
  ])('is %s', (_, ratings, expected) => {
    const found = kappa(ratings);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected);
  });
});
