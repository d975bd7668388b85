/** How often two raters said yes or no together; `onlyFirst`: the first said yes and the second no. */
export type Ratings = {
  readonly bothYes: number;
  readonly bothNo: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
};

/**
 * Cohen's kappa (J. Cohen, 1960): agreement beyond what the raters' own rates of yes would give by chance. 1 is perfect, 0 is
 * chance. Null when chance alone explains everything: nothing was rated, or both always said the same.
 */
export function kappa({ bothYes, bothNo, onlyFirst, onlySecond }: Ratings): number | null {
  const total = bothYes + bothNo + onlyFirst + onlySecond;
  if (total === 0) return null;
  const agreed = (bothYes + bothNo) / total;
  const firstYes = (bothYes + onlyFirst) / total;
  const secondYes = (bothYes + onlySecond) / total;
  const chance = firstYes * secondYes + (1 - firstYes) * (1 - secondYes);
  return chance === 1 ? null : (agreed - chance) / (1 - chance);
}
