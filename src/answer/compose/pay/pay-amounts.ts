import type { PayPeriod } from '../../../domain/guide.ts';
import { payAmountsIn } from '../../../understand/pay-sense.ts';
import { type Band, periodsAsked } from './bands.ts';

const SIX_FIGURES = 100_000;
const LEAST_YEARLY = 10_000;
const MOST_HOURLY = 150;

/** The amounts of money that a question names: "more than 80k", "six figures", "45,000". */
export function amountsIn(text: string): readonly number[] {
  if (/\b(?:six|6)[ -]?figures?\b/i.test(text)) return [SIX_FIGURES];
  return payAmountsIn(text);
}

/** The times that a question wants pay for: those it names, else what its amounts are plainly paid for. */
export function periodsWanted(text: string, amounts: readonly number[]): readonly PayPeriod[] {
  const asked = periodsAsked(text);
  const [amount] = amounts;
  if (asked.length > 0 || amount === undefined) return asked;
  return amount >= LEAST_YEARLY ? ['year'] : amount <= MOST_HOURLY ? ['hour'] : [];
}

/** The bands of the wanted periods; all of them, and the period that they lack, where the roles asked about have none of these. */
export function bandsOfPeriod(
  bands: readonly Band[],
  roles: readonly string[],
  wanted: readonly PayPeriod[],
): { readonly bands: readonly Band[]; readonly lacking: PayPeriod | null } {
  const ofPeriod = bands.filter(({ pay }) => pay.period !== null && wanted.includes(pay.period));
  const isOfRoles = ({ pay }: Band) => roles.includes(pay.role);
  if (ofPeriod.some(isOfRoles) || (ofPeriod.length > 0 && !bands.some(isOfRoles)))
    return { bands: ofPeriod, lacking: null };
  // A salary without a period is hardly paid by the hour, and may well be by the year.
  const mayBe = wanted.includes('year') && bands.every(({ pay }) => pay.period === null);
  return { bands, lacking: mayBe ? null : (wanted[0] ?? null) };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const TRAINING_YEAR = /\b(?:(\d)(?:st|nd|rd|th)|(first|second|third|fourth|fifth))[ -](?:year|yr)\b|\byear (\d)\b/gi;

/** The years of a training that a question names: "a 4th year apprentice", "year 2". */
export const yearsOfTraining = (text: string): readonly number[] =>
  [...text.matchAll(TRAINING_YEAR)].map(([, digit, word, number]) =>
    word === undefined ? Number(digit ?? number) : ORDINALS.indexOf(word.toLowerCase()) + 1,
  );
