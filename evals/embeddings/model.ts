/** A text by the numbers of its cues, each with what it counts. */
export type Numbered = { readonly cues: readonly number[]; readonly weights: readonly number[] };

/** Questions, the statements to choose from, and for each question the places of those that answer it: none where the guide is silent. */
export type Choice<Text> = {
  readonly questions: readonly Text[];
  readonly statements: readonly Text[];
  readonly answers: readonly ReadonlySet<number>[];
};

/** Questions and sentences about one thing. */
export type Topic<Text> = { readonly questions: readonly Text[]; readonly sentences: readonly Text[] };

/** What was learnt: for each cue a vector, one after the other, and the way of questions that guides leave open. */
export type Model = { readonly values: Float32Array; readonly leftOpen: Float32Array };

export const DIMENSIONS = 128;
/** Of the topics alone first, then of topics and guides by turns. */
const ROUNDS = { topics: 6, guides: 20 } as const;
const TOPICS_AT_ONCE = 64;
/** How much surer than chance the likest is taken to be: the softmax is of the cosine times this. */
const SHARPNESS = 10;
/** Each time that a text is read, so many of its cues are left out: the others have to tell as well. */
const LEFT_OUT = 0.5;
const RATES = { cue: 0.05, silence: 0.1, leftOpen: 0.03 } as const;
const RIDGES = { cue: 1e-4, leftOpen: 1e-3 } as const;
const FIRST_STEP = 1e-3;
const FIRST_VALUE = 0.1;
const NEGLIGIBLE = 1e-4;

/**
 * A vector for each of `count` cues, such that a question's sum of vectors points the way of the statements that answer it rather
 * than of others of the same guide, and the way of a sentence about the same topic rather than of sentences about other topics.
 * Silence is one more thing to choose, for a guide may not answer: the likelier, the more the question points the way of those
 * left open. The loss is the cross entropy of a softmax over cosines (contrastive learning: van den Oord et al. 2018), the descent is
 * stochastic with a rate for each number (AdaGrad: Duchi et al. 2011), with dropout (Srivastava et al. 2014). Question and statement
 * share their vectors. The same texts in the same order and the same seed always give the same numbers.
 */
export function learnModel(
  count: number,
  guides: readonly Choice<Numbered>[],
  topics: readonly Topic<Numbered>[],
  seed: number,
): Model {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: count * DIMENSIONS }, () => (2 * random() - 1) * FIRST_VALUE);
  const steps = new Float32Array(count * DIMENSIONS).fill(FIRST_STEP);
  const leftOpen = new Float32Array(DIMENSIONS);
  const stepsLeftOpen = new Float32Array(DIMENSIONS).fill(FIRST_STEP);
  /** What speaks for silence whatever is asked, on the scale of the sharpened cosines. */
  let silence = 0;
  let stepsOfSilence = FIRST_STEP;

  function read({ cues, weights }: Numbered): Reading {
    const kept = [...cues.keys()].filter(() => random() >= LEFT_OUT);
    const vector = new Float32Array(DIMENSIONS);
    for (const at of kept) {
      const start = cues[at]! * DIMENSIONS;
      for (let k = 0; k < DIMENSIONS; k += 1) vector[k]! += weights[at]! * values[start + k]!;
    }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let k = 0; k < DIMENSIONS; k += 1) vector[k]! /= length;
    return { cues: kept.map((at) => cues[at]!), weights: kept.map((at) => weights[at]!), vector, length };
  }

  /** Moves the vectors of a text's cues against a slope that is told for the text's own. */
  function move({ cues, weights, vector, length }: Reading, slope: Float32Array): void {
    const along = dot(slope, vector);
    for (let k = 0; k < DIMENSIONS; k += 1) slope[k] = (slope[k]! - along * vector[k]!) / length;
    for (let at = 0; at < cues.length; at += 1) {
      const start = cues[at]! * DIMENSIONS;
      for (let k = 0; k < DIMENSIONS; k += 1) {
        const place = start + k;
        const own = weights[at]! * slope[k]! + RIDGES.cue * values[place]!;
        steps[place]! += own * own;
        values[place]! -= (RATES.cue * own) / Math.sqrt(steps[place]!);
      }
    }
  }

  /** Moves what speaks for silence; `error` is how much too much of it there was. */
  function moveSilence(error: number, asked: Float32Array): void {
    stepsOfSilence += error * error;
    silence -= (RATES.silence * error) / Math.sqrt(stepsOfSilence);
    for (let k = 0; k < DIMENSIONS; k += 1) {
      const own = error * asked[k]! + RIDGES.leftOpen * leftOpen[k]!;
      stepsLeftOpen[k]! += own * own;
      leftOpen[k]! -= (RATES.leftOpen * own) / Math.sqrt(stepsLeftOpen[k]!);
    }
  }

  function choose({ questions, statements, answers }: Choice<Numbered>, mayBeSilent: boolean): void {
    const said = statements.map(read);
    const slopes = said.map(() => new Float32Array(DIMENSIONS));
    for (const [at, text] of questions.entries()) {
      const right = answers[at]!;
      const asked = read(text);
      const odds = said.map(({ vector }) => Math.exp(SHARPNESS * (dot(asked.vector, vector) - 1)));
      const silent = mayBeSilent ? Math.exp(silence + dot(leftOpen, asked.vector) - SHARPNESS) : 0;
      const all = odds.reduce((sum, one) => sum + one, silent);
      const good = odds.reduce((sum, one, place) => (right.has(place) ? sum + one : sum), 0);
      const slope = new Float32Array(DIMENSIONS);
      if (mayBeSilent) {
        const error = silent / all - Number(right.size === 0);
        for (let k = 0; k < DIMENSIONS; k += 1) slope[k]! += error * leftOpen[k]!;
        moveSilence(error, asked.vector);
      }
      for (const [place, one] of odds.entries()) {
        const error = SHARPNESS * (one / all - (right.has(place) ? one / good : 0));
        if (Math.abs(error) < NEGLIGIBLE) continue;
        const { vector } = said[place]!;
        const other = slopes[place]!;
        for (let k = 0; k < DIMENSIONS; k += 1) {
          slope[k]! += error * vector[k]!;
          other[k]! += error * asked.vector[k]!;
        }
      }
      move(asked, slope);
    }
    for (const [place, reading] of said.entries()) move(reading, slopes[place]!);
  }

  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  function chooseAmongTopics(): void {
    const some = shuffled(topics, random).slice(0, TOPICS_AT_ONCE);
    const choice = {
      questions: some.map(({ questions }) => anyOf(questions)),
      statements: some.map(({ sentences }) => anyOf(sentences)),
      answers: some.map((_, at) => new Set([at])),
    };
    choose(choice, false);
  }

  const lines = topics.reduce((sum, { questions }) => sum + questions.length, 0);
  const turns = Math.ceil(lines / TOPICS_AT_ONCE);
  for (let turn = 0; turn < ROUNDS.topics * turns; turn += 1) chooseAmongTopics();
  for (let round = 0; round < ROUNDS.guides; round += 1) {
    let due = 0;
    for (const choice of shuffled(guides, random)) {
      choose(choice, true);
      for (due += turns / guides.length; due >= 1; due -= 1) chooseAmongTopics();
    }
  }
  return { values, leftOpen };
}

/** A text as it is read once: some of its cues, the direction of their sum, and how long the sum is. */
type Reading = Numbered & { readonly vector: Float32Array; readonly length: number };

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < DIMENSIONS; k += 1) sum += one[k]! * other[k]!;
  return sum;
}

/** 0..1, the same numbers for the same seed: Park and Miller's generator (1988). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}
