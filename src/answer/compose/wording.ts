import type { PayFact } from '../../domain/guide.ts';
import { findQuantities } from '../../language/numerals.ts';

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

/** "$60,000 to $85,000 or more a year", "around £24,000", "up to €4,200 a month", "$29 an hour on average" */
export function payRange(pay: PayFact): string {
  const low = money(pay.low, pay.currency);
  const range = pay.high === pay.low ? low : `${low} to ${money(pay.high, pay.currency)}`;
  const time = per(pay);
  switch (pay.qualifier) {
    case 'from':
      return withTime(`from ${range}`, time);
    case 'up_to':
      return withTime(`up to ${range}`, time);
    case 'about':
      return withTime(`around ${range}`, time);
    case 'average':
      return `${withTime(range, time)} on average`;
    case 'median':
      return withTime(`a median of ${range}`, time);
    case null:
      return withTime(`${range}${pay.openEnded ? ' or more' : ''}`, time);
  }
}

const withTime = (amount: string, time: string) => (time === '' ? amount : `${amount} ${time}`);

/** "an hour"; empty where the guide doesn't say what the amount is paid for. */
export const per = ({ period }: PayFact): string =>
  period === null ? '' : period === 'hour' ? 'an hour' : `a ${period}`;

const HEDGE = /\b(typically|usually|normally|generally|often) (?=\d)/i;

/** The guide's own hedge on the years of a pay band ("usually 6"), which its sentence has to keep; empty without one. */
const hedgeOf = (text: string): string => HEDGE.exec(text)?.[1]?.toLowerCase() ?? '';

type Experienced = Pick<PayFact, 'experience' | 'quote'>;

const UNDER = /\b(?:less than|under|up to) \d+ (?:year|month)/i;
/** Years of a training or a contract, counted off: "year 2", "1st year", "years 1 to 3". */
const STAGE =
  /\byears? \d{1,2}(?:\s*(?:to|and|[–—-])\s*\d{1,2})?\b|\b(?:the )?(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth)[ -]year\b/i;

/** The years that a band counts off, in the guide's words ("years 1 to 3"); null where it means years of experience. */
export const stageOf = ({ experience: years, quote }: Experienced): string | null =>
  years === null ? null : (STAGE.exec(quote.text)?.[0].toLowerCase() ?? null);

/** "5+ years of experience"; null when the guide doesn't write these numbers of years itself. */
function experience({ experience: years, quote }: Experienced): string | null {
  if (!years || STAGE.test(quote.text)) return null;
  const { min, max } = years;
  const written = new Set(findQuantities(quote.text).flatMap(({ low, high }) => [String(low), String(high)]));
  for (const digits of quote.text.match(/\d+/g) ?? []) written.add(digits);
  if (min === 0 && max !== null && written.has(String(max)) && UNDER.test(quote.text))
    return `less than ${max} ${max === 1 ? 'year' : 'years'} of experience`;
  if (!written.has(String(min)) || (max !== null && !written.has(String(max)))) return null;
  if (max === null) return `${min}+ years of experience`;
  if (min === max) return `${min} ${min === 1 ? 'year' : 'years'} of experience`;
  return `${min} to ${max} years of experience`;
}

/** "with typically 0 to 2 years of experience", "in years 1 to 3": the years of a band as the end of a sentence. */
export function withYears(pay: Experienced): string | null {
  const years = experience(pay);
  if (years !== null) return ['with', hedgeOf(pay.quote.text), years].filter(Boolean).join(' ');
  const stage = stageOf(pay);
  return stage === null ? null : `in ${/^(?:\d|first|second|third|fourth|fifth)/.test(stage) ? 'the ' : ''}${stage}`;
}

const VERB_HEDGE = /\b(typically|usually|normally|generally|often|commonly)\b(.{0,40})/giu;

/** The guide's own hedge right before an amount ("typically make $13"); empty without one. */
export function amountHedge({ quote, low }: Pick<PayFact, 'quote' | 'low'>): string {
  const found = [...quote.text.matchAll(VERB_HEDGE)].find(([, , after = '']) => {
    const [first] = after.match(/\d[\d,]*(?:\.\d+)?/) ?? [];
    return first !== undefined && Number(first.replaceAll(',', '')) === low;
  });
  return found?.[1]?.toLowerCase() ?? '';
}

/** "usually has 6+ years of experience": the years of a band as what is said of its role. */
export function hasYears(pay: Experienced, isPlural: boolean): string | null {
  const years = experience(pay);
  return years === null ? null : [hedgeOf(pay.quote.text), isPlural ? 'have' : 'has', years].filter(Boolean).join(' ');
}

/** Whether a role is written for many: "newly qualified welders". */
export const isPlural = (role: string): boolean =>
  /(?:[^su]s|men|women|people)$/i.test(role.split(/,| (?:of|in|on|at|with|who|from) /)[0]!.trim());

const BARE_LEVEL = /^(?:experienced|(?:early|mid|late)[- ]career|newly qualified|fully qualified|skilled)$/i;

/** "a lead technician or supervisor", "apprentice welders": a role as it stands inside a sentence. */
export function withArticle(role: string): string {
  const name = inSentence(role);
  if (isPlural(role)) return name;
  if (/\blevel$/i.test(name)) return `someone at ${name}`;
  if (BARE_LEVEL.test(name)) return `someone ${name}`;
  return `${OPENS_WITH_VOWEL.test(name) ? 'an' : 'a'} ${name}`;
}

/** By sound: "an apprentice", "an RN". */
const OPENS_WITH_VOWEL = /^(?:[aeiouAEIOU]|[FHLMNRSX]\p{Lu})/u;

/** A heading or role without its capital, unless the capital is part of a name or acronym. */
export function inSentence(role: string): string {
  const name = role
    .replace(/\s*\/\s*/g, ' or ')
    .replace(/,\s+(.+)$/, ' ($1)')
    .trim();
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(name) && !/\s\p{Lu}\p{Ll}/u.test(name)
    ? name[0]!.toLowerCase() + name.slice(1)
    : name;
}

/** An item or a title as a sentence of its own. */
export const endStop = (text: string): string => (/[.!?:;…]["”’')\]]*$/.test(text) ? text : `${text}.`);

/** A heading in front of what it is about. */
export const asOpening = (heading: string): string => (/[?:]$/.test(heading) ? heading : `${heading}:`);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function joined(names: readonly string[], conjunction = 'and'): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}

export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;
