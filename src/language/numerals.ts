import type { PayPeriod } from '../domain/guide.ts';
import { type Lexeme, lexNumbers } from './number-lexer.ts';
import { type Amount, readRange } from './number-ranges.ts';
import { durationUnit, findPeriodBefore, readPeriodAfter } from './number-units.ts';
import { readOrdinal, readShare } from './number-words.ts';
import { isStopWord } from './stop-words.ts';
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
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec`.split(/\s+/),
);
const YEAR_CUES = new Set(
  'in since by from until till of during before after year early mid late circa around between to and'.split(' '),
);
const DURATION_CUES = new Set(
  'take takes took taking for about in within least after over half nearly around than lasts last'.split(' '),
);
const NOT_A_COUNT_BEFORE_ONE = new Set('no this that the which each every any another some'.split(' '));
const REPEATED = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const COMPARED = /^(?:aged?|ages)$/;

/**
 * Every quantity of a text in order, in digits or words: `$30k`, `30 to 40 thousand dollars`, `at least five years`, `step 6`,
 * `two-thirds of`. They do not overlap. Time is linear in the length of the text.
 */
export function findQuantities(text: string): Quantity[] {
  const lexemes = lexNumbers(text);
  const found: Quantity[] = [];
  let floor = 0;
  for (let at = 0; at < lexemes.length; ) {
    const read = readLabelled(lexemes, at) ?? readNumber(lexemes, at, floor);
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

type Bare = Omit<Quantity, 'start' | 'end'>;
type Read = { readonly quantity: Bare | null; readonly from: number; readonly next: number };

const bare = (kind: Quantity['kind'], low: number, unit: string | null): Bare => ({
  kind,
  low,
  high: low,
  isOpenEnded: false,
  unit,
  per: null,
});

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
    : classify(lexemes, at, amount, floor);
}

/** "B2B", "5S", "3D": digits inside a name count nothing. */
function isName(lexemes: readonly Lexeme[], at: number, amount: Amount): boolean {
  if (amount.currency !== null || lexemes[at]!.kind !== 'number') return false;
  const before = lexemes[at - 1];
  const after = lexemes[amount.next];
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

function classify(lexemes: readonly Lexeme[], from: number, amount: Amount, floor: number): Read | null {
  const { low, high, isOpenEnded } = amount;
  const base = { low, high, isOpenEnded, unit: null, per: null };
  let next = amount.next;
  if (amount.currency !== null) {
    const pointsAt = lexemes[next]?.lower === 'on' && lexemes[next + 1]?.lower === 'average' ? next + 2 : next;
    const after = readPeriodAfter(lexemes, pointsAt);
    const per = after?.per ?? findPeriodBefore(lexemes, from, floor);
    return { quantity: { ...base, kind: 'money', unit: amount.currency, per }, from, next: after?.next ?? next };
  }
  if (amount.isShare) return { quantity: { ...base, kind: 'percent', unit: '%' }, from, next };

  if (lexemes[next]?.surface === '-' && lexemes[next]?.isGlued && lexemes[next + 1]?.isGlued) next += 1;
  const unit = durationUnit(lexemes[next]?.lower);
  if (unit !== null && !(unit === 'second' && lexemes[next]?.lower === 'second')) {
    next += 1;
    const old = lexemes[next]?.surface === '-' ? next + 1 : next;
    if (lexemes[old]?.lower === 'old' || lexemes[old]?.lower === 'olds') {
      return { quantity: { ...base, kind: 'age', unit: 'year' }, from, next: old + 1 };
    }
    if (lexemes[next]?.lower === 'of' && lexemes[next + 1]?.lower === 'age') {
      return { quantity: { ...base, kind: 'age', unit: 'year' }, from, next: next + 2 };
    }
    const per = readPeriodAfter(lexemes, next);
    const tail = openTail(lexemes, per?.next ?? next);
    const quantity: Bare = { ...base, kind: 'duration', unit, per: per?.per ?? null };
    return { quantity: tail ? { ...quantity, isOpenEnded: true } : quantity, from, next: tail ?? per?.next ?? next };
  }
  next = amount.next;
  if (/^couples?$/.test(lexemes[next - 1]?.lower ?? '') && lexemes[next]?.lower === 'of') {
    const ofUnit = durationUnit(lexemes[next + 1]?.lower);
    if (ofUnit !== null) return { quantity: { ...base, kind: 'duration', unit: ofUnit }, from, next: next + 2 };
  }
  const before = lexemes[from - 1]?.lower ?? '';
  if (COMPARED.test(before) || (before === 'of' && lexemes[from - 2]?.lower === 'age')) {
    return { quantity: { ...base, kind: 'age', unit: 'year' }, from, next };
  }
  if (isYear(lexemes, from, amount)) return { quantity: { ...base, kind: 'year' }, from, next };
  const noun = lexemes[next];
  if (noun && /^(?:am|pm)$/.test(noun.lower))
    return { quantity: { ...base, kind: 'count', unit: noun.lower }, from, next: next + 1 };
  if (noun && /^[ap]$/.test(noun.lower) && lexemes[next + 1]?.surface === '.' && lexemes[next + 2]?.lower === 'm') {
    return { quantity: { ...base, kind: 'count', unit: `${noun.lower}m` }, from, next: next + 3 };
  }
  if (MONTHS.has(noun?.lower ?? '') && low === high && low <= 31) {
    return { quantity: bare('ordinal', low, noun!.lower.slice(0, 3)), from, next: next + 1 };
  }
  const counted = countedNoun(lexemes, next);
  if (counted === null && lexemes[from]!.lower === 'one' && low === high && high === 1) return null;
  if (NOT_A_COUNT_BEFORE_ONE.has(before) && lexemes[from]!.lower === 'one' && high === 1) return null;
  const per = readPeriodAfter(lexemes, next) ?? (counted ? readPeriodAfter(lexemes, counted.next) : null);
  return { quantity: { ...base, kind: 'count', unit: counted?.unit ?? null, per: per?.per ?? null }, from, next };
}

/** "or more", "and up", "and over", "plus" after a unit. */
function openTail(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at]?.lower;
  const second = lexemes[at + 1]?.lower ?? '';
  if (first === '+' || first === 'plus') return at + 1;
  const isOpen =
    (first === 'or' || first === 'and') && /^(?:more|up|over|above|longer|older|upwards?|beyond)$/.test(second);
  return isOpen ? at + 2 : null;
}

function isYear(lexemes: readonly Lexeme[], from: number, amount: Amount): boolean {
  const { low } = amount;
  if (!amount.isPlain || low < 1000 || low > 2100 || !Number.isInteger(low)) return false;
  if (amount.isDecade) return true;
  const before = lexemes[from - 1]?.lower ?? '';
  if (YEAR_CUES.has(before) || MONTHS.has(before) || (before === ',' && MONTHS.has(lexemes[from - 3]?.lower ?? '')))
    return true;
  const noun = lexemes[amount.next];
  const isCounted = noun?.kind === 'word' && !isStopWord(noun.lower) && /[^s]s$|^people$/.test(noun.lower);
  return low >= 1500 && !isCounted;
}

/** The noun that a number counts, within three words: the first plural, else the first word. */
function countedNoun(lexemes: readonly Lexeme[], at: number): { unit: string; next: number } | null {
  let first: { unit: string; next: number } | null = null;
  const start = lexemes[at]?.surface === '-' && lexemes[at]?.isGlued ? at + 1 : at;
  for (let index = start; index < start + 3; index += 1) {
    const word = lexemes[index];
    if (word?.kind !== 'word' || isStopWord(word.lower)) break;
    first ??= { unit: stem(word.lower), next: index + 1 };
    if (/[^su]s$|^people$|^men$|^women$|^children$/.test(word.lower))
      return { unit: stem(word.lower), next: index + 1 };
  }
  return first;
}

function ordinalUnit(lexemes: readonly Lexeme[], at: number, next: number): string | null {
  const before = lexemes[at - 1]?.lower ?? '';
  if (MONTHS.has(before)) return before.slice(0, 3);
  const isHyphened = lexemes[next]?.surface === '-' && lexemes[next]!.isGlued;
  const of = lexemes[next]?.lower === 'of' || isHyphened ? next + 1 : next;
  const noun = lexemes[of];
  if (noun?.kind !== 'word') return null;
  if (MONTHS.has(noun.lower) && noun.surface !== 'may') return noun.lower.slice(0, 3);
  return isStopWord(noun.lower) ? null : stem(noun.lower);
}
