import type { PayFact, PayPeriod, PayQualifier } from '../../domain/guide.ts';
import { findQuantities, type Quantity } from '../../language/numerals.ts';

/** An amount or range of money as a text states it; `period` is null when the text itself names none, or two. */
export type PayBand = Pick<PayFact, 'low' | 'high' | 'openEnded' | 'qualifier' | 'currency' | 'period'>;

const PERIOD_WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /\b(?:hour|hr|hourly)\b/i],
  ['day', /\b(?:day|daily)\b/i],
  ['week', /\b(?:week|wk|weekly)\b/i],
  ['month', /\b(?:month|mo|monthly)\b/i],
  ['year', /\b(?:year|yr|yearly|annum|annual|annually)\b|\bp\.\s?a\.?/i],
];
const RATE_WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /\bhourly\b|(?:\b(?:per|an|each|every|by the)|\/)\s*(?:hour|hr)\b/i],
  ['day', /\bdaily\b|\bday rates?\b|(?:\b(?:per|a|each|every|by the)|\/)\s*day\b/i],
  ['week', /\bweekly\b|(?:\b(?:per|a|each|every|by the)|\/)\s*(?:week|wk)\b/i],
  ['month', /\bmonthly\b|(?:\b(?:per|a|each|every|by the)|\/)\s*(?:month|mo)\b/i],
  ['year', /\b(?:yearly|annual|annually|annualised|annualized)\b|(?:\b(?:per|a|each|every)|\/)\s*(?:year|yr|annum)\b/i],
];

/** "$40 an hour or more". */
const OPEN_TAIL = /^\s*(?:\+|(?:or|and) (?:more|up|over|above|upwards)\b)/i;

/** The period of pay that a column header names, in any form ("Hourly pay", "A full-time year"); null when none or several. */
export const periodOfHeader = (header: string): PayPeriod | null => only(PERIOD_WORDS, header);

/** The period that a sentence or heading speaks of as a rate ("yearly figures", "per hour"); null when none or several. */
export const periodOfText = (text: string): PayPeriod | null => only(RATE_WORDS, text);

function only(words: readonly (readonly [PayPeriod, RegExp])[], text: string): PayPeriod | null {
  const [first, ...others] = words.filter(([, pattern]) => pattern.test(text));
  return first && others.length === 0 ? first[0] : null;
}

/** "$8 an hour more than", "an extra £25": what is paid on top of something else. */
const RELATIVE_TAIL = /^\s*(?:more|less|extra|higher|lower|on top|above|below|in addition|back)\b/i;
const RELATIVE_HEAD =
  /\b(?:extra|additional|another|further|by|bonus of|raise of|increase of|premium of|supplement of)\s*$/i;

/** Every amount of pay in a text. `guideCurrency` says whose `$` a bare symbol is. */
export function readBands(text: string, guideCurrency: string): PayBand[] {
  return findQuantities(text).flatMap((quantity) => {
    const currency = quantity.kind === 'money' ? currencyOf(quantity, text, guideCurrency) : null;
    const [before, after] = [text.slice(0, quantity.start), text.slice(quantity.end)];
    if (currency === null || quantity.high <= 0 || RELATIVE_HEAD.test(before) || RELATIVE_TAIL.test(after)) return [];
    const qualifier = qualifierOf(quantity, before, after);
    const band = { ...bandOf(quantity, currency), qualifier };
    return [qualifier === 'from' || OPEN_TAIL.test(after) ? { ...band, openEnded: true } : band];
  });
}

const ABOUT = /(?:\b(?:about|around|roughly|approximately|approx\.?|circa|nearly|almost)|~|≈)\s*$/i;
const REACHING = /\b(?:reach(?:es)?|as much as|tops? out at)\s*$/i;
const FROM = /\bfrom\s*$/i;
const ON_AVERAGE = /^\s*(?:\([^)]*\)\s*)?on average\b/i;

function qualifierOf({ low, high }: Quantity, before: string, after: string): PayQualifier | null {
  if (low === 0) return 'up_to';
  if (ABOUT.test(before)) return 'about';
  if (low < high) return null;
  if (REACHING.test(before)) return 'up_to';
  if (FROM.test(before)) return 'from';
  return ON_AVERAGE.test(after) ? 'average' : statisticIn(before);
}

/** "Average pay", "median salary": what a header or the words before one amount make of it. */
export function statisticIn(text: string): 'average' | 'median' | null {
  if (/\bmedian\b/i.test(text)) return 'median';
  return /\b(?:average|averages|mean)\b/i.test(text) ? 'average' : null;
}

/** Reads figures that carry no currency, from a cell below a header that makes them pay. */
export function readBareBand(cell: string, headerCurrency: string): PayBand | null {
  const [quantity, ...others] = findQuantities(cell);
  const isFigure = quantity?.kind === 'count' || quantity?.kind === 'year';
  return isFigure && others.length === 0 && quantity.low > 0 ? bandOf(quantity, headerCurrency) : null;
}

function bandOf({ low, high, isOpenEnded, per }: Quantity, currency: string): PayBand {
  return { low: low === 0 ? high : low, high, openEnded: isOpenEnded, qualifier: null, currency, period: per };
}

function currencyOf({ unit, start, end }: Quantity, text: string, guideCurrency: string): string | null {
  const written = text.slice(start, end);
  if (sharesSymbol(written, guideCurrency) && !/\p{Lu}\p{Sc}/u.test(text.slice(Math.max(0, start - 1), end))) {
    return /\p{Lu}{3}/u.test(written) ? unit : guideCurrency;
  }
  return unit !== null && /^[A-Z]{3}$/.test(unit) ? unit : null;
}

function sharesSymbol(written: string, currency: string): boolean {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? '';
  return (
    (/^\p{Sc}$/u.test(symbol) && written.includes(symbol)) ||
    (symbol === '$' && /\b(?:dollars?|bucks)\b/i.test(written))
  );
}
