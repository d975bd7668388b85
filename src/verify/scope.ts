import { type Alignment, runLength } from './align.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';

/** A word of the evidence that a word of the sentence speaks of. */
export type Place = { readonly reading: Reading; readonly index: number };

/** The content words that a small word at `index` governs: the next `size` of its segment. */
export function scopeAfter(words: readonly Word[], index: number, size: number): Word[] {
  const scope: Word[] = [];
  for (let at = index + 1; at < words.length && scope.length < size; at += 1) {
    const word = words[at]!;
    if (word.segment !== words[index]!.segment) break;
    if (isContent(word)) scope.push(word);
  }
  return scope;
}

/** Where the evidence has this word: its aligned place in the longest run, else each place in the chosen units. */
export function placesOf(
  word: Word,
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): readonly Place[] {
  const index = sentence.words.indexOf(word);
  const runs = alignments.map(({ pairs }) => runLength(pairs, index));
  const longest = Math.max(0, ...runs);
  if (longest > 0) {
    return alignments.flatMap(({ unit, pairs }, at): Place[] =>
      runs[at] === longest ? [{ reading: unit.reading, index: pairs[index]! }] : [],
    );
  }
  return chosen.flatMap(({ reading }) =>
    reading.words.flatMap((other, at): Place[] => (sharesKey(word, other) ? [{ reading, index: at }] : [])),
  );
}

/** Words within `reach` of a place, on either side, in the same segment. */
export function nearby({ reading, index }: Place, reach: number): readonly Word[] {
  const { segment } = reading.words[index]!;
  return reading.words.slice(Math.max(0, index - reach), index + reach + 1).filter((word) => word.segment === segment);
}

/** How many content words of the sentence a unit has. */
export const sharedWords = ({ words }: Reading, { keys }: PreparedUnit): number =>
  words.filter((word) => isContent(word) && word.keys.some((key) => keys.has(key))).length;
