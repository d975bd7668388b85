/** A rate with its 95 % interval; all three 0..1. */
export type Rate = {
  readonly passed: number;
  readonly total: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
};

const Z_95 = 1.959964;

/**
 * Wilson's score interval (E. B. Wilson, 1927) for `passed` of `total`, at 95 %. 0 of 0 gives the rate 0 with the
 * interval 0..1: nothing is known.
 */
export function wilson(passed: number, total: number, z = Z_95): Rate {
  if (total === 0) return { passed, total, rate: 0, low: 0, high: 1 };
  const rate = passed / total;
  const centre = rate + (z * z) / (2 * total);
  const spread = z * Math.sqrt((rate * (1 - rate)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return {
    passed,
    total,
    rate,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}
