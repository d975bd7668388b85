import type { Lexeme } from './number-lexer.ts';
import { readCurrencyAfter, readCurrencyBefore } from './number-units.ts';
import { readCardinal } from './number-words.ts';

/** One amount or a range of two, with its currency or percent sign, before its unit is known. `value` is the low end. */
export type Amount = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly isOpenEnded: boolean;
  readonly currency: string | null;
  readonly unit: string | null;
  readonly isShare: boolean;
  /** Written in digits without separators: it could be a year. */
  readonly isPlain: boolean;
  readonly isDecade: boolean;
  readonly next: number;
};

type End = {
  readonly value: number;
  readonly isScaled: boolean;
  readonly isPlain: boolean;
  readonly currency: string | null;
  readonly isShare: boolean;
  readonly hasPlus: boolean;
  readonly next: number;
};

const OPENING = /^(?:more|up|over|above|longer|older|upwards?|beyond|greater)$/;
const DASHES = new Set(['-', '–', '—', '‑', '−', '~']);
const AT_LEAST = byLastWord(
  `at least|more than|greater than|older than|longer than|higher than|larger than|bigger than|heavier than|upwards of|upward of|minimum of|no less than|no fewer than|not less than|over|above|
  exceeding|exceeds|exceed|beyond|minimum|>|≥`,
);
const AT_MOST = byLastWord(
  'up to|at most|less than|fewer than|lower than|younger than|shorter than|smaller than|no more than|not more than|maximum of|under|below|<|≤',
);

/** `mayJoinByAnd`: the words before were "between" or "from", so "and" joins two ends. */
export function readRange(lexemes: readonly Lexeme[], at: number, mayJoinByAnd: boolean): Amount | null {
  const first = readEnd(lexemes, at);
  if (first === null) return null;
  const second = readSecondEnd(lexemes, first, mayJoinByAnd);
  const last = second ?? first;
  const currency = last.currency ?? first.currency;
  const sharesScale = second !== null && last.isScaled && !first.isScaled && first.value < 1000;
  const low = sharesScale ? first.value * scaleOf(last.value) : first.value;
  const isDecade = lexemes[last.next]?.lower === 's' && lexemes[last.next]!.isGlued && first.isPlain;
  const tail = openTail(lexemes, last.next);
  const isUpTo = tail === null && second === null && isAtMostTail(lexemes, last.next);
  const bound = isUpTo ? 'at most' : second === null ? boundBefore(lexemes, at) : null;
  const isDecadeOfYears = isDecade && first.value >= 1000 && first.value <= 2100 && second === null;
  return {
    value: low,
    low: bound === 'at most' ? 0 : low,
    high: isDecadeOfYears ? low + 9 : completeYear(low, last.value),
    isOpenEnded: last.hasPlus || tail !== null || bound === 'at least',
    currency,
    unit: currency,
    isShare: last.isShare || first.isShare,
    isPlain: first.isPlain,
    isDecade: isDecadeOfYears,
    next: tail ?? (isDecadeOfYears ? last.next + 1 : isUpTo ? last.next + 2 : last.next),
  };
}

function readEnd(lexemes: readonly Lexeme[], at: number): End | null {
  const before = readCurrencyBefore(lexemes, at);
  const start = before?.next ?? at;
  const time = readClock(lexemes, start);
  const number = time ?? readCardinal(lexemes, start);
  if (number === null) return null;
  let next = number.next;
  let hasPlus = false;
  if (lexemes[next]?.surface === '+') {
    hasPlus = true;
    next += 1;
  }
  const after = before ? null : readCurrencyAfter(lexemes, next);
  if (after) next = after.next;
  const share = readPercent(lexemes, next);
  if (share !== null) next = share;
  if (lexemes[next]?.surface === '+') {
    hasPlus = true;
    next += 1;
  }
  return {
    value: number.value,
    isScaled: number.isScaled,
    isPlain: lexemes[start]!.isPlain && !number.isScaled && time === null,
    currency: before?.unit ?? after?.unit ?? null,
    isShare: share !== null,
    hasPlus,
    next,
  };
}

