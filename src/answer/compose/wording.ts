import type { PayFact } from '../../domain/guide.ts';

/** Making one takes longer than writing a whole answer. */
const formats = new Map<string, Intl.NumberFormat>();

/** An amount as people write it: "$55,000", "£12.80". `currency` is an ISO code. */
export function money(amount: number, currency: string): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  const key = `${currency}${minimumFractionDigits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits,
      maximumFractionDigits: 2,
    });
  formats.set(key, format);
  return format.format(amount);
}

/** "$60,000 to $85,000 or more a year" */
export function payRange(pay: PayFact): string {
  const low = money(pay.low, pay.currency);
  const range = pay.high === pay.low ? low : `${low} to ${money(pay.high, pay.currency)}`;
  return `${range}${pay.openEnded ? ' or more' : ''} ${per(pay)}`;
}

export const per = (pay: PayFact): string => (pay.period === 'hour' ? 'an hour' : `a ${pay.period}`);

const HEDGE = /\b(typically|usually|normally|generally|often) (?=\d)/i;

/** The guide's own hedge on the years of a pay band ("usually 6"), which its sentence has to keep; empty without one. */
export const hedgeOf = (pay: PayFact): string => HEDGE.exec(pay.quote.text)?.[1]?.toLowerCase() ?? '';

/** "5+ years of experience"; null when the guide doesn't write these numbers of years itself. */
export function experience(pay: PayFact): string | null {
  if (!pay.experience) return null;
  const { min, max } = pay.experience;
  const written = new Set(pay.quote.text.match(/\d+/g));
  if (!written.has(String(min)) || (max !== null && !written.has(String(max)))) return null;
  if (max === null) return `${min}+ years of experience`;
  if (min === max) return `${min} ${min === 1 ? 'year' : 'years'} of experience`;
  return `${min} to ${max} years of experience`;
}

/** "a lead technician or supervisor": a role as it stands inside a sentence. */
export function withArticle(role: string): string {
  const name = inSentence(role);
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** A heading or role without its capital, unless the capital is part of a name or acronym. */
export function inSentence(role: string): string {
  const name = role.replace(/\s*\/\s*/g, ' or ').trim();
  return /^\p{Lu}\p{Ll}/u.test(name) && !/\s\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function joined(names: readonly string[], conjunction = 'and'): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
