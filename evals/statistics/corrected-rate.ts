import type { Rate } from './wilson.ts';

export type CorrectedRate = { readonly rate: number; readonly low: number; readonly high: number };

const Z_95 = 1.959964;
/** Added to the counts of the two controls, half of it as successes. */
const PSEUDO = 2;

/**
 * The true share behind a share that a fallible judge found, with its 95 % interval. `sensitivity` and `specificity` are
 * what the judge got right of items known to be so and known not to be so. The estimate is that of W. Rogan and B. Gladen
 * (1978), the interval that of Zs. Lang and J. Reiczigel (2014), which knows that both were measured on few items. Null for
 * a judge that is no better than a coin, and when one of the three was measured on nothing.
 */
export function correctedRate(found: Rate, sensitivity: Rate, specificity: Rate): CorrectedRate | null {
  if ([found, sensitivity, specificity].some(({ total }) => total === 0)) return null;
  const youden = sensitivity.rate + specificity.rate - 1;
  if (youden <= 0) return null;
  const rate = (found.rate + specificity.rate - 1) / youden;

  const z2 = Z_95 * Z_95;
  const shifted = (of: Rate, more: number) => {
    const total = of.total + more;
    const share = (of.passed + more / 2) / total;
    return { share, variance: (share * (1 - share)) / total };
  };
  const p = shifted(found, z2);
  const se = shifted(sensitivity, PSEUDO);
  const sp = shifted(specificity, PSEUDO);
  const scale = se.share + sp.share - 1;
  if (scale <= 0) return null;
  const centre = (p.share + sp.share - 1) / scale;
  const error = Math.sqrt(p.variance + se.variance * centre ** 2 + sp.variance * (1 - centre) ** 2) / scale;
  const shift = 2 * z2 * (centre * se.variance - (1 - centre) * sp.variance);
  const clip = (share: number): number => Math.min(1, Math.max(0, share));
  return { rate: clip(rate), low: clip(centre + shift - Z_95 * error), high: clip(centre + shift + Z_95 * error) };
}
