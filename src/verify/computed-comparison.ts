import type { Quantity } from '../language/numerals.ts';
import { isEveryday } from './everyday.ts';
import { isNegator } from './negators.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { isRank } from './ranks.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';

/** What a comparing word compares, and whether it says that the first has more of it. */
const SCALES: readonly (readonly [RegExp, Quantity['kind'], boolean])[] = [
  [/^(?:more|higher|dearer|pricier)$/, 'money', true],
  [/^(?:less|lower|cheaper)$/, 'money', false],
  [/^(?:longer|slower)$/, 'duration', true],
  [/^(?:shorter|faster|quicker|sooner)$/, 'duration', false],
];
const LABEL_WORDS = 8;
const OF_MONEY = /^(?:~pay|cost|price|fee|charg|tuition)$/;

/**
 * Whether a sentence does nothing but compare two things, and the amounts that the evidence gives for them bear it out:
 * "seniors earn more than juniors" of two pay bands. Every place that names the one is held against every place that
 * names the other. Pure.
 */
export function isBorneOut({ words, quantities }: Reading, { units }: PreparedEvidence): boolean {
  const than = words.findIndex(({ lower }) => lower === 'than');
  const comparative = words
    .slice(0, Math.max(0, than))
    .findLast(({ lower }) => SCALES.some(([pattern]) => pattern.test(lower)));
  const scale = SCALES.find(([pattern]) => comparative && pattern.test(comparative.lower));
  if (!comparative || !scale || quantities.length > 0 || words.some(({ segment }) => segment > 0)) return false;
  const [, kind, isMore] = scale;
  if (kind === 'money' && !words.some(isOfMoney)) return false;
  if (words.some((_, at) => isNegator(words, at))) return false;
  const before = namesIn(words.filter(({ start }) => start < comparative.start));
  const after = namesIn(words.filter(({ start }) => start > words[than]!.start));
  const own = before.filter((word) => !after.some((other) => sharesKey(word, other)));
  const others = after.filter((word) => !before.some((other) => sharesKey(word, other)));
  if (own.length === 0 || others.length === 0) return false;
  const amountsOf = (names: readonly Word[], not: readonly Word[]): readonly Quantity[] =>
    units
      .filter(
        (unit) =>
          names.every((word) => isNamedIn(word, words, unit)) && !not.every((word) => isNamedIn(word, words, unit)),
      )
      .flatMap(({ reading }) => reading.quantities.filter((quantity) => quantity.kind === kind));
  const given = amountsOf(after, own);
  const pairs = amountsOf(before, others).flatMap((left) =>
    given.filter(({ unit, per }) => unit === left.unit && per === left.per).map((right) => [left, right] as const),
  );
  return pairs.length > 0 && pairs.every(([left, right]) => exceeds(isMore ? left : right, isMore ? right : left));
}

const isOfMoney = ({ keys }: Word): boolean => keys.some((key) => OF_MONEY.test(key));

/** The words that name one side of the comparison. */
const namesIn = (side: readonly Word[]): readonly Word[] =>
  side.filter((word) => isContent(word) && !isEveryday(word.key) && !isOfMoney(word));

/** A unit names a thing by its label, its first words, or by its headings. */
const isNamedIn = (word: Word, words: readonly Word[], { reading, context }: PreparedUnit): boolean =>
  word.keys.some((key) => context.keys.has(key)) ||
  reading.words
    .slice(0, LABEL_WORDS)
    .some((other) => (isRank(words, words.indexOf(word)) ? other.key === word.key : sharesKey(other, word)));

const exceeds = (more: Quantity, less: Quantity): boolean =>
  more.low >= less.low && more.high >= less.high && (more.low > less.low || more.high > less.high);
