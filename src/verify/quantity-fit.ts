import type { Quantity } from '../language/numerals.ts';
import type { Reading } from './reading.ts';

/** `same`: the evidence says it. `near`: same kind, but unit, period or bounds differ. `rival`: same kind, other value. */
export type Fit = { readonly kind: 'same' | 'near' | 'rival' | 'other'; readonly detail: string };

/** The unit of a count that is the length of a list. */
export const LIST_LENGTH = '#items';

const SAME: Fit = { kind: 'same', detail: '' };
const RIVAL: Fit = { kind: 'rival', detail: '' };
const OTHER: Fit = { kind: 'other', detail: '' };
const near = (detail: string): Fit => ({ kind: 'near', detail });
const bounds = (detail: string): Fit => ({ kind: 'rival', detail });

const BOUND_CUES =
  /\b(?:from|start\w*|begin\w*|between|up to|at least|at most|as (?:much|high|little|low|many) as|low\w*|high\w*|top|bottom|minimum|maximum|range\w*|reach\w*|least|most|over|under|above|below|or more|or less)\b/i;
/** What is said of the top of an open range: it can be passed, not that it is. */
const MAY_REACH = /\b(?:can|may|might|could|to|up to|as (?:much|high) as|top|maximum|reach\w*)\b/i;
/** "after five years" holds for five years or more. */
const AFTER = /\b(?:after|once you have|reach\w*)\s*$/i;
const ABOUT =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|approx|close to|just over|just under|(?:slightly|a little|just) (?:more|less) than|over|more than|less than)\s*[$£€]?$/i;
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };
const MINUTES: Readonly<Record<string, number>> = { second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10080 };

type Texts = { readonly sentence: Reading; readonly place: Reading };

/** Whether a quantity of the sentence is what a quantity of the evidence says. Pure. */
export function compareQuantities(said: Quantity, given: Quantity, texts: Texts): Fit {
  const kinds = fitKinds(said, given);
  if (kinds !== 'same') return kinds;
  const scale = scaleOf(said, given);
  if (said.kind === 'count' && given.kind === 'count' && !isSameNoun(said, given, texts)) {
    if (given.unit === LIST_LENGTH) return OTHER;
    return isSameBounds(said, given, 1) ? near('counts something else') : OTHER;
  }
  if (said.kind === 'count' && isSingle(given) && !isSingle(said)) return OTHER;
  if (scale === null) return isSameBounds(said, given, 1) ? near('another unit') : RIVAL;
  const fit = fitBounds(said, given, scale, texts);
  if (fit.kind !== 'same') return fit;
  return fitPeriod(said, given, texts);
}

/** "one useful skill" does not deny that there are five. */
const isSingle = ({ kind, low, high }: Quantity): boolean => kind === 'count' && low === 1 && high === 1;

/** "five core skills" and "five skills": the noun of one stands close to the other. */
function isSameNoun(said: Quantity, given: Quantity, { sentence, place }: Texts): boolean {
  if (given.unit === LIST_LENGTH)
    return said.unit !== null && place.words.some(({ keys }) => keys.includes(said.unit!));
  if (said.unit === null || given.unit === null || said.unit === given.unit) return true;
  const near = (reading: Reading, at: Quantity, unit: string): boolean =>
    reading.words.some((word) => word.start >= at.start && word.start < at.end + 40 && word.keys.includes(unit));
  return near(place, given, said.unit) || near(sentence, said, given.unit);
}

function fitKinds(said: Quantity, given: Quantity): 'same' | Fit {
  if (said.kind === given.kind) {
    if (said.kind === 'money')
      return isSameCurrency(said.unit, given.unit)
        ? 'same'
        : isSameBounds(said, given, 1)
          ? near('another currency')
          : RIVAL;
    if (said.kind === 'ordinal')
      return isSameOrdinal(said, given)
        ? 'same'
        : isSameBounds(said, given, 1)
          ? near('numbers something else')
          : OTHER;
    return 'same';
  }
  const pair = new Set([said.kind, given.kind]);
  const isEqual = isSameBounds(said, given, 1);
  if (pair.has('age') && pair.has('duration')) return isEqual ? 'same' : OTHER;
  if (pair.has('age') && pair.has('count'))
    return isEqual && (said.unit === null || given.unit === null) ? 'same' : OTHER;
  if (pair.has('year') && pair.has('count')) return isEqual ? 'same' : OTHER;
  if (pair.has('ordinal') && pair.has('count')) return OTHER;
  if (pair.has('money') && pair.has('count')) {
    const count = said.kind === 'count' ? said : given;
    return isEqual && count.unit === null ? 'same' : isEqual ? near('another unit') : OTHER;
  }
  return isEqual ? near('another unit') : OTHER;
}

const LABELS = new Set('step stage phase level rung chapter part tier grade number'.split(' '));
const MONTH_NAMES = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

const isDollar = (unit: string | null): boolean =>
  unit === '$' || (unit !== null && /^(?:USD|CAD|AUD|NZD|HKD|SGD)$/.test(unit));

