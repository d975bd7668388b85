import type { AspectsFile } from '../../src/language/aspects.ts';

/** A text by its cues, and the share of it that is about each aspect, by number. */
export type Example = {
  readonly cues: ReadonlySet<string>;
  readonly about: ReadonlyMap<number, number>;
};

/** Of a line about several aspects, what its main one counts. */
const MAIN_SHARE = 0.6;
/** A cue of fewer lines teaches nothing that holds elsewhere. */
const FEWEST_LINES = 3;
const ROUNDS = 12;
const RATE = 0.5;
const RIDGE = 2e-3;
/** Log odds smaller than this are left out of the file. */
const LEAST_LOG_ODDS = 0.6;
const TENTHS = 10;

/** The main aspect first. */
export function sharesOf(aspects: readonly string[], names: readonly string[]): ReadonlyMap<number, number> {
  const other = (1 - MAIN_SHARE) / Math.max(1, aspects.length - 1);
  const share = (at: number) => (aspects.length === 1 ? 1 : at === 0 ? MAIN_SHARE : other);
  return new Map(aspects.map((aspect, at) => [names.indexOf(aspect), share(at)]));
}

/**
 * Multinomial logistic regression by stochastic gradient descent with a rate for each weight (AdaGrad, Duchi et al. 2011), as
 * `createAspects` reads it. The same examples in the same order always give the same file.
 */
export function learn(examples: readonly Example[], names: readonly string[]): AspectsFile {
  const size = names.length;
  const numbers = numbersOf(examples);
  const learnt = examples.map(({ cues, about }) => ({
    about,
    cues: [...cues].flatMap((cue) => numbers.get(cue) ?? []),
  }));
  const weights = new Float64Array(numbers.size * size);
  const steps = new Float64Array(numbers.size * size).fill(0.01);
  const bias = new Float64Array(size);
  const biasSteps = new Float64Array(size).fill(0.01);
  const likely = new Float64Array(size);
  const random = createRandom();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(learnt, random);
    for (const { cues, about } of learnt) {
      const scale = 1 / Math.sqrt(cues.length || 1);
      likely.set(bias);
      for (const cue of cues) for (let at = 0; at < size; at += 1) likely[at]! += weights[cue * size + at]! * scale;
      normalise(likely);
      for (let at = 0; at < size; at += 1) {
        const error = likely[at]! - (about.get(at) ?? 0);
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
  const rows = [...numbers].map(([cue, number]) => [
    cue,
    written(weights.subarray(number * size, (number + 1) * size)),
  ]);
  return {
    version: 1,
    aspects: [...names],
    bias: Array.from(centred(bias), (value) => Math.round(value * TENTHS)),
    weights: Object.fromEntries(rows.filter(([, row]) => row !== '').sort()),
  };
}

const NEGLIGIBLE = 1e-4;

function numbersOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { cues } of examples) for (const cue of cues) lines.set(cue, (lines.get(cue) ?? 0) + 1);
  const kept = [...lines].filter(([, count]) => count >= FEWEST_LINES).map(([cue]) => cue);
  return new Map(kept.map((cue, at) => [cue, at]));
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** "aspect:log odds in tenths ...". */
const written = (weights: Float64Array): string =>
  [...centred(weights)]
    .flatMap((value, at) => (Math.abs(value) < LEAST_LOG_ODDS ? [] : [`${at}:${Math.round(value * TENTHS)}`]))
    .join(' ');

/** Softmax, in place. */
function normalise(values: Float64Array): void {
  const most = values.reduce((one, other) => Math.max(one, other));
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] = Math.exp(values[at]! - most);
  for (let at = 0; at < values.length; at += 1) values[at]! /= sum;
}

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
