import { type Token, tokenize } from './tokens.ts';

/** How likely a text is to be about each aspect, in the order of the file; the sum is 1. */
export type Spread = Readonly<Float64Array>;

/** The aspects of a spread that count, by number, with their shares: a guide has many statements to remember. */
export type LikelyAspects = { readonly numbers: Uint16Array; readonly shares: Float64Array };

/** What a text may be about, told from its words alone. */
export type SpreadOf = (text: string) => Spread;

/** The aspects that a cue tells of, by number, and the log odds of each. */
type Weights = { readonly numbers: Uint16Array; readonly logOdds: Float64Array };
type GroupsIn = (stems: readonly string[]) => readonly string[];

const AMOUNT_OF_MONEY = /[$£€]\s?\d/;
/** Log odds are written in tenths. */
export const TENTHS = 10;

/** What tells of an aspect: each word, each two side by side, each group of the vocabulary; any number is as good as another. */
export function cuesOf(text: string, groupsIn: GroupsIn): ReadonlySet<string> {
  const tokens = tokenize(text);
  const words = tokens.map(wordOf);
  const cues = new Set(words);
  for (const [at, word] of words.entries()) if (at > 0) cues.add(`${words[at - 1]} ${word}`);
  for (const group of groupsIn(tokens.map(({ stem }) => stem))) cues.add(`group:${group}`);
  if (AMOUNT_OF_MONEY.test(text)) cues.add('money:');
  return cues;
}

const wordOf = ({ lower, stem }: Token) => (/\d/.test(lower) ? '#' : stem);

/**
 * A multinomial logistic regression over `cuesOf`, its sum divided by the root of the number of known cues, so that long
 * texts are not surer than short ones. `file` is the text of knowledge/aspects.txt, which a fresh isolate reads quickly: the names
 * of the aspects, the log odds of each before a word is read, then a line for each cue with, behind a tab, "aspect:log odds"
 * for each aspect, by number, that it speaks for or against; log odds in tenths. Throws an Error when it has another shape; of a
 * cue's line only when a text has that cue.
 */
export function createSpreadOf(file: string, groupsIn: GroupsIn): SpreadOf {
  const [first = '', second = '', ...lines] = file.trimEnd().split('\n');
  const names = first.split(' ');
  const before = Float64Array.from(second.split(' '), (tenths) => Number(tenths) / TENTHS);
  if (names.length < 2 || before.length !== names.length || before.some(Number.isNaN))
    throw new Error('this tells of no aspects: the first line names them, the second has a number for each');
  /** A line is read when its cue is first met: most never are. */
  const byCue = new Map<string, string | Weights>(lines.map((line) => line.split('\t') as [string, string]));

  function weightsOf(cue: string): Weights | undefined {
    const known = byCue.get(cue);
    if (typeof known !== 'string') return known;
    const read = readWeights(known, names.length);
    byCue.set(cue, read);
    return read;
  }

  return (text) => {
    const found: Weights[] = [];
    for (const cue of cuesOf(text, groupsIn)) {
      const known = weightsOf(cue);
      if (known) found.push(known);
    }
    if (found.length === 0) return before.map(() => 1 / before.length);
    const scale = 1 / Math.sqrt(found.length);
    const spread = before.slice();
    for (const { numbers, logOdds } of found)
      for (let at = 0; at < numbers.length; at += 1) spread[numbers[at]!]! += logOdds[at]! * scale;
    return softmax(spread);
  };
}

function readWeights(line: string, count: number): Weights {
  const pairs = line === '' ? [] : line.split(' ').map((pair) => pair.split(':').map(Number));
  const isAspect = (number: number) => Number.isInteger(number) && number >= 0 && number < count;
  if (pairs.some(([number = NaN, tenths = NaN]) => !isAspect(number) || !Number.isInteger(tenths)))
    throw new Error(`these are no weights of ${count} aspects: ${line}`);
  return {
    numbers: Uint16Array.from(pairs, ([number = 0]) => number),
    logOdds: Float64Array.from(pairs, ([, tenths = 0]) => tenths / TENTHS),
  };
}

/** Turns log odds into shares of 1, in place. */
export function softmax(logOdds: Float64Array): Float64Array {
  const most = Math.max(...logOdds);
  let sum = 0;
  for (let at = 0; at < logOdds.length; at += 1) sum += logOdds[at] = Math.exp(logOdds[at]! - most);
  for (let at = 0; at < logOdds.length; at += 1) logOdds[at]! /= sum;
  return logOdds;
}

const LEAST_SHARE = 0.005;

export function likelyIn(spread: Spread): LikelyAspects {
  const numbers: number[] = [];
  for (let at = 0; at < spread.length; at += 1) if (spread[at]! >= LEAST_SHARE) numbers.push(at);
  return { numbers: Uint16Array.from(numbers), shares: Float64Array.from(numbers, (at) => spread[at]!) };
}

/** The last bits of a logarithm are not the same on every runtime; a ranking has to be. */
const ALIKE_EVERYWHERE = 1e6;

/**
 * How much likelier two texts are to be about the same than any two texts (natural log of the ratio): 0 when nothing tells, up to
 * the log of the number of aspects.
 */
export function likeness(one: Spread, { numbers, shares }: LikelyAspects): number {
  let same = 0;
  for (let at = 0; at < numbers.length; at += 1) same += one[numbers[at]!]! * shares[at]!;
  return Math.max(0, Math.round(Math.log(same * one.length) * ALIKE_EVERYWHERE) / ALIKE_EVERYWHERE);
}
