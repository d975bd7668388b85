import type { PayPeriod } from '../domain/guide.ts';
import { bare, MONTHS, ordinalUnit, type Read, readKind } from './number-kinds.ts';
import { type Lexeme, lexNumbers } from './number-lexer.ts';
import { type Amount, readRange } from './number-ranges.ts';
import { durationUnit, isCurrencySign } from './number-units.ts';
import { readOrdinal, readShare } from './number-words.ts';
import { stem } from './tokens.ts';

/** A number in a text with what it counts. A range has `low < high`; a single number has `low === high`. */
export type Quantity = {
  readonly kind: 'money' | 'percent' | 'duration' | 'ordinal' | 'year' | 'age' | 'count';
  /** 0 for "up to 5" and "less than 5". A share is a percentage ("half of": 50); a time of day is in hours. */
  readonly low: number;
  readonly high: number;
  /** "5+", "over 5", "at least 5": more is possible. */
  readonly isOpenEnded: boolean;
  /**
   * Money: an ISO code or symbol as written when the code is not known. Duration: `hour`, `day`, ... Count: the noun's stem.
   * Ordinal: the stem of what is numbered ("step 6", "third step": `step`), or the month of a date in lower case.
   */
  readonly unit: string | null;
  /** "per year", "an hour", "annually": for money and rates. */
  readonly per: PayPeriod | null;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
};

const LABELS = new Set(
  'step stage phase level rung chapter part tier grade rule tip question number no item section unit class'.split(' '),
);
const DURATION_CUES = new Set(
  'take takes took taking for about in within least after over half nearly around than lasts last'.split(' '),
);
const REPEATED = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** No sentence and no cell is longer; what a longer text has after this is not read, so that nothing holds up the others. */
const MAX_CHARS = 16_384;

/**
 * Every quantity of a text in order, in digits or words: `$30k`, `30 to 40 thousand dollars`, `at least five years`, `step 6`,
 * `two-thirds of`. They do not overlap. Time is linear in the length of the text, of which the first 16,384 characters count.
 */
export function findQuantities(text: string): Quantity[] {
  const lexemes = lexNumbers(text.length > MAX_CHARS ? text.slice(0, MAX_CHARS) : text);
  const found: Quantity[] = [];
  let floor = 0;
  for (let at = 0; at < lexemes.length; ) {
    const { kind, surface } = lexemes[at]!;
    const mayStart = kind !== 'sign' || isCurrencySign(surface);
    const read = mayStart ? (readLabelled(lexemes, at) ?? readNumber(lexemes, at, floor)) : null;
    if (read === null) {
      at += 1;
      continue;
    }
    if (read.quantity !== null) {
      const { from, next, quantity } = read;
      found.push({ ...quantity, start: lexemes[from]!.start, end: lexemes[next - 1]!.end });
    }
    at = Math.max(read.next, at + 1);
    floor = at;
  }
  return found;
}

/** "step 6", "Step six", "May 5", "No. 3". */
function readLabelled(lexemes: readonly Lexeme[], at: number): Read | null {
  const label = lexemes[at];
  if (label?.kind !== 'word') return null;
  const isMonth = MONTHS.has(label.lower) && label.surface !== 'may' && label.surface !== 'march';
  if (!isMonth && !LABELS.has(label.lower)) return null;
  const first = lexemes[at + 1]?.surface === '.' || lexemes[at + 1]?.surface === '#' ? at + 2 : at + 1;
  const amount = readOrdinal(lexemes, first) ?? readRange(lexemes, first, false);
  if (amount === null || !Number.isInteger(amount.value) || amount.value > (isMonth ? 31 : 200)) return null;
  if ('unit' in amount && (amount.unit !== null || amount.low !== amount.high || amount.isShare)) return null;
  if (lexemes[amount.next]?.lower === 'percent' || durationUnit(lexemes[amount.next]?.lower) !== null) return null;
  const unit = isMonth ? label.lower.slice(0, 3) : label.lower === 'no' ? 'number' : stem(label.lower);
  if (label.lower === 'no' && lexemes[at + 1]?.surface !== '.') return null;
  return { quantity: bare('ordinal', amount.value, unit), from: at, next: amount.next };
}

function readNumber(lexemes: readonly Lexeme[], at: number, floor: number): Read | null {
  const share = readShare(lexemes, at);
  if (share) return { quantity: bare('percent', share.value, '%'), from: at, next: share.next };
  const ordinal = readOrdinal(lexemes, at);
  if (ordinal)
    return {
      quantity: bare('ordinal', ordinal.value, ordinalUnit(lexemes, at, ordinal.next)),
      from: at,
      next: ordinal.next,
    };
  const isRate = lexemes[at]!.lower !== 'once' || /^(?:a|an|per|every|each|in)$/.test(lexemes[at + 1]?.lower ?? '');
  const repeated = isRate ? REPEATED.get(lexemes[at]!.lower) : undefined;
  if (repeated !== undefined) return { quantity: bare('count', repeated, 'time'), from: at, next: at + 1 };
  const amount = readRange(lexemes, at, lexemes[at - 1]?.lower === 'between' || lexemes[at - 1]?.lower === 'from');
  if (amount === null) return readSingleTime(lexemes, at);
  return isName(lexemes, at, amount)
    ? { quantity: null, from: at, next: amount.next }
    : readKind(lexemes, at, amount, floor);
}

const isCapital = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(lexeme.surface);

/** "B2B", "5S", "Big Five": a number inside a name counts nothing. */
function isName(lexemes: readonly Lexeme[], at: number, amount: Amount): boolean {
  if (amount.currency !== null) return false;
  const before = lexemes[at - 1];
  const after = lexemes[amount.next];
  if (lexemes[at]!.kind === 'word')
    return isCapital(lexemes[at]) && isCapital(after) && !MONTHS.has(after?.lower ?? '');
  const isAttached = lexemes[at]!.isGlued && before?.kind === 'word';
  return isAttached || (after?.kind === 'word' && after.isGlued && /^\p{Lu}+$/u.test(after.surface));
}

/** "takes a year", "within an hour": one unit of time without a number. */
function readSingleTime(lexemes: readonly Lexeme[], at: number): Read | null {
  const article = lexemes[at]?.lower;
  const unit = durationUnit(lexemes[at + 1]?.lower);
  if ((article !== 'a' && article !== 'an') || unit === null || !DURATION_CUES.has(lexemes[at - 1]?.lower ?? ''))
    return null;
  const isHalf = ['and', 'a', 'half'].every((word, index) => lexemes[at + 2 + index]?.lower === word);
  return { quantity: bare('duration', isHalf ? 1.5 : 1, unit), from: at, next: isHalf ? at + 5 : at + 2 };
}
