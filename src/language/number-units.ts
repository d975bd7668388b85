import type { PayPeriod } from '../domain/guide.ts';
import type { Lexeme } from './number-lexer.ts';

const map = <Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(entries).flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)));

/** A bare `$` stays `$`: a guide's own country decides whose dollar it is. */
const SYMBOLS = map({ $: '$', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR', '₩': 'KRW' });
const DOLLAR_PREFIXES = map({
  us: 'USD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  a: 'AUD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
});
const CODES = map({
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CAD: 'CAD',
  AUD: 'AUD',
  NZD: 'NZD',
  INR: 'INR',
  JPY: 'JPY',
  CHF: 'CHF',
  SGD: 'SGD',
  HKD: 'HKD',
  ZAR: 'ZAR',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
});
const NAMES = map({ 'dollar dollars bucks': '$', 'euro euros': 'EUR', 'rupee rupees': 'INR', yen: 'JPY' });
const DURATIONS = map({
  'second seconds sec secs': 'second',
  'minute minutes min mins': 'minute',
  'hour hours hr hrs': 'hour',
  'day days': 'day',
  'night nights': 'night',
  'week weeks wk wks': 'week',
  'month months mo mos': 'month',
  'semester semesters': 'semester',
  'year years yr yrs': 'year',
  'decade decades': 'decade',
});
const PERIODS = map<PayPeriod>({
  'hour hr hourly': 'hour',
  'day daily': 'day',
  'week wk weekly': 'week',
  'month mo monthly': 'month',
  'year yr yearly annually annum annual': 'year',
});
const ADVERBS = new Set(['hourly', 'daily', 'weekly', 'monthly', 'yearly', 'annually', 'annual']);

export const isCurrencySign = (surface: string): boolean => SYMBOLS.has(surface);

export type ReadUnit = { readonly unit: string; readonly next: number };

/** The unit of time named by a word ("years", "hrs"), or null. */
export const durationUnit = (lower: string | undefined): string | null => DURATIONS.get(lower ?? '') ?? null;

/** A currency before its amount at `at`: `$`, `C$`, `US $`, `EUR`. */
export function readCurrencyBefore(lexemes: readonly Lexeme[], at: number): ReadUnit | null {
  const first = lexemes[at];
  if (!first) return null;
  const symbol = SYMBOLS.get(first.surface);
  if (symbol !== undefined) return { unit: symbol, next: at + 1 };
  const second = lexemes[at + 1];
  if (second?.surface === '$' && second.isGlued) {
    const prefixed = DOLLAR_PREFIXES.get(first.lower);
    if (prefixed !== undefined) return { unit: prefixed, next: at + 2 };
  }
  const code = CODES.get(first.surface);
  if (code === undefined) return null;
  return { unit: code, next: second && SYMBOLS.has(second.surface) ? at + 2 : at + 1 };
}

/** A currency after its amount at `at`: `dollars`, `US dollars`, `USD`, `€`, `pounds sterling`. */
export function readCurrencyAfter(lexemes: readonly Lexeme[], at: number): ReadUnit | null {
  const first = lexemes[at];
  if (!first) return null;
  if (first.lower === 'pounds' && lexemes[at + 1]?.lower === 'sterling') return { unit: 'GBP', next: at + 2 };
  const second = lexemes[at + 1]?.lower ?? '';
  if (NAMES.get(second) === '$' && /^(?:us|canadian|australian)$/.test(first.lower)) {
    return { unit: first.lower === 'us' ? 'USD' : first.lower === 'canadian' ? 'CAD' : 'AUD', next: at + 2 };
  }
  const isSymbolAfter = first.isGlued && first.surface !== '$' ? SYMBOLS.get(first.surface) : undefined;
  const unit = NAMES.get(first.lower) ?? CODES.get(first.surface) ?? isSymbolAfter;
  return unit === undefined ? null : { unit, next: at + 1 };
}

/** What a rate is per, at `at`: `per year`, `a year`, `an hour`, `/hr`, `annually`, `each month`, `p.a.` */
export function readPeriodAfter(lexemes: readonly Lexeme[], at: number): { per: PayPeriod; next: number } | null {
  const first = lexemes[at]?.lower ?? '';
  if (first === 'p' && lexemes[at + 1]?.surface === '.' && lexemes[at + 2]?.lower === 'a')
    return { per: 'year', next: at + 3 };
  if (ADVERBS.has(first)) return periodAt(lexemes, at);
  const isLink = /^(?:per|a|an|each|every|\/)$/.test(first);
  return isLink ? periodAt(lexemes, at + 1) : null;
}

/** The period that stands before an amount in the same clause: "an hourly wage of", "Annual pay:". */
export function findPeriodBefore(lexemes: readonly Lexeme[], at: number, floor: number): PayPeriod | null {
  for (let index = at - 1; index >= Math.max(floor, at - 7); index -= 1) {
    const lexeme = lexemes[index]!;
    if (/[.;!?]/.test(lexeme.surface)) return null;
    if (ADVERBS.has(lexeme.lower)) return PERIODS.get(lexeme.lower) ?? null;
    if (lexeme.lower === 'per') return periodAt(lexemes, index + 1)?.per ?? null;
  }
  return null;
}

function periodAt(lexemes: readonly Lexeme[], at: number): { per: PayPeriod; next: number } | null {
  const per = PERIODS.get(lexemes[at]?.lower ?? '');
  return per === undefined ? null : { per, next: at + 1 };
}
