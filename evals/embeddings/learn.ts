import { MIDDLE, MOST_STEPS } from '../../src/language/embeddings.ts';

/** A text by its cues, each with what it counts. */
export type Text = ReadonlyMap<string, number>;

/** Questions, the statements to choose from, and for each question the numbers of those that answer it: none where the guide is silent. */
export type Choice = {
  readonly questions: readonly Text[];
  readonly statements: readonly Text[];
  readonly answers: readonly ReadonlySet<number>[];
};

/** Questions and sentences about one thing. */
export type Topic = { readonly questions: readonly Text[]; readonly sentences: readonly Text[] };

const DIMENSIONS = 128;
/** A cue of fewer texts teaches nothing that holds elsewhere. */
const FEWEST_TEXTS = 4;
/** Of the topics alone first, then of topics and guides by turns. */
const ROUNDS = { topics: 6, guides: 20 } as const;
const TOPICS_AT_ONCE = 64;
/** How much surer than chance the likest is taken to be: the softmax is of the cosine times this. */
const SHARPNESS = 10;
/** Each time that a text is read, so many of its cues are left out: the others have to tell as well. */
const LEFT_OUT = 0.5;
const RATE = 0.05;
const SILENCE_RATE = 0.1;
const RIDGE = 1e-4;
const FIRST_STEP = 1e-3;
const FIRST_VALUE = 0.1;
const NEGLIGIBLE = 1e-4;

/**
 * What knowledge/embeddings.txt is to hold, as `createEmbed` reads it: for each cue a vector, such that a question's sum of vectors
 * points the way of the statements that answer it rather than of others of the same guide, and the way of a sentence about
 * the same topic rather than of sentences about other topics. What a guide doesn't answer has to point away from all it says. The loss is the cross entropy of a softmax over cosines
 * (contrastive learning: van den Oord et al. 2018), the descent is stochastic with a rate for each number (AdaGrad: Duchi et al.
 * 2011), with dropout (Srivastava et al. 2014). Question and statement share their vectors. The same texts in the same order always give the same file.
 */
export function learn(guides: readonly Choice[], topics: readonly Topic[]): string {
  const random = createRandom();
  const numbers = numbersOf(guides, topics);
  const numbered = (texts: readonly Text[]) => texts.map((text) => numberedOf(text, numbers));
  const choices = guides.map(({ questions, statements, answers }) => ({
    questions: numbered(questions),
    statements: numbered(statements),
    answers,
  }));
  const sources = topics
    .filter(({ questions, sentences }) => questions.length > 0 && sentences.length > 0)
    .map(({ questions, sentences }) => ({ questions: numbered(questions), sentences: numbered(sentences) }));
  const values = Float32Array.from({ length: numbers.size * DIMENSIONS }, () => (2 * random() - 1) * FIRST_VALUE);
  const steps = new Float32Array(numbers.size * DIMENSIONS).fill(FIRST_STEP);

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
        const own = weights[at]! * slope[k]! + RIDGE * values[place]!;
        steps[place]! += own * own;
        values[place]! -= (RATE * own) / Math.sqrt(steps[place]!);
      }
    }
  }

  /** What speaks for silence, on the scale of the sharpened cosines, and how far that was moved. */
  const silence = { worth: 0, steps: FIRST_STEP };

  function choose({ questions, statements, answers }: NumberedChoice, mayBeSilent: boolean): void {
    const said = statements.map(read);
    const slopes = said.map(() => new Float32Array(DIMENSIONS));
    for (const [at, text] of questions.entries()) {
      const right = answers[at]!;
      const asked = read(text);
      const odds = said.map(({ vector }) => Math.exp(SHARPNESS * (dot(asked.vector, vector) - 1)));
      const silent = mayBeSilent ? Math.exp(silence.worth - SHARPNESS) : 0;
      const all = odds.reduce((sum, one) => sum + one, silent);
      const good = odds.reduce((sum, one, place) => (right.has(place) ? sum + one : sum), 0);
      if (mayBeSilent) {
        const error = silent / all - Number(right.size === 0);
        silence.steps += error * error;
        silence.worth -= (SILENCE_RATE * error) / Math.sqrt(silence.steps);
      }
      const slope = new Float32Array(DIMENSIONS);
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
    const some = shuffled(sources, random).slice(0, TOPICS_AT_ONCE);
    const choice = {
      questions: some.map(({ questions }) => anyOf(questions)),
      statements: some.map(({ sentences }) => anyOf(sentences)),
      answers: some.map((_, at) => new Set([at])),
    };
    choose(choice, false);
  }

  const lines = sources.reduce((sum, { questions }) => sum + questions.length, 0);
  const turns = Math.ceil(lines / TOPICS_AT_ONCE);
  for (let turn = 0; turn < ROUNDS.topics * turns; turn += 1) chooseAmongTopics();
  for (let round = 0; round < ROUNDS.guides; round += 1) {
    let due = 0;
    for (const choice of shuffled(choices, random)) {
      choose(choice, true);
      for (due += turns / choices.length; due >= 1; due -= 1) chooseAmongTopics();
    }
  }
  const rows = [...numbers].map(
    ([cue, number]) => `${cue}\t${written(values.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS))}`,
  );
  return `${[DIMENSIONS, ...rows.sort()].join('\n')}\n`;
}

type Numbered = { readonly cues: readonly number[]; readonly weights: readonly number[] };
type NumberedChoice = Omit<Choice, 'questions' | 'statements'> & {
  readonly questions: readonly Numbered[];
  readonly statements: readonly Numbered[];
};
/** A text as it is read once: some of its cues, the direction of their sum, and how long the sum is. */
type Reading = Numbered & { readonly vector: Float32Array; readonly length: number };

function numbersOf(guides: readonly Choice[], topics: readonly Topic[]): ReadonlyMap<string, number> {
  const texts = [
    ...guides.flatMap(({ questions, statements }) => [...questions, ...statements]),
    ...topics.flatMap(({ questions, sentences }) => [...questions, ...sentences]),
  ];
  const counts = new Map<string, number>();
  for (const text of texts) for (const cue of text.keys()) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST_TEXTS).map(([cue]) => cue);
  return new Map(kept.map((cue, at) => [cue, at]));
}

function numberedOf(text: Text, numbers: ReadonlyMap<string, number>): Numbered {
  const known = [...text].flatMap(([cue, weight]) => {
    const number = numbers.get(cue);
    return number === undefined ? [] : [{ number, weight }];
  });
  return { cues: known.map(({ number }) => number), weights: known.map(({ weight }) => weight) };
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < DIMENSIONS; k += 1) sum += one[k]! * other[k]!;
  return sum;
}

/** The size of a step, then the steps of each dimension as one character each. */
function written(vector: Float32Array): string {
  const step = Math.max(...vector.map(Math.abs)) / MOST_STEPS;
  const steps = Array.from(vector, (value) => String.fromCharCode(MIDDLE + Math.round(value / step)));
  return `${step.toPrecision(4)}\t${steps.join('')}`;
}

/** 0..1, the same numbers in every run: Park and Miller's generator (1988). */
function createRandom(): () => number {
  let state = 42;
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
