import type { Block } from '../../domain/answer.ts';
import type { PayFact, PayPeriod } from '../../domain/guide.ts';
import { answered, type Draft, type DraftClaim, type Source, wordings } from '../draft.ts';
import { factSource, type Material } from './material.ts';
import { readAmount } from './rows.ts';
import { capitalised, experience, hedgeOf, payRange, withArticle } from './wording.ts';

/** One pay band of the guide with the words that it was read from. */
export type Band = { readonly pay: PayFact; readonly source: Source };

/** The pay bands in guide order; of the period that the question names, where it names one. */
export function bandsOf(material: Material): readonly Band[] {
  const bands = material.profile.facts.pay.flatMap((pay): Band[] => {
    const source = factSource(pay, material);
    return source ? [{ pay, source }] : [];
  });
  const asked = periodsAsked(material.query.text);
  const ofPeriod = bands.filter(({ pay }) => asked.includes(pay.period));
  return ofPeriod.length > 0 ? ofPeriod : bands;
}

/** A period that the question insists on and no band is for; null when there is none. */
export function missingPeriod(text: string, bands: readonly Band[]): PayPeriod | null {
  const asked = periodsAsked(text);
  if (asked.some((period) => bands.some(({ pay }) => pay.period === period))) return null;
  return asked[0] ?? null;
}

/** Whether a word or phrase names the time that pay is for: "hourly", "day rate". */
export const namesPeriod = (words: string): boolean => periodsAsked(words).length > 0;

const periodsAsked = (text: string) =>
  PERIOD_WORDS.filter(({ pattern }) => pattern.test(text)).map(({ period }) => period);

const PERIOD_WORDS: readonly { readonly period: PayPeriod; readonly pattern: RegExp }[] = [
  { period: 'hour', pattern: /\b(?:an?|per|by the) hour\b|\bhourly\b|\/\s?hr?\b/i },
  { period: 'day', pattern: /\b(?:a|per) day\b|\bday rate\b|\bdaily\b/i },
  { period: 'week', pattern: /\b(?:a|per) week\b|\bweekly\b/i },
  { period: 'month', pattern: /\b(?:a|per) month\b|\bmonthly\b/i },
  { period: 'year', pattern: /\b(?:a|per) (?:year|annum)\b|\byearly\b|\bannual(?:ly)?\b/i },
];

export const bandsDraft = (claims: readonly DraftClaim[], bands: readonly Band[]): Draft =>
  answered(claims, {
    list: bands.map(({ pay }) => pay.role),
    roles: bands.length === 1 ? [bands[0]!.pay.role] : [],
  });

export function bandClaim({ pay, source }: Band): DraftClaim {
  const subject = capitalised(withArticle(pay.role));
  return bandWording(
    { pay, source },
    (amount, years) => `${subject} earns ${amount}${years ? `, with ${years}` : ''}.`,
    'paragraph',
  );
}

export function bandBullet(band: Band): DraftClaim {
  return bandWording(band, (amount, years) => `${band.pay.role}: ${amount}${years ? ` (${years})` : ''}.`, 'bullet');
}

/** A band with its years, hedged as the guide hedges them, else without, else in the guide's own words. */
function bandWording(
  { pay, source }: Band,
  word: (amount: string, years: string | null) => string,
  block: Block,
): DraftClaim {
  const amount = payRange(pay);
  const years = experience(pay);
  const hedged = years === null ? null : [hedgeOf(pay), years].filter(Boolean).join(' ');
  const { quote, passage } = source;
  const unit = passage.units.find(({ start, end }) => start >= quote.start - 2 && end <= quote.end + 2);
  const verbatim = unit?.kind === 'row' ? readAmount(unit, pay.low) : unit?.text;
  return wordings([word(amount, hedged), word(amount, null), ...(verbatim ? [verbatim] : [])], source, block);
}

/** The bands of the period that most of them have: only these can be compared. */
export function comparable(bands: readonly Band[]): readonly Band[] {
  const groups = new Map<PayPeriod, Band[]>();
  for (const band of bands) groups.set(band.pay.period, [...(groups.get(band.pay.period) ?? []), band]);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most));
}

export const highest = (bands: readonly Band[]): Band =>
  comparable(bands).reduce((top, band) => (band.pay.high > top.pay.high ? band : top));

export const lowest = (bands: readonly Band[]): Band =>
  comparable(bands).reduce((low, band) => (band.pay.low < low.pay.low ? band : low));

/** The band of those with the least experience; the lowest where the guide gives no years. */
export function earliest(bands: readonly Band[]): Band {
  const years = ({ pay }: Band) => pay.experience?.min ?? Number.POSITIVE_INFINITY;
  const first = comparable(bands).reduce((least, band) => (years(band) < years(least) ? band : least));
  return Number.isFinite(years(first)) ? first : lowest(bands);
}

/** Whether someone with so many years of experience belongs in a band. */
export function fitsYears({ pay }: Band, years: number): boolean {
  if (!pay.experience) return false;
  const { min, max } = pay.experience;
  return years >= min && (max === null || years < max || (years === max && min === max));
}
