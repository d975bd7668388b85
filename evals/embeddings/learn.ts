import { MIDDLE, MOST_STEPS } from '../../src/language/embeddings.ts';
import { type Choice, DIMENSIONS, learnModel, type Model, type Numbered, type Topic } from './model.ts';
import { oneOfMany } from './one-of-many.ts';

/** A text by its cues, each with what it counts. */
export type Text = ReadonlyMap<string, number>;

/** A cue of fewer texts teaches little that holds elsewhere. */
const FEWEST_TEXTS = 6;
const SEEDS = [42, 43, 44, 45] as const;

/** What knowledge/embeddings.txt is to hold, as `createEmbeddings` reads it. The same texts in the same order always give the same file. */
export function learn(guides: readonly Choice<Text>[], topics: readonly Topic<Text>[]): string {
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
  const models = SEEDS.map((seed) => learnModel(numbers.size, choices, sources, seed));
  const texts = choices.flatMap(({ questions, statements }) => [...questions, ...statements]);
  return fileOf([...numbers.keys()], oneOfMany(models, texts));
}

function numbersOf(guides: readonly Choice<Text>[], topics: readonly Topic<Text>[]): ReadonlyMap<string, number> {
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

function fileOf(cues: readonly string[], { values, leftOpen }: Model): string {
  const rows = cues.map((cue, at) => `${cue}\t${written(values.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS))}`);
  return `${[`${DIMENSIONS}\t${written(leftOpen)}`, ...rows.sort()].join('\n')}\n`;
}

/** The size of a step, then the steps of each dimension as one character each. */
function written(vector: Float32Array): string {
  const step = Math.max(...vector.map(Math.abs)) / MOST_STEPS;
  const steps = Array.from(vector, (value) => String.fromCharCode(MIDDLE + Math.round(value / step)));
  return `${step.toPrecision(4)}\t${steps.join('')}`;
}
