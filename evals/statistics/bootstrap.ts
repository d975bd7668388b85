import { mulberry32 } from './random.ts';

export type Scored = { readonly cluster: string; readonly score: number };
export type MeanInterval = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly clusters: number;
};

const RESAMPLES = 10_000;
const SEED = 20_260_101;

/**
 * The mean score with its 95 % percentile interval from resampling whole clusters (E. Miller, "Adding Error Bars to
 * Evals", 2024): cases about one section are not independent. The seed is fixed, so a run gives the same interval twice.
 * One cluster tells nothing of others, so its interval is all of 0..1. Null without scores.
 */
export function clusterBootstrap(scores: readonly Scored[], resamples = RESAMPLES): MeanInterval | null {
  const clusters = [...Map.groupBy(scores, ({ cluster }) => cluster).values()].map((some) => ({
    sum: some.reduce((sum, { score }) => sum + score, 0),
    count: some.length,
  }));
  if (clusters.length === 0) return null;
  const mean = clusters.reduce((total, { sum }) => total + sum, 0) / scores.length;
  if (clusters.length === 1) return { mean, low: 0, high: 1, clusters: 1 };
  const random = mulberry32(SEED);
  const means: number[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0;
    let count = 0;
    for (let draw = 0; draw < clusters.length; draw += 1) {
      const cluster = clusters[Math.floor(random() * clusters.length)]!;
      sum += cluster.sum;
      count += cluster.count;
    }
    means.push(sum / count);
  }
  means.sort((a, b) => a - b);
  const at = (share: number): number => means[Math.min(means.length - 1, Math.floor(share * means.length))]!;
  return { mean, low: at(0.025), high: at(0.975), clusters: clusters.length };
}