function isSameCurrency(said: string | null, given: string | null): boolean {
  return said === given || (said === '$' && isDollar(given)) || (given === '$' && said === 'USD');
}

/** `#` is the number of a heading or list item: it numbers whatever stands there, but no day of a month. */
function isSameOrdinal(said: Quantity, given: Quantity): boolean {
  if (said.unit === given.unit) return true;
  const isDay = [said, given].some(({ unit }) => unit !== null && MONTH_NAMES.has(unit));
  if (said.unit === '#' || given.unit === '#') return !isDay;
  const isLabel = [said, given].some(({ unit }) => unit !== null && LABELS.has(unit));
  const isFree = said.unit === null || given.unit === null || !(isDay || isLabel);
  return isFree && isSameBounds(said, given, 1);
}

/** What to multiply the sentence's value by to get the evidence's unit; null when the units measure different things. */
function scaleOf(said: Quantity, given: Quantity): number | null {
  if (said.kind !== 'duration' || given.kind !== 'duration' || said.unit === given.unit) return 1;
  for (const family of [MONTHS, MINUTES]) {
    const from = family[said.unit ?? ''];
    const to = family[given.unit ?? ''];
    if (from !== undefined && to !== undefined) return from / to;
  }
  return null;
}

function isSameBounds(said: Quantity, given: Quantity, scale: number): boolean {
  return isClose(said.low * scale, given.low) && isClose(said.high * scale, given.high);
}

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

function fitBounds(said: Quantity, given: Quantity, scale: number, { sentence, place }: Texts): Fit {
  const low = said.low * scale;
  const high = said.high * scale;
  if (isSameBounds(said, given, scale)) {
    if (said.isOpenEnded === given.isOpenEnded) return SAME;
    if (given.isOpenEnded) {
      return AFTER.test(sentence.text.slice(0, said.start)) ? SAME : bounds('the evidence leaves the top open');
    }
    return isMinimum(given, place.text) ? SAME : bounds('the evidence gives no "or more"');
  }
  const isRange = given.low < given.high;
  const isUpTo = said.low === 0 && said.high > 0;
  if (isUpTo) {
    const isTop = isClose(high, given.high);
    return isTop ? (given.isOpenEnded ? bounds('the evidence leaves the top open') : SAME) : RIVAL;
  }
  if (said.low === said.high && isRange) {
    const isEnd = (isClose(low, given.low) || isClose(high, given.high)) && !hasTwoEnds(said, sentence.text);
    if (!isEnd) return RIVAL;
    if (said.isOpenEnded) {
      const isFloor = isClose(low, given.low) || (given.isOpenEnded && MAY_REACH.test(textAround(said, sentence.text)));
      return isFloor ? SAME : bounds('the evidence gives this as the most');
    }
    return BOUND_CUES.test(textAround(said, sentence.text)) ? SAME : bounds('the evidence gives a range');
  }
  if (said.low === said.high && given.low === given.high) {
    const before = sentence.text.slice(Math.max(0, said.start - 20), said.start);
    const isRounded = ABOUT.test(before.trimEnd()) && given.low > 20 && Math.abs(low - given.low) <= 0.05 * given.low;
    if (isRounded) return SAME;
  }
  if (said.low < said.high && given.low === given.high) {
    const ends = place.quantities.filter((other) => other.kind === given.kind && other.unit === given.unit);
    const hasBoth = [low, high].every((end) =>
      ends.some((other) => isClose(end, other.low) || isClose(end, other.high)),
    );
    if (hasBoth && (isClose(low, given.low) || isClose(high, given.high))) return SAME;
  }
  return RIVAL;
}

/** "between 5 and 5" is no end of a range. */
const hasTwoEnds = ({ start, end }: Quantity, text: string): boolean =>
  (text.slice(start, end).match(/\d[\d.,]*/g) ?? []).length > 1;

/** "the minimum age is 18" sets a floor. */
const isMinimum = ({ start, end }: Quantity, text: string): boolean =>
  /\b(?:minimum|at least|lowest)\b/i.test(text.slice(Math.max(0, start - 50), start)) ||
  /^\s*(?:minimum|or (?:over|above|more|older))\b/i.test(text.slice(end, end + 14));

const textAround = ({ start, end }: Quantity, text: string): string =>
  `${text.slice(Math.max(0, start - 28), start)} ${text.slice(end, end + 16)}`;

function fitPeriod(said: Quantity, given: Quantity, { place }: Texts): Fit {
  if (said.per === null || said.per === given.per) return SAME;
  if (said.kind === 'duration' && given.per === null) return near(`the evidence does not say per ${said.per}`);
  if (given.per !== null) return near(`the evidence says per ${given.per}`);
  const periods = new Set(
    place.quantities.flatMap((other) => (other.kind === given.kind && other.per ? [other.per] : [])),
  );
  if (periods.size > 0 && !periods.has(said.per)) return near(`the evidence does not say per ${said.per}`);
  return SAME;
}
