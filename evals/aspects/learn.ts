import { softmax, TENTHS } from '../../src/language/aspects.ts';

/** A text by its cues, and the aspects that it is about, the main one first. */
export type Example = {
  readonly cues: ReadonlySet<string>;
  readonly about: readonly string[];
};

/** Of a line about several things, what its main one counts. */
const MAIN_SHARE = 0.6;
/** A cue of fewer lines teaches nothing that holds elsewhere. */
const FEWEST_LINES = 4;
const ROUNDS = 12;
const RATE = 0.5;
const RIDGE = 2e-3;
/** Log odds smaller than this are left out of the file. */
const LEAST_LOG_ODDS = 1;

/**
 * What knowledge/aspects.txt is to hold, as `createSpreadOf` reads it: multinomial logistic regression by stochastic gradient
 * descent with a rate for each weight (AdaGrad, Duchi et al. 2011). The same examples in the same order always give the same file.
 */
export function learn(examples: readonly Example[], names: readonly string[]): string {
  const size = names.length;
  const numbers = numbersOf(examples);
  const lines = examples.map(({ cues, about }) => ({
    cues: [...cues].flatMap((cue) => numbers.get(cue) ?? []),
    shares: sharesOf(about, names),
  }));
  const weights = new Float32Array(numbers.size * size);
  const steps = new Float32Array(numbers.size * size).fill(FIRST_STEP);
  const bias = new Float64Array(size);
  const biasSteps = new Float64Array(size).fill(FIRST_STEP);
  const likely = new Float64Array(size);
  const random = createRandom();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(lines, random);
    for (const { cues, shares } of lines) {
      const scale = 1 / Math.sqrt(cues.length || 1);
      likely.set(bias);
      for (const cue of cues) for (let at = 0; at < size; at += 1) likely[at]! += weights[cue * size + at]! * scale;
      softmax(likely);
      for (let at = 0; at < size; at += 1) {
        const error = likely[at]! - (shares.get(at) ?? 0);
        biasSteps[at]! += error * error;
        bias[at]! -= (RATE * error) / Math.sqrt(biasSteps[at]!);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        for (const cue of cues) {
          const place = cue * size + at;
          const slope = error * scale + RIDGE * weights[place]!;
          steps[place]! += slope * slope;
          weights[place]! -= (RATE * slope) / Math.sqrt(steps[place]!);
        }
      }
    }
  }
  const rows = [...numbers].map(
    ([cue, number]) => `${cue}\t${written(weights.subarray(number * size, (number + 1) * size))}`,
  );
  const before = centred(bias).map((value) => Math.round(value * TENTHS));
  return `${[names.join(' '), before.join(' '), ...rows.sort()].join('\n')}\n`;
}

const FIRST_STEP = 0.01;
const NEGLIGIBLE = 1e-3;

/** How much of a line each aspect is, by number. */
export function sharesOf(about: readonly string[], names: readonly string[]): ReadonlyMap<number, number> {
  const other = (1 - MAIN_SHARE) / Math.max(1, about.length - 1);
  const shareAt = (at: number) => (about.length === 1 ? 1 : at === 0 ? MAIN_SHARE : other);
  return new Map(about.map((name, at) => [names.indexOf(name), shareAt(at)]));
}

function numbersOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { cues } of examples) for (const cue of cues) lines.set(cue, (lines.get(cue) ?? 0) + 1);
  const kept = [...lines].filter(([, count]) => count >= FEWEST_LINES).map(([cue]) => cue);
  return new Map(kept.map((cue, at) => [cue, at]));
}

function centred(values: Iterable<number>): readonly number[] {
  const all = [...values];
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return all.map((value) => value - mean);
}

/** "aspect:log odds in tenths ...". */
const written = (weights: Float32Array): string =>
  centred(weights)
    .flatMap((value, at) => (Math.abs(value) < LEAST_LOG_ODDS ? [] : [`${at}:${Math.round(value * TENTHS)}`]))
    .join(' ');

/** 0..1, the same numbers in every run: Park and Miller's generator (1988). */
function createRandom(): () => number {
  let state = 42;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Fisher and Yates, in place. */
function shuffle<Item>(items: Item[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
}
