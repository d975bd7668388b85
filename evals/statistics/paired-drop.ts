const Z_95_ONE_SIDED = 1.644854;
/** Hanley and Lippman-Hand, 1983: with nothing seen in n trials, up to 3/n may be true at 95 %. */
const RULE_OF_THREE = 3;

/** The largest share, 0..1, that may be true at 95 % when something was seen 0 times in `trials`; 1 for no trial. */
export const ruleOfThree = (trials: number): number => (trials === 0 ? 1 : Math.min(1, RULE_OF_THREE / trials));

/**
 * The largest fall of a pass rate, 0..1, that paired outcomes leave possible at 95 % (one-sided): the fall that was seen and
 * 1.645 of its standard errors (the Wald interval of a paired difference; A. Agresti, "Categorical Data Analysis"). Where no
 * pair changed that interval has no width, so the rule of three takes its place.
 */
export function largestDrop(worse: number, better: number, pairs: number): number {
  if (worse + better === 0) return ruleOfThree(pairs);
  const drop = (worse - better) / pairs;
  const variance = (worse + better - (worse - better) ** 2 / pairs) / pairs ** 2;
  return drop + Z_95_ONE_SIDED * Math.sqrt(variance);
}
