import type { Lexeme } from './number-lexer.ts';
import { type Amount, openTail } from './number-ranges.ts';
import { durationUnit, findPeriodBefore, readPeriodAfter } from './number-units.ts';
import type { Quantity } from './numerals.ts';
import { isStopWord } from './stop-words.ts';
import { stem } from './tokens.ts';

type Bare = Omit<Quantity, 'start' | 'end'>;

/** A quantity between two lexeme indexes; null when the number there counts nothing. */
export type Read = { readonly quantity: Bare | null; readonly from: number; readonly next: number };

/** Tells one kind of quantity by the words around its amount; undefined when it is another kind. */
type KindReader = (lexemes: readonly Lexeme[], from: number, amount: Amount, floor: number) => Read | null | undefined;

export const MONTHS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec`.split(/\s+/),
);
const YEAR_CUES = new Set(
  'in since by from until till of during before after year early mid late circa around between to and'.split(' '),
);
const MEASURES = new Map(
  `kg kilogram|kgs kilogram|kilo kilogram|kilos kilogram|kilograms kilogram|kilogramme kilogram|kilogrammes kilogram|lb pound|
  lbs pound|pounds pound|km kilometer|kilometre kilometer|kilometres kilometer|kilometers kilometer|metre meter|metres meter|
  meters meter|cm centimeter|centimetre centimeter|centimetres centimeter|centimeters centimeter|mi mile|miles mile|ft foot|
  feet foot|mph mile`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]), // each pair above is "written unit"
);
const NOT_COUNTED_ONE = new Set('no this that the which each every any another some'.split(' '));

/** A single value of a kind, without bounds or period. */
export const bare = (kind: Quantity['kind'], low: number, unit: string | null): Bare => ({
  kind,
  low,
  high: low,
  isOpenEnded: false,
  unit,
  per: null,
});

/** What kind of quantity an amount is. `floor`: lexemes before it belong to an earlier quantity. Null when it is none. */
export function readKind(lexemes: readonly Lexeme[], from: number, amount: Amount, floor: number): Read | null {
  for (const reader of READERS) {
    const read = reader(lexemes, from, amount, floor);
    if (read !== undefined) return read;
  }
  return null;
}

/** What an ordinal numbers: the noun after it, or the month of a date. */
export function ordinalUnit(lexemes: readonly Lexeme[], at: number, next: number): string | null {
  const before = lexemes[at - 1];
  if (before && isMonth(before)) return before.lower.slice(0, 3);
  const isHyphened = lexemes[next]?.surface === '-' && lexemes[next]!.isGlued;
  const noun = lexemes[lexemes[next]?.lower === 'of' || isHyphened ? next + 1 : next];
  if (noun?.kind !== 'word') return null;
  if (isMonth(noun)) return noun.lower.slice(0, 3);
  return isStopWord(noun.lower) ? null : stem(noun.lower);
}

const isMonth = ({ surface, lower }: Lexeme): boolean =>
  MONTHS.has(lower) && (surface !== lower || (lower !== 'may' && lower !== 'march'));

const of = (kind: Quantity['kind'], { low, high, isOpenEnded }: Amount, unit: string | null): Bare => ({
  ...bare(kind, low, unit),
  high,
  isOpenEnded,
});

const readMoney: KindReader = (lexemes, from, amount, floor) => {
  if (amount.currency === null) return undefined;
  const { next } = amount;
  const isAverage = lexemes[next]?.lower === 'on' && lexemes[next + 1]?.lower === 'average';
  const after = readPeriodAfter(lexemes, isAverage ? next + 2 : next);
  const per = after?.per ?? findPeriodBefore(lexemes, from, floor);
  return { quantity: { ...of('money', amount, amount.currency), per }, from, next: after?.next ?? next };
};

const readShare: KindReader = (_, from, amount) =>
  amount.isShare ? { quantity: of('percent', amount, '%'), from, next: amount.next } : undefined;

const readTime: KindReader = (lexemes, from, amount) => {
  let next = amount.next;
  if (lexemes[next]?.surface === '-' && lexemes[next]?.isGlued && lexemes[next + 1]?.isGlued) next += 1;
  const isCouple = /^couples?$/.test(lexemes[next - 1]?.lower ?? '') && lexemes[next]?.lower === 'of';
  if (isCouple) next += 1;
  const unit = durationUnit(lexemes[next]?.lower);
  if (unit === null || lexemes[next]?.lower === 'second') return undefined;
  next += 1;
  const old = lexemes[next]?.surface === '-' ? next + 1 : next;
  if (/^olds?$/.test(lexemes[old]?.lower ?? '')) return { quantity: of('age', amount, 'year'), from, next: old + 1 };
  if (lexemes[next]?.lower === 'of' && lexemes[next + 1]?.lower === 'age') {
    return { quantity: of('age', amount, 'year'), from, next: next + 2 };
  }
  const per = readPeriodAfter(lexemes, next);
  const end = per?.next ?? next;
  const tail = openTail(lexemes, end);
  const quantity: Bare = { ...of('duration', amount, unit), per: per?.per ?? null };
  return { quantity: tail === null ? quantity : { ...quantity, isOpenEnded: true }, from, next: tail ?? end };
};

const readAge: KindReader = (lexemes, from, amount) => {
  const before = lexemes[from - 1]?.lower ?? '';
  const isAge = /^(?:aged?|ages)$/.test(before) || (before === 'of' && lexemes[from - 2]?.lower === 'age');
  return isAge ? { quantity: of('age', amount, 'year'), from, next: amount.next } : undefined;
};

const readYear: KindReader = (lexemes, from, amount) =>
  isYear(lexemes, from, amount) ? { quantity: of('year', amount, null), from, next: amount.next } : undefined;

const readClock: KindReader = (lexemes, from, amount) => {
  const { next } = amount;
  const word = lexemes[next]?.lower ?? '';
  if (word === 'am' || word === 'pm') return { quantity: of('count', amount, word), from, next: next + 1 };
  const isDotted = /^[ap]$/.test(word) && lexemes[next + 1]?.surface === '.' && lexemes[next + 2]?.lower === 'm';
  return isDotted ? { quantity: of('count', amount, `${word}m`), from, next: next + 3 } : undefined;
};

const readDay: KindReader = (lexemes, from, { low, high, next }) => {
  const month = lexemes[next];
  const isDay = month && isMonth(month) && low === high && low <= 31;
  return isDay ? { quantity: bare('ordinal', low, month.lower.slice(0, 3)), from, next: next + 1 } : undefined;
};

const readCount: KindReader = (lexemes, from, amount) => {
  const { next } = amount;
  const counted = countedNoun(lexemes, next);
  const isOne = lexemes[from]!.lower === 'one' && amount.high === 1;
  if (isOne && (counted === null || NOT_COUNTED_ONE.has(lexemes[from - 1]?.lower ?? ''))) return null;
  const per = readPeriodAfter(lexemes, next) ?? (counted ? readPeriodAfter(lexemes, counted.next) : null);
  return { quantity: { ...of('count', amount, counted?.unit ?? null), per: per?.per ?? null }, from, next };
};

const READERS: readonly KindReader[] = [
  readMoney,
  readShare,
  readTime,
  readAge,
  readYear,
  readClock,
  readDay,
  readCount,
];

function isYear(lexemes: readonly Lexeme[], from: number, amount: Amount): boolean {
  const { low } = amount;
  if (!amount.isPlain || low < 1000 || low > 2100 || !Number.isInteger(low)) return false;
  if (amount.isDecade) return true;
  const before = lexemes[from - 1]?.lower ?? '';
  const isDated = MONTHS.has(before) || (before === ',' && MONTHS.has(lexemes[from - 3]?.lower ?? ''));
  if (YEAR_CUES.has(before) || isDated) return true;
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
    const measure = MEASURES.get(word.lower);
    if (measure !== undefined) return { unit: stem(measure), next: index + 1 };
    first ??= { unit: stem(word.lower), next: index + 1 };
    if (/[^su]s$|^(?:people|men|women|children)$/.test(word.lower)) return { unit: stem(word.lower), next: index + 1 };
  }
  return first;
}
