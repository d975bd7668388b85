import { isEveryday } from './everyday.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';

/** What stands after these is held against what stands before. */
const RELATORS = new Set('than unlike under below above beneath before after behind without despite beyond'.split(' '));
const PHRASE_WORDS = 3;
/** "Unlike A, B ...": what it is held against comes later. Elsewhere, words after it may be more of the same list. */
const OPENING_WORDS = 2;
/** A text that relates so many things by one word tells none of them apart. */
const MAX_PLACES = 5;

/** "A matters more than B" of "B matters more than A": what follows the relating word has changed places. Why, or null. Pure. */
export function exchangedObject(sentence: Reading, chosen: readonly PreparedUnit[]): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!RELATORS.has(word.lower)) continue;
    const own = objectOf(sentence.words, index);
    const rest = sentence.words.filter((other) => isContent(other) && !own.includes(other));
    const opposite = index < OPENING_WORDS ? rest : rest.filter(({ start }) => start < word.start);
    for (const { reading } of chosen) {
      const places = reading.words.flatMap(({ lower }, at) => (lower === word.lower ? [at] : []));
      if (places.length === 0 || places.length > MAX_PLACES) continue;
      const given = places.flatMap((at) => objectOf(reading.words, at));
      const ownOnly = own.filter((one) => !rest.some((other) => sharesKey(one, other)));
      const isElsewhere = ownOnly.some((one) =>
        reading.words.some((other) => sharesKey(one, other) && !given.includes(other)),
      );
      const isKept = ownOnly.some((one) => given.some((other) => sharesKey(one, other)));
      const moved = opposite.find((other) =>
        given.some((one) => sharesKey(one, other) && !own.some((mine) => sharesKey(mine, one))),
      );
      const isThere =
        ownOnly.length > 0 && ownOnly.every((one) => reading.words.some((other) => sharesKey(one, other)));
      if (given.length > 0 && isThere && isElsewhere && !isKept && moved && !isEveryday(moved.key)) {
        return `the evidence says "${word.surface} ... ${moved.surface}", not "${word.surface} ... ${ownOnly[0]!.surface}"`;
      }
    }
  }
  return null;
}

/** The content words that a relating word governs: up to three of its segment. */
export function objectOf(words: readonly Word[], index: number): readonly Word[] {
  const { segment } = words[index]!;
  return words
    .slice(index + 1)
    .filter((word) => word.segment === segment && isContent(word))
    .slice(0, PHRASE_WORDS);
}
