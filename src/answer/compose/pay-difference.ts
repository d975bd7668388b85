import { computed, type DraftClaim } from '../draft.ts';
import { type Band, bandClaim, comparable, earns, subjectOf } from './bands.ts';
import { capitalised, money, per } from './wording.ts';

/** "Do seniors earn more than leads": `first` is who is asked about. */
export type Order = { readonly first: string; readonly wantsMore: boolean };

/**
 * What one of two roles earns more than the other, at each end of their ranges, with both figures. `order`: a yes or no
 * is asked for. Both bands as they are where they cannot be subtracted.
 */
export function differenceClaims(bands: readonly Band[], order: Order | null): readonly DraftClaim[] {
  const [left, right] = onePerRole(bands);
  if (!left || !right) return bands.map(bandClaim);
  const isMore = left.pay.high > right.pay.high || (left.pay.high === right.pay.high && left.pay.low > right.pay.low);
  const [less, more] = isMore ? [right, left] : [left, right];
  const gaps = gapsBetween(less, more);
  if (gaps === null) return [left, right].map(bandClaim);
  const isYes = order !== null && (more.pay.role === order.first) === order.wantsMore;
  const opening = order === null ? '' : isYes ? 'Yes. ' : 'No. ';
  const text = `${opening}${capitalised(subjectOf(more))} ${earns(more)} ${gaps.replace('#', `more than ${subjectOf(less)}`)}.`;
  const isWhole = !more.pay.openEnded || !less.pay.openEnded;
  return [computed(text, [more.source, less.source]), ...(isWhole ? [] : [more, less].map(bandClaim))];
}

/** The two roles' bands for the same time. */
function onePerRole(bands: readonly Band[]): readonly Band[] {
  const same = comparable(bands);
  return same.filter(({ pay }, at) => same.findIndex((other) => other.pay.role === pay.role) === at);
}

/** "$5,000 # at the low end ($60,000 against $55,000 a year) and ...": `#` stands for the other role. Null: no one figure. */
function gapsBetween(less: Band, more: Band): string | null {
  const { currency } = more.pay;
  const amount = (value: number) => money(value, currency);
  const against = (high: number, low: number, plus = '') =>
    `(${[`${amount(high)}${plus} against ${amount(low)}`, per(more.pay)].join(' ').trim()})`;
  const [low, high] = [more.pay.low - less.pay.low, more.pay.high - less.pay.high];
  const hasLow = less.pay.qualifier !== 'up_to' && more.pay.qualifier !== 'up_to';
  const hasHigh = !less.pay.openEnded;
  const isSingle = less.pay.low === less.pay.high && more.pay.low === more.pay.high && !more.pay.openEnded;
  if (isSingle && high > 0) return `${amount(high)} # ${against(more.pay.high, less.pay.high)}`;
  const parts = [
    ...(hasLow && low > 0 ? [`${amount(low)} # at the low end ${against(more.pay.low, less.pay.low)}`] : []),
    ...(hasHigh && high > 0
      ? [
          `${more.pay.openEnded ? 'at least ' : ''}${amount(high)} ${hasLow && low > 0 ? 'more' : '#'} at the top end ${against(more.pay.high, less.pay.high, more.pay.openEnded ? ' or more' : '')}`,
        ]
      : []),
  ];
  return parts.length === 0 || low < 0 ? null : parts.join(' and ');
}