function readSecondEnd(lexemes: readonly Lexeme[], first: End, mayJoinByAnd: boolean): End | null {
  const isUpTo = lexemes[first.next]?.lower === 'up' && mayJoinByAnd;
  const at = isUpTo ? first.next + 1 : first.next;
  const joint = lexemes[at];
  if (!joint || first.hasPlus) return null;
  const isDash = DASHES.has(joint.surface);
  const joins = isDash || joint.lower === 'to' || joint.lower === 'or' || (mayJoinByAnd && joint.lower === 'and');
  if (!joins) return null;
  const isMore = lexemes[at + 1]?.lower === 'more' && lexemes[at + 2]?.lower === 'than';
  const isOver = lexemes[at + 1]?.lower === 'over';
  const end = readEnd(lexemes, at + (isMore ? 3 : isOver ? 2 : 1));
  const second = end && (isMore || isOver) ? { ...end, hasPlus: true } : end;
  if (second === null || (joint.lower === 'or' && second.value !== first.value + 1)) return null;
  if (first.currency !== null && second.isShare) return null;
  const isChain =
    isDash && DASHES.has(lexemes[second.next]?.surface ?? '') && lexemes[second.next + 1]?.kind === 'number';
  if (isChain) return null;
  const low =
    second.isScaled && !first.isScaled && first.value < 1000 ? first.value * scaleOf(second.value) : first.value;
  return completeYear(low, second.value) >= low ? second : null;
}

/** `7:30` as 7.5 hours. */
function readClock(lexemes: readonly Lexeme[], at: number): { value: number; next: number; isScaled: boolean } | null {
  const [hours, colon, minutes] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (!hours?.isPlain || colon?.surface !== ':' || !minutes?.isPlain || !colon.isGlued || !minutes.isGlued) return null;
  if (hours.value > 24 || minutes.surface.length !== 2 || minutes.value > 59) return null;
  return { value: hours.value + minutes.value / 60, next: at + 3, isScaled: true };
}

function readPercent(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at]?.lower;
  if (first === 'per' && lexemes[at + 1]?.lower === 'cent') return at + 2;
  if (first !== '%' && first !== 'percent' && first !== 'pct') return null;
  return /^(?:points?)$/.test(lexemes[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}

/** "1924–25" means 1925. */
function completeYear(low: number, high: number): number {
  const isShort = low >= 1000 && low <= 2100 && high < 100 && high > low % 100;
  return isShort ? Math.floor(low / 100) * 100 + high : high;
}

function scaleOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : value >= 100 ? 100 : 1;
}

/** The index after "+", "plus", "or more", "and up"; null when none of them stands at `at`. */
export function openTail(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at]?.lower;
  if (first === '+' || (first === 'plus' && lexemes[at + 1]?.kind !== 'number')) return at + 1;
  const isOpen = (first === 'or' || first === 'and') && OPENING.test(lexemes[at + 1]?.lower ?? '');
  return isOpen ? at + 2 : null;
}

/** "or less", "or under". */
function isAtMostTail(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.lower === 'or' && /^(?:less|fewer|under|below|younger)$/.test(lexemes[at + 1]?.lower ?? '');
}

/** "just under 30" is about 30, not anything up to it. */
const NEARLY = /^(?:just|slightly|little)$/;

function boundBefore(lexemes: readonly Lexeme[], at: number): 'at least' | 'at most' | null {
  const least = longestBefore(lexemes, at, AT_LEAST);
  const most = longestBefore(lexemes, at, AT_MOST);
  if (least === 0 && most === 0) return null;
  if (NEARLY.test(lexemes[at - Math.max(least, most) - 1]?.lower ?? '')) return null;
  return least > most ? 'at least' : 'at most';
}

/** The number of words of the longest phrase that ends right before `at`; 0 for none. */
function longestBefore(lexemes: readonly Lexeme[], at: number, phrases: ReturnType<typeof byLastWord>): number {
  let longest = 0;
  for (const phrase of phrases.get(lexemes[at - 1]?.lower ?? '') ?? []) {
    const isHere = phrase.every((word, index) => lexemes[at - phrase.length + index]?.lower === word);
    if (isHere) longest = Math.max(longest, phrase.length);
  }
  return longest;
}

function byLastWord(list: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const phrases = list.split('|').map((phrase) => phrase.trim().split(' '));
  return Map.groupBy(phrases, (phrase) => phrase.at(-1) ?? '');
}
