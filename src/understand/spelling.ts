import { soundOf } from './sounds.ts';

/**
 * Words to correct towards, so that a look-up reads only those that can be near enough: by length and first letter, by length and the
 * first two letters swapped, and by sound.
 */
export type SpellingIndex = {
  readonly byShape: ReadonlyMap<string, readonly Entry[]>;
  readonly bySound: ReadonlyMap<string, readonly Entry[]>;
};

type Entry = { readonly word: string; readonly letters: number; readonly weight: number };

type Found = { readonly word: string; readonly edits: number; readonly weight: number };

const nearer = (best: Found | null, found: Found): Found =>
  best === null || found.edits < best.edits || (found.edits === best.edits && found.weight > best.weight)
    ? found
    : best;

const MIN_LENGTH = 4;
const TWO_EDITS_FROM_LENGTH = 8;
const THREE_EDITS_FROM_LENGTH = 11;
const CODE_A = 97;

/** `words` are folded; a higher weight wins among equally near ones. */
export function createSpellingIndex(words: Iterable<readonly [word: string, weight: number]>): SpellingIndex {
  const byShape = new Map<string, Entry[]>();
  const bySound = new Map<string, Entry[]>();
  for (const [word, weight] of words) {
    if (word.length < MIN_LENGTH - 1 || !/^[a-z]+$/.test(word)) continue;
    const entry = { word, letters: letterSet(word), weight };
    append(byShape, shapeOf(word.length, word[0]!), entry);
    append(byShape, shapeOf(word.length, word[1]! + word[0]!), entry);
    append(bySound, soundOf(word), entry);
  }
  return { byShape, bySound };
}

/**
 * The nearest word within one edit (4 to 7 letters), two (8 to 10) or three (11 and more), or null. Edits are insertions, deletions,
 * substitutions and transpositions of neighbours (optimal string alignment, Boytsov 2011). The first letter has to
 * agree unless the first two are swapped: people rarely mistype it, and names differ there. Few edits are tried first: most
 * slips are one, and then few words are near enough to be looked at.
 */
export function correct(word: string, index: SpellingIndex): string | null {
  if (word.length < MIN_LENGTH || !/^[a-z]+$/.test(word)) return null;
  const limit = word.length >= THREE_EDITS_FROM_LENGTH ? 3 : word.length >= TWO_EDITS_FROM_LENGTH ? 2 : 1;
  for (let edits = 1; edits <= limit; edits += 1) {
    const found = within(edits, word, index);
    if (found !== null) return found;
  }
  return null;
}

function within(limit: number, word: string, index: SpellingIndex): string | null {
  const letters = letterSet(word);
  let best: Found | null = null;
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const entry of candidates(index, word, length)) {
      if (bitCount(entry.letters & ~letters) > limit || bitCount(letters & ~entry.letters) > limit) continue;
      const edits = editDistance(word, entry.word, best ? best.edits : limit);
      if (edits === null) continue;
      const weight = entry.weight + (length === word.length && entry.letters === letters ? SAME_LETTERS : 0);
      best = nearer(best, { word: entry.word, edits, weight });
    }
  }
  return best?.word ?? null;
}

/** Too short a sound is shared by words that have nothing in common. */
const MIN_SOUND = 3;
const MAX_SOUND_EDITS = 4;

/** The nearest word that sounds the same, though more than a slip away: "fisical", "ovretme". Null when there is none. */
export function soundAlike(word: string, { bySound }: SpellingIndex): string | null {
  const sound = soundOf(word);
  if (sound.length < MIN_SOUND) return null;
  const limit = Math.min(MAX_SOUND_EDITS, Math.floor(word.length / 3));
  let best: Found | null = null;
  for (const { word: known, weight } of bySound.get(sound) ?? []) {
    const edits = editDistance(word, known, limit);
    if (edits !== null) best = nearer(best, { word: known, edits, weight });
  }
  return best?.word ?? null;
}

/** Whether two words differ only in the order of letters that stand side by side: a slip, whatever else the word might be. */
export const isSwapped = (word: string, other: string): boolean =>
  word.length === other.length && letterSet(word) === letterSet(other) && editDistance(word, other, 1) !== null;

/** Letters that changed places are likelier than letters that went missing. */
const SAME_LETTERS = 1_000;

function append(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

const shapeOf = (length: number, beginning: string) => `${beginning}${length}`;

function candidates({ byShape }: SpellingIndex, word: string, length: number): readonly Entry[] {
  const [first, second] = [word[0]!, word[1]!];
  const alike = byShape.get(shapeOf(length, first)) ?? [];
  const swapped = first === second ? undefined : byShape.get(shapeOf(length, first + second));
  return swapped ? [...alike, ...swapped] : alike;
}

function letterSet(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - CODE_A);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Null when the distance is over `limit`. What both begin and end with takes no edit. */
function editDistance(left: string, right: string, limit: number): number | null {
  if (Math.abs(left.length - right.length) > limit) return null;
  let start = 0;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (start < leftEnd && start < rightEnd && left[start] === right[start]) start += 1;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  return distanceInBand(left.slice(start, leftEnd), right.slice(start, rightEnd), limit);
}

/** Cells further than `limit` from the diagonal cannot be part of a way (Ukkonen 1985). */
function distanceInBand(left: string, right: string, limit: number): number | null {
  const tooMany = limit + 1;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= right.length; column += 1) last.push(Math.min(column, tooMany));
  for (let row = 1; row <= left.length; row += 1) {
    const current: number[] = new Array(right.length + 1).fill(tooMany);
    current[0] = Math.min(row, tooMany);
    let smallest = current[0];
    const end = Math.min(right.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let edits = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current[column] = Math.min(edits, tooMany);
      smallest = Math.min(smallest, edits);
    }
    if (smallest > limit) return null;
    beforeLast = last;
    last = current;
  }
  const edits = last[right.length]!;
  return edits <= limit ? edits : null;
}
