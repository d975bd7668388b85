import type { Alignment } from './align.ts';
import {
  ALMOST,
  isHedge,
  isMajority,
  isWeakened,
  MAYBE,
  MINORITY,
  NECESSITY,
  NEVER_FREE,
  OPTIONAL,
  strengthOf,
  UNIVERSAL,
} from './modal-words.ts';
import { isNegator } from './negators.ts';
import type { PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { nearby, type Place, placesOf, scopeAfter } from './scope.ts';

const REACH = 7;
const DENIED_WITHIN = 5;
const HALF = 50;
/** They lend strength to what the evidence says, not to what a sentence claims. */
const GIVEN_ONLY = /^(?:any|each|minimum|essential|crucial|vital|prerequisite|without|mainly|largely|mostly)$/;

/** A word of the sentence that claims more than the evidence does: why, or null. Pure. */
export function strengthened(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  const { words } = sentence;
  for (const [index, word] of words.entries()) {
    const kind = word.quantity >= 0 || GIVEN_ONLY.test(word.lower) ? null : strengthOf(words, index);
    if (kind === null || (index > 0 && isNegator(words, index - 1))) continue;
    if (kind === UNIVERSAL && isDeniedBefore(words, index)) continue;
    if (kind === NECESSITY && isWeakened(words, index)) continue;
    const placesOfAll = (own: readonly Word[]): readonly Place[] =>
      own.flatMap((one) => placesOf(one, sentence, chosen, alignments));
    const governed = placesOfAll(scopeAfter(words, index, 3));
    const places = governed.length > 0 ? governed : placesOfAll(wordsBefore(words, index));
    if (places.some((place) => hasStrength(place, kind) || (word.lower === 'never' && isDeniedAt(place)))) continue;
    const weaker = places.flatMap((place) => nearby(place, REACH)).find((other) => isWeaker(other, word, kind));
    if (!weaker && isMajority(kind) && places.some(isMinorShare))
      return `the evidence gives a share below "${word.surface}"`;
    if (weaker) return `"${word.surface}" is stronger than the evidence's "${weaker.surface}"`;
    if (kind === NECESSITY && places.some(isDeniedNecessity)) return `the evidence denies "${word.surface}"`;
    const told = places.length > 0 ? places : chosen;
    if (NEVER_FREE.has(word.lower) && !told.some(({ reading }) => hasFirm(reading, kind)))
      return `the evidence does not say "${word.surface}"`;
  }
  return null;
}

/** "not the same in every office" claims less than "the same in every office". */
const isDeniedBefore = (words: readonly Word[], index: number): boolean =>
  words.some(
    (word, at) =>
      at < index && index - at <= DENIED_WITHIN && word.segment === words[index]!.segment && isNegator(words, at),
  );

/** "does not expire" told as "never expires". */
const isDeniedAt = ({ reading, index }: Place): boolean =>
  isDeniedBefore(reading.words, index) &&
  !reading.words.some((other) => isHedge(other) && other.segment === reading.words[index]!.segment);

/** "about a third of", "1 in 4" said of this place. */
const isMinorShare = ({ reading, index }: Place): boolean =>
  reading.quantities.some(
    ({ kind, high }, at) =>
      kind === 'percent' &&
      high < HALF &&
      reading.words.some((word, place) => word.quantity === at && place < index && index - place <= REACH),
  );

function isWeaker(other: Word, word: Word, kind: ReadonlySet<string>): boolean {
  if (isMajority(kind)) return MINORITY.has(other.lower);
  if (kind === UNIVERSAL && ALMOST.has(other.lower)) return true;
  return /^need(?:s|ed)?$/.test(word.lower) ? MAYBE.has(other.lower) : isHedge(other);
}

/** "optional" said of what the evidence does not call so: why, or null. Pure. */
export function madeOptional(
  sentence: Reading,
  chosen: readonly PreparedUnit[],
  alignments: readonly Alignment[],
): string | null {
  for (const [index, word] of sentence.words.entries()) {
    if (!OPTIONAL.has(word.lower) || isNegator(sentence.words, Math.max(0, index - 1))) continue;
    if (chosen.some(({ reading }) => reading.words.some(({ lower }) => OPTIONAL.has(lower)))) continue;
    const places = [...wordsBefore(sentence.words, index), ...scopeAfter(sentence.words, index, 2)].flatMap((own) =>
      placesOf(own, sentence, chosen, alignments),
    );
    if (!places.some(isDeniedNecessity)) return `the evidence does not say "${word.surface}"`;
  }
  return null;
}

/** Whether a text has a word of this kind that is neither hedged nor denied. */
const hasFirm = ({ words }: Reading, kind: ReadonlySet<string>): boolean =>
  words.some(
    (_, index) =>
      strengthOf(words, index) === kind && !isWeakened(words, index) && !isNegator(words, Math.max(0, index - 1)),
  );

/** "not mandatory", "not usually required" said of this place. */
function isDeniedNecessity({ reading, index }: Place): boolean {
  const { words } = reading;
  return words.some(
    (word, at) =>
      word.segment === words[index]!.segment &&
      strengthOf(words, at) === NECESSITY &&
      words.slice(Math.max(0, at - 3), at).some((_, before) => isNegator(words, Math.max(0, at - 3) + before)),
  );
}

const wordsBefore = (words: readonly Word[], index: number): readonly Word[] =>
  words
    .slice(Math.max(0, index - 4), index)
    .filter((other) => isContent(other) && other.segment === words[index]!.segment);

/** Whether the evidence has as strong a word near the place, and one that is not weakened. */
const hasStrength = ({ reading, index }: Place, kind: ReadonlySet<string>): boolean => {
  const { words } = reading;
  const from = Math.max(0, index - REACH);
  return words
    .slice(from, index + REACH + 1)
    .some(
      (word, at) =>
        (kind === UNIVERSAL || word.segment === words[index]!.segment) &&
        strengthOf(words, from + at) === kind &&
        !(kind === NECESSITY && isWeakened(words, from + at)),
    );
};
