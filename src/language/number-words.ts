import type { Lexeme } from './number-lexer.ts';

const table = (start: number, step: number, words: string): [string, number][] =>
  words.split(/\s+/).map((word, index) => [word, start + step * index]);

const UNITS = new Map(
  table(
    0,
    1,
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen`,
  ),
);
const TENS = new Map(table(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'));
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const GROUPS = new Map([
  ['couple', 2],
  ['dozen', 12],
  ['score', 20],
]);
const SUFFIXES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
]);
const ORDINAL_UNITS = new Map(
  table(
    1,
    1,
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth`,
  ),
);
const ORDINAL_TENS = new Map(
  table(20, 10, 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
);
const FRACTIONS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);

/** A number read from lexemes: `next` is the index after it. `isScaled`: a word or suffix such as thousand or k was part of it. */
export type ReadNumber = { readonly value: number; readonly next: number; readonly isScaled: boolean };

/** A cardinal at `at`, in digits or words: `30,000`, `30k`, `2.5 million`, `twenty-five`, `a hundred and ten`, `half a million`. */
export function readCardinal(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const first = lexemes[at];
  if (!first) return null;
  if (first.kind === 'number') return readDigits(lexemes, at, first);
  if (first.lower === 'half' && isArticle(lexemes[at + 1]?.lower)) return readHalf(lexemes, at + 2, 0.5);
  if (isArticle(first.lower)) {
    const scale = lexemes[at + 1]?.lower ?? '';
    const group = GROUPS.get(scale);
    if (group !== undefined && scale !== 'score') return { value: group, next: at + 2, isScaled: false };
    return SCALES.has(scale) ? readWords(lexemes, at + 1, 1) : null;
  }
  return readWords(lexemes, at, 0);
}

/** An ordinal at `at`: `3rd`, `third`, `twenty-first`. */
export function readOrdinal(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const first = lexemes[at];
  if (!first) return null;
  const next = lexemes[at + 1];
  if (first.kind === 'number') {
    const isOrdinal = first.isPlain && next?.isGlued && /^(?:st|nd|rd|th)$/.test(next.lower);
    return isOrdinal ? { value: first.value, next: at + 2, isScaled: false } : null;
  }
  const value = ORDINAL_UNITS.get(first.lower) ?? ORDINAL_TENS.get(first.lower);
  if (value !== undefined) return { value, next: at + 1, isScaled: false };
  const tens = TENS.get(first.lower);
  if (tens === undefined || next?.surface !== '-') return null;
  const unit = ORDINAL_UNITS.get(lexemes[at + 2]?.lower ?? '');
  return unit === undefined || unit > 9 ? null : { value: tens + unit, next: at + 3, isScaled: false };
}

/** A share at `at` as a percentage: `two-thirds of`, `half of`, `a quarter of`; it needs "of" or "the" after it. */
export function readShare(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  let next = at;
  let over = 1;
  const first = lexemes[at]?.lower ?? '';
  const isHalf = first === 'half';
  if (!isHalf) {
    over = isArticle(first) ? 1 : (UNITS.get(first) ?? 0);
    if (over === 0 || over > 9) return null;
    next += 1;
    if (lexemes[next]?.surface === '-') next += 1;
  }
  const under = FRACTIONS.get(lexemes[next]?.lower ?? '');
  if (under === undefined || over >= under) return null;
  const after = lexemes[next + 1]?.lower;
  if (after !== 'of' && !(isHalf && (after === 'the' || after === 'their' || after === 'all'))) return null;
  return { value: Math.round((1000 * over) / under) / 10, next: next + 1, isScaled: false };
}

function readDigits(lexemes: readonly Lexeme[], at: number, number: Lexeme): ReadNumber {
  const next = lexemes[at + 1];
  const suffix = next?.isGlued && next.kind === 'word' ? SUFFIXES.get(next.lower) : undefined;
  if (suffix !== undefined && next) return scaled(lexemes, number.value * suffix, at + 2, true);
  return scaled(lexemes, number.value, at + 1, false);
}

/** Takes `thousand`, `million`, `dozen` after a number. */
function scaled(lexemes: readonly Lexeme[], start: number, at: number, wasScaled: boolean): ReadNumber {
  let value = start;
  let next = at;
  let isScaled = wasScaled;
  for (;;) {
    const word = lexemes[next]?.lower ?? '';
    const scale = SCALES.get(word) ?? (word === 'dozen' ? 12 : undefined);
    if (scale === undefined) return { value, next, isScaled };
    value *= scale;
    isScaled = true;
    next += 1;
  }
}

/** `head` is 1 after an article ("a hundred"), else 0. */
function readWords(lexemes: readonly Lexeme[], at: number, head: number): ReadNumber | null {
  let total = 0;
  let current = head;
  let next = at;
  let isScaled = false;
  let allowed: 'any' | 'unit' | 'scale' = head ? 'scale' : 'any';
  for (;;) {
    const word = lexemes[next]?.lower ?? '';
    const unit = UNITS.get(word);
    const tens = TENS.get(word);
    const scale = SCALES.get(word) ?? (word === 'dozen' ? 12 : undefined);
    if (unit !== undefined && (allowed === 'any' || (allowed === 'unit' && unit > 0 && unit < 10))) {
      current += unit;
      allowed = 'scale';
    } else if (tens !== undefined && allowed === 'any') {
      current += tens;
      allowed = 'unit';
    } else if (scale !== undefined && (current > 0 || total > 0) && (allowed !== 'any' || (isScaled && scale > 100))) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
      isScaled = true;
      allowed = 'any';
    } else break;
    next += 1;
    next = skipJoint(lexemes, next, allowed, isScaled);
  }
  if (next === at) return null;
  return readHalf(lexemes, next, total + current, isScaled);
}

/** Skips the hyphen of "twenty-five" and the "and" of "a hundred and ten" when a number word follows. */
function skipJoint(lexemes: readonly Lexeme[], at: number, allowed: string, isScaled: boolean): number {
  const joint = lexemes[at]?.surface;
  const after = lexemes[at + 1]?.lower ?? '';
  const goesOn = UNITS.has(after) || TENS.has(after) || SCALES.has(after);
  if (joint === '-' && (allowed === 'unit' ? (UNITS.get(after) ?? 0) > 0 : SCALES.has(after))) return at + 1;
  return joint === 'and' && isScaled && allowed === 'any' && goesOn ? at + 1 : at;
}

/** `half a` + scale, or `and a half` after a number. */
function readHalf(lexemes: readonly Lexeme[], at: number, value: number, isScaled = false): ReadNumber {
  if (value === 0.5) return scaled(lexemes, value, at, false);
  const isHalf = ['and', 'a', 'half'].every((word, index) => lexemes[at + index]?.lower === word);
  if (!isHalf) return { value, next: at, isScaled };
  return scaled(lexemes, value + 0.5, at + 3, isScaled);
}

const isArticle = (word: string | undefined): boolean => word === 'a' || word === 'an';
