/** One labelled observation; `weight` is what it counts for. */
export type Observation = { readonly features: readonly number[]; readonly label: boolean; readonly weight: number };

export type Logistic = { readonly bias: number; readonly weights: readonly number[] };

/** Keeps a feature that all of one label have from an endless weight. */
const RIDGE = 0.05;
const ROUNDS = 25;

/** Logistic regression by Newton's method. Throws when there is nothing to fit. */
export function fitLogistic(observations: readonly Observation[]): Logistic {
  const size = (observations[0] ?? raise()).features.length + 1;
  let beta = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = beta.map((value, at) => (at === 0 ? 0 : -RIDGE * value));
    const hessian = beta.map((_, row) => beta.map((_, column) => (row === column && row > 0 ? RIDGE : 0)));
    for (const { features, label, weight } of observations) {
      const x = [1, ...features];
      const likely = logistic(dot(beta, x));
      x.forEach((value, row) => {
        gradient[row]! += weight * (Number(label) - likely) * value;
        x.forEach((other, column) => {
          hessian[row]![column]! += weight * likely * (1 - likely) * value * other;
        });
      });
    }
    const step = solve(hessian, gradient);
    beta = beta.map((value, at) => value + step[at]!);
  }
  const [bias = 0, ...weights] = beta;
  return { bias, weights };
}

export const likelihoodOf = ({ bias, weights }: Logistic, features: readonly number[]): number =>
  logistic(bias + dot(weights, features));

const raise = (): never => {
  throw new Error('nothing to fit');
};
const logistic = (value: number) => 1 / (1 + Math.exp(-value));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows.reduce(
      (best, row, index) => (index > at && Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? index : best),
      at,
    );
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let other = 0; other < rows.length; other += 1) {
      if (other === at) continue;
      const share = rows[other]![at]! / rows[at]![at]!;
      rows[other] = rows[other]!.map((value, column) => value - share * rows[at]![column]!);
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}
