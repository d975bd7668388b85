import type { PayFact } from '../../../domain/guide.ts';
import { computed, type DraftClaim } from '../../draft.ts';
import { type Band, comparable, earns, rowClaims, toldApart } from '../pay/bands.ts';
import { capitalised, money, per } from '../wording.ts';

/** "Do seniors earn more than leads": `firstOf` tells which of two roles is asked about. */
export type Order = {
  firstOf(roles: readonly string[]): string | null;
  readonly wantsMore: boolean;
  /** "Always", "every": where their ranges overlap it is not so. */
  readonly isAlways: boolean;
  /** "Can a lead earn less?": where their ranges overlap it may be so. */
  readonly isPossible: boolean;
};

const MOST_PAIRS = 3;

/**
 * What one of two earns more than the other. Of more than two, those that differ in one thing are compared: the same
 * calling in two places, two callings in the same place.
 */
export function differenceClaims(bands: readonly Band[], order: Order | null): readonly DraftClaim[] {
  const pairs = new Set(bands.map(({ pay }) => pay.role)).size > 2 ? alikeButOne(bands) : [];
  if (pairs.length === 0) return claimsOfPair(bands, order);
  const isAgreed = new Set(pairs.map((pair) => claimsOfPair(pair, order)[0]?.text.split(' ')[0])).size === 1;
  return pairs.slice(0, MOST_PAIRS).flatMap((pair, at) => claimsOfPair(pair, isAgreed && at === 0 ? order : null));
}

function alikeButOne(bands: readonly Band[]): readonly (readonly Band[])[] {
  const called = ({ pay }: Band) => pay.role.split(', ')[0]!;
  const qualified = ({ pay }: Band) => pay.role.split(', ').slice(1).join(', ');
  const byOther = [called, qualified].map((key) => [...Map.groupBy(comparable(bands), key).values()]);
  const isPair = (group: readonly Band[]) => new Set(group.map(({ pay }) => pay.role)).size === 2;
  return byOther.find((groups) => groups.every(isPair)) ?? [];
}

/**
 * What one of two roles earns more than the other, at each end of their ranges, with both figures. `order`: a yes or no
 * is asked for. Both bands as they are where they cannot be subtracted.
 */
function claimsOfPair(bands: readonly Band[], order: Order | null): readonly DraftClaim[] {
  const [left, right] = onePerRole(bands);
  if (!left || !right) return rowClaims(bands);
  const isMore = left.pay.high > right.pay.high || (left.pay.high === right.pay.high && left.pay.low > right.pay.low);
  const [less, more] = isMore ? [right, left] : [left, right];
  const gaps = gapsBetween(less, more);
  if (gaps === null) return rowClaims([left, right]);
  const first = left.pay.role === right.pay.role ? null : order?.firstOf([left.pay.role, right.pay.role]);
  const isYes = order !== null && (more.pay.role === first) === order.wantsMore;
  const overlap = less.pay.high > more.pay.low || less.pay.openEnded;
  const isDecided =
    order !== null && first != null && less.pay.qualifier !== 'from' && !(order.isPossible && !isYes && overlap);
  const isMixed = order?.isAlways === true && isYes && less.pay.high > more.pay.low;
  const opening = !isDecided ? '' : isMixed ? 'Not always. ' : isYes ? 'Yes. ' : 'No. ';
  const text = `${opening}${capitalised(toldApart(more))} ${earns(more)} ${gaps.replace('#', `more than ${toldApart(less)}`)}.`;
  const isWhole = !more.pay.openEnded || !less.pay.openEnded;
  return [computed(text, [more.source, less.source]), ...(isWhole ? [] : rowClaims([more, less]))];
}

/** The two roles' bands for the same time. */
function onePerRole(bands: readonly Band[]): readonly Band[] {
  const same = comparable(bands);
  const first = same.filter(({ pay }, at) => same.findIndex((other) => other.pay.role === pay.role) === at);
  return first.length > 1 ? first : same;
}

/** "$5,000 # at the low end ($60,000 against $55,000 a year) and ...": `#` stands for the other role. Null: no one figure. */
function gapsBetween({ pay: less }: Band, { pay: more }: Band): string | null {
  const amount = (value: number) => money(value, more.currency);
  const against = (high: string, low: number) => `(${[`${high} against ${amount(low)}`, per(more)].join(' ').trim()})`;
  const [low, high] = [more.low - less.low, more.high - less.high];
  const top = `${amount(more.high)}${more.openEnded && more.qualifier !== 'from' ? ' or more' : ''}`;
  const topGap = `${boundOf(less, more)}${amount(high)}`;
  if (less.qualifier === 'up_to' || low < 0) return null;
  if (less.low === less.high && more.low === more.high) {
    return high > 0 && !less.openEnded ? `${topGap} # ${against(top, less.high)}` : null;
  }
  const parts = [
    ...(low > 0 && more.qualifier !== 'up_to'
      ? [`${amount(low)} # at the low end ${against(amount(more.low), less.low)}`]
      : []),
    ...(high > 0 && !less.openEnded ? [`${topGap} # at the top end ${against(top, less.high)}`] : []),
  ];
  return parts.length === 0 ? null : parts.join(' and ').replace(/ and (.*) # /, ' and $1 more ');
}

/** How sure the difference is, from what the guide says of the two amounts. */
function boundOf(less: PayFact, more: PayFact): string {
  if (more.openEnded) return 'at least ';
  if (more.qualifier === 'up_to') return 'up to ';
  return less.qualifier === 'about' || more.qualifier === 'about' ? 'around ' : '';
}
