/** The figures of the data folder's score.py, for the table; where the two disagree, score.py is right. */

/** Chance that a positive scores above a negative, ties counting half; null when either side is empty. */
export function auroc(positive: readonly number[], negative: readonly number[]): number | null {
  if (positive.length === 0 || negative.length === 0) return null;
  const all = [
    ...positive.map((value) => ({ value, isPositive: true })),
    ...negative.map((value) => ({ value, isPositive: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.value === all[from]!.value) to += 1;
    const middle = (from + to + 1) / 2;
    for (let at = from; at < to; at += 1) if (all[at]!.isPositive) ranks += middle;
    from = to;
  }
  const count = positive.length;
  return (ranks - (count * (count + 1)) / 2) / (count * negative.length);
}

export const share = (values: readonly boolean[]): number | null =>
  values.length === 0 ? null : values.filter(Boolean).length / values.length;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const CUT_OFF = 10;

/** `ranks` count from 1, Infinity for a gold passage that was not found. */
export const recallAt = (ranks: readonly number[], k: number): number | null => share(ranks.map((rank) => rank <= k));
export const reciprocalRank = (ranks: readonly number[]): number | null =>
  mean(ranks.map((rank) => (rank <= CUT_OFF ? 1 / rank : 0)));
