/** What was to choose from, each by its cues, and the numbers of those that are right; `weight` is what the choice counts. */
export type Candidates<Name extends string> = {
  readonly options: readonly Readonly<Record<Name, number | boolean>>[];
  readonly right: ReadonlySet<number>;
  readonly weight: number;
};
export type Weights<Name extends string> = Readonly<Record<Name, number>>;

const ROUNDS = 60;
const RATE = 0.1;
const RIDGE = 1e-3;

/** The weights under which what is right is likeliest: conditional logistic regression (McFadden 1974), by gradient descent. */
export function fitChoice<Name extends string>(choices: readonly Candidates<Name>[]): Weights<Name> {
  const names = Object.keys(choices[0]!.options[0]!) as Name[];
  const rows = choices.map(({ options, right, weight }) => ({
    options: options.map((cues) => Float64Array.from(names, (name) => Number(cues[name]))),
    right,
    weight,
  }));
  const spread = names.map((_, k) => deviation(rows.flatMap(({ options }) => options.map((cues) => cues[k]!))) || 1);
  const weights = names.map(() => 0);
  const steps = names.map(() => 1e-2);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { options, right, weight } of rows) {
      const worth = options.map((cues) => cues.reduce((sum, value, k) => sum + (weights[k]! * value) / spread[k]!, 0));
      const most = Math.max(...worth);
      const odds = worth.map((one) => Math.exp(one - most));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const good = odds.reduce((sum, one, at) => (right.has(at) ? sum + one : sum), 0);
      const slope = names.map((_, k) => RIDGE * weights[k]!);
      for (const [at, one] of odds.entries()) {
        const error = weight * (one / all - (right.has(at) ? one / good : 0));
        for (let k = 0; k < slope.length; k += 1) slope[k]! += (error * options[at]![k]!) / spread[k]!;
      }
      for (let k = 0; k < slope.length; k += 1) {
        steps[k]! += slope[k]! ** 2;
        weights[k]! -= (RATE * slope[k]!) / Math.sqrt(steps[k]!);
      }
    }
  return Object.fromEntries(names.map((name, k) => [name, weights[k]! / spread[k]!])) as Weights<Name>;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
