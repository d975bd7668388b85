import * as z from 'zod';
import type { CaseResult } from '../run-suite.ts';
import { signFlip } from '../statistics/sign-flip.ts';

/** By grader and cluster: the sum of the scores and how many they are. Only graders that also give scores between 0 and 1. */
export const ClusterScores = z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.int().positive()])));
export type ClusterScores = Readonly<z.infer<typeof ClusterScores>>;

/** How the mean score of a grader moved, over the clusters with as many scores as before. `p`: how likely by chance. */
export type ScoreChange = {
  readonly grader: string;
  readonly before: number;
  readonly now: number;
  readonly clusters: number;
  readonly p: number;
};

const DECIMALS = 6;

/** The scores of a run, graders and clusters in alphabetical order. */
export function scoresOf(results: readonly CaseResult[]): ClusterScores {
  const found = results.flatMap(({ loaded, grades }) =>
    Object.entries(grades).flatMap(([grader, { score }]) =>
      score === null ? [] : [{ grader, cluster: loaded.item.cluster, score }],
    ),
  );
  const fractional = [...Map.groupBy(found, ({ grader }) => grader)]
    .filter(([, some]) => some.some(({ score }) => score > 0 && score < 1))
    .sort(byName);
  return Object.fromEntries(
    fractional.map(([grader, some]) => {
      const clusters = [...Map.groupBy(some, ({ cluster }) => cluster)].sort(byName);
      return [grader, Object.fromEntries(clusters.map(([cluster, scores]) => [cluster, totalOf(scores)]))];
    }),
  );
}

/** How the scores of each grader that both runs have moved, in alphabetical order. */
export function scoreChanges(now: ClusterScores, before: ClusterScores): readonly ScoreChange[] {
  return Object.entries(before).flatMap(([grader, clusters]) => {
    const pairs = Object.entries(clusters).flatMap(([cluster, [sum, count]]) => {
      const other = now[grader]?.[cluster];
      return other?.[1] === count ? [{ before: sum, now: other[0], count }] : [];
    });
    const count = pairs.reduce((total, pair) => total + pair.count, 0);
    if (count === 0) return [];
    const mean = (of: 'before' | 'now'): number => pairs.reduce((total, pair) => total + pair[of], 0) / count;
    const p = signFlip(pairs.map((pair) => pair.now - pair.before));
    return [{ grader, before: mean('before'), now: mean('now'), clusters: pairs.length, p }];
  });
}

function totalOf(scores: readonly { readonly score: number }[]): [number, number] {
  const sum = scores.reduce((total, { score }) => total + score, 0);
  return [Number(sum.toFixed(DECIMALS)), scores.length];
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
