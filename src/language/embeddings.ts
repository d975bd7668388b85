import { findQuantities } from './numerals.ts';
import { type Token, tokenize } from './tokens.ts';

/** What a text means, as a direction of length 1: texts about the same point the same way. All zeros where no word tells. */
export type Embedding = Readonly<Float64Array>;

/** A text and how much it counts beside the others. */
export type WeighedText = { readonly text: string; readonly weight: number };

/** What texts mean, told from their words alone. */
export type Embeddings = {
  /** What texts mean together. */
  embed(...texts: readonly WeighedText[]): Embedding;
  /** The way of questions that guides leave open, whatever they are about: prices of single things, names, what is near by. */
  readonly leftOpen: Embedding;
};

type GroupsIn = (stems: readonly string[]) => readonly string[];

/** A number is written as one character of ASCII, 80 for nothing. */
export const MIDDLE = 80;
export const MOST_STEPS = 15;

/** What tells of a meaning: each word, each two side by side, each group of the vocabulary, each kind of quantity; any number is as good as another. */
export function cuesOf(text: string, groupsIn: GroupsIn): ReadonlySet<string> {
  const tokens = tokenize(text);
  const words = tokens.map(wordOf);
  const cues = new Set(words);
  for (const [at, word] of words.entries()) if (at > 0) cues.add(`${words[at - 1]} ${word}`);
  for (const group of groupsIn(tokens.map(({ stem }) => stem))) cues.add(`group:${group}`);
  for (const { kind, unit } of findQuantities(text)) cues.add(`quantity:${kind}${unit === null ? '' : ` ${unit}`}`);
  return cues;
}

const wordOf = ({ lower, stem }: Token) => (/\d/.test(lower) ? '#' : stem);

/**
 * A text means the sum of what its cues were learnt to mean (evals/embeddings). `file` is the text of knowledge/embeddings.txt,
 * which a fresh isolate reads quickly: the number of dimensions and the way of questions left open, then a line for each cue. A way
 * is, between tabs, the size of one step and for each dimension the number of steps, as a character. Throws an Error when it has
 * another shape; of a cue's line only when a text has that cue.
 */
export function createEmbeddings(file: string, groupsIn: GroupsIn): Embeddings {
  const [first = '', ...lines] = file.trimEnd().split('\n');
  const [dimensions, open = ''] = splitOnce(first);
  const size = Number(dimensions);
  if (!Number.isInteger(size) || size < 1)
    throw new Error('these are no embeddings: the first line has the number of dimensions');
  /** A line is read when its cue is first met: most never are. */
  const byCue = new Map<string, string | Float32Array>(lines.map(splitOnce));

  function vectorOf(cue: string): Float32Array | undefined {
    const known = byCue.get(cue);
    if (typeof known !== 'string') return known;
    const read = readVector(known, size);
    byCue.set(cue, read);
    return read;
  }

  function embed(...texts: readonly WeighedText[]): Embedding {
    const sum = new Float64Array(size);
    for (const { text, weight } of texts)
      for (const cue of cuesOf(text, groupsIn)) {
        const vector = vectorOf(cue);
        if (vector) for (let at = 0; at < size; at += 1) sum[at]! += weight * vector[at]!;
      }
    return ofLengthOne(sum);
  }

  return { embed, leftOpen: ofLengthOne(Float64Array.from(readVector(open, size))) };
}

function splitOnce(line: string): readonly [string, string] {
  const end = line.indexOf('\t');
  return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
}

function readVector(line: string, size: number): Float32Array {
  const [step = '', steps = ''] = line.split('\t');
  const isWhole =
    steps.length === size && [...steps].every((one) => Math.abs(one.charCodeAt(0) - MIDDLE) <= MOST_STEPS);
  if (!(Number(step) >= 0) || step === '' || !isWhole)
    throw new Error(`this is no vector of ${size} dimensions: ${line}`);
  return Float32Array.from(steps, (one) => Number(step) * (one.charCodeAt(0) - MIDDLE));
}

function ofLengthOne(sum: Float64Array): Embedding {
  const length = Math.sqrt(dot(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}

function dot(one: Embedding, other: Embedding): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

/** -1..1: how far two texts are about the same, the cosine of the angle between them. */
export const likeness = dot;
