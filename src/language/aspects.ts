import * as z from 'zod';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** The format of knowledge/aspects.json, which `npm run evals:aspects -- --write` learns from labelled lines. */
export const AspectsFile = z.strictObject({
  version: z.literal(1),
  /** What questions about an occupation, and guides to it, are about: "pay-start", "age", "interview". */
  aspects: z.array(z.string()).min(2),
  /** The log odds of each before a word is read, in tenths. */
  bias: z.array(z.int()),
  /** By cue, as `cuesOf` names them: "aspect:log odds in tenths" for each aspect that it speaks for or against, by number. */
  weights: z.record(z.string(), z.string()),
});
export type AspectsFile = Readonly<z.infer<typeof AspectsFile>>;

/** How likely a text is to be about each aspect, in the order of the file; the sum is 1. */
export type Spread = Readonly<Float64Array>;

/** The aspects of a spread that count, by number, with their shares: a guide has many statements to remember. */
export type LikelyAspects = { readonly aspects: Uint16Array; readonly shares: Float64Array };

export type Aspects = {
  readonly names: readonly string[];
  /** What a text may be about, told from its words alone. */
  spreadOf(text: string): Spread;
};

/** The aspects that a cue tells of, by number, and the log odds of each. */
type Weights = { readonly aspects: Uint16Array; readonly logOdds: Float64Array };
type GroupsIn = (stems: readonly string[]) => readonly string[];

const AMOUNT_OF_MONEY = /[$£€]\s?\d/;
const TENTHS = 10;

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
 * texts are not surer than short ones. `file` is the parsed JSON of knowledge/aspects.json. Throws a ZodError when it has
 * another shape.
 */
export function createAspects(file: unknown, groupsIn: GroupsIn): Aspects {
  const { aspects: names, bias, weights } = AspectsFile.parse(file);
  /** A line is read when its cue is first met: most never are. */
  const byCue = new Map<string, string | Weights>(Object.entries(weights));

  function weightsOf(cue: string): Weights | undefined {
    const known = byCue.get(cue);
    if (typeof known !== 'string') return known;
    const read = readWeights(known);
    byCue.set(cue, read);
    return read;
  }

  const before = Float64Array.from(bias, (tenths) => tenths / TENTHS);

  function spreadOf(text: string): Spread {
    const found: Weights[] = [];
    for (const cue of cuesOf(text, groupsIn)) {
      const known = weightsOf(cue);
      if (known) found.push(known);
    }
    const scale = 1 / Math.sqrt(found.length || 1);
    const spread = before.slice();
    for (const { aspects, logOdds } of found)
      for (let at = 0; at < aspects.length; at += 1) spread[aspects[at]!]! += logOdds[at]! * scale;
    return normalised(spread);
  }
  return { names, spreadOf };
}

function readWeights(line: string): Weights {
  const pairs = line.split(' ').map((pair) => pair.split(':').map(Number));
  return {
    aspects: Uint16Array.from(pairs, ([aspect = 0]) => aspect),
    logOdds: Float64Array.from(pairs, ([, tenths = 0]) => tenths / TENTHS),
  };
}

/** Turns log odds into shares of 1 (softmax), in place. */
function normalised(logOdds: Float64Array): Spread {
  const most = Math.max(...logOdds);
  let sum = 0;
  for (let at = 0; at < logOdds.length; at += 1) sum += logOdds[at] = Math.exp(logOdds[at]! - most);
  for (let at = 0; at < logOdds.length; at += 1) logOdds[at]! /= sum;
  return logOdds;
}

const LEAST_SHARE = 0.005;

export function likelyIn(spread: Spread): LikelyAspects {
  const aspects: number[] = [];
  for (let at = 0; at < spread.length; at += 1) if (spread[at]! >= LEAST_SHARE) aspects.push(at);
  return { aspects: Uint16Array.from(aspects), shares: Float64Array.from(aspects, (at) => spread[at]!) };
}

/** The last bits of a logarithm are not the same on every runtime; a ranking has to be. */
const ALIKE_EVERYWHERE = 1e6;

/**
 * How much likelier two texts are to be about the same than any two texts (natural log of the ratio): 0 when nothing tells, up to
 * the log of the number of aspects.
 */
export function likeness(one: Spread, { aspects, shares }: LikelyAspects): number {
  let same = 0;
  for (let at = 0; at < aspects.length; at += 1) same += one[aspects[at]!]! * shares[at]!;
  return Math.max(0, Math.round(Math.log(same * one.length) * ALIKE_EVERYWHERE) / ALIKE_EVERYWHERE);
}
