/**
 * Exact one-sided McNemar test (Q. McNemar, 1947): how likely it is to see at least `worse` of the changed items get
 * worse, if changes went either way alike. 5 changes that are all for the worse give 0.031.
 */
export function mcnemar(worse: number, better: number): number {
  const changed = worse + better;
  let tail = 0;
  let ways = 1;
  for (let count = 0; count <= changed; count += 1) {
    if (count >= worse) tail += ways;
    ways = (ways * (changed - count)) / (count + 1);
  }
  return Math.min(1, tail / 2 ** changed);
}
