import type { PayFact, PayPeriod } from '../../domain/guide.ts';
import { findQuantities, type Quantity } from '../../language/numerals.ts';

/** An amount or range of money as a text states it; `period` is null when the text itself names none, or two. */
export type PayBand = Pick<PayFact, 'low' | 'high' | 'openEnded' | 'currency'> & { readonly period: PayPeriod | null };

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

/** `guideCurrency` says whose `$` a bare symbol is. "Up to $500" is no band: it has no low end. */
export function readBands(text: string, guideCurrency: string): PayBand[] {
  return findQuantities(text).flatMap((quantity) => {
    const currency = quantity.kind === 'money' ? currencyOf(quantity, text, guideCurrency) : null;
    if (currency === null || quantity.low <= 0) return [];
    const band = bandOf(quantity, currency);
    return [OPEN_TAIL.test(text.slice(quantity.end)) ? { ...band, openEnded: true } : band];
  });
}

/** Reads figures that carry no currency, from a cell below a header that makes them pay. */
export function readBareBand(cell: string, headerCurrency: string): PayBand | null {
  const [quantity, ...others] = findQuantities(cell);
  const isFigure = quantity?.kind === 'count' || quantity?.kind === 'year';
  return isFigure && others.length === 0 && quantity.low > 0 ? bandOf(quantity, headerCurrency) : null;
}

function bandOf({ low, high, isOpenEnded, per }: Quantity, currency: string): PayBand {
  return { low, high, openEnded: isOpenEnded, currency, period: per };
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
