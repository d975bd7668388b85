import { computed, type DraftClaim } from '../../draft.ts';
import { type Band, comparable, earns, rowClaims, toldApart } from '../pay/bands.ts';
import { capitalised, money, per } from '../wording.ts';

/** "Do seniors earn more than leads": `firstOf` tells which of two roles is asked about. */
export type Order = {
  firstOf(roles: readonly string[]): string;
  readonly wantsMore: boolean;
};

const MOST_PAIRS = 3;

/**
 * What one of two earns more than the other. Of more than two, those that differ in one thing are compared: the same
 * calling in two places, two callings in the same place.
 */
export function differenceClaims(bands: readonly Band[], order: Order | null): readonly DraftClaim[] {
  const pairs = new Set(bands.map(({ pay }) => pay.role)).size > 2 ? alikeButOne(bands) : [];
  if (pairs.length === 0) return claimsOfPair(bands, order);
  return pairs.slice(0, MOST_PAIRS).flatMap((pair, at) => claimsOfPair(pair, at === 0 ? order : null));
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
  const [less, more] = left.pay.high > right.pay.high ? [right, left] : [left, right];
  const gaps = gapsBetween(less, more);
  if (gaps === null) return rowClaims([left, right]);
  const isYes = (more.pay.role === order?.firstOf([left.pay.role, right.pay.role])) === order?.wantsMore;
  const opening = order === null ? '' : isYes ? 'Yes. ' : 'No. ';
  const text = `${opening}${capitalised(toldApart(more))} ${earns(more)} ${gaps.replace('#', `more than ${toldApart(less)}`)}.`;
  return [computed(text, [more.source, less.source])];
}

/** The two roles' bands for the same time. */
function onePerRole(bands: readonly Band[]): readonly Band[] {
  const same = comparable(bands);
  const first = same.filter(({ pay }, at) => same.findIndex((other) => other.pay.role === pay.role) === at);
  return first.length > 1 ? first : same;
}

/** "$5,000 # at the low end ($60,000 against $55,000 a year) and ...": `#` stands for the other role. Null: no one figure. */
function gapsBetween({ pay: less }: Band, { pay: more }: Band): string | null {
  const isBound = less.openEnded || less.qualifier !== null || (more.qualifier !== null && more.qualifier !== 'from');
  const [low, high] = [more.low - less.low, more.high - less.high];
  if (isBound || low < 0 || high <= 0) return null;
  const amount = (value: number) => money(value, more.currency);
  const against = (high: string, low: number) => `(${[`${high} against ${amount(low)}`, per(more)].join(' ').trim()})`;
  const top = `${amount(more.high)}${more.openEnded && more.qualifier === null ? ' or more' : ''}`;
  const topGap = `${more.openEnded ? 'at least ' : ''}${amount(high)}`;
  if (low === 0 || (less.low === less.high && more.low === more.high)) {
    return `${topGap} # ${low === 0 ? 'at the top end ' : ''}${against(top, less.high)}`;
  }
  const lowGap = `${amount(low)} # at the low end ${against(amount(more.low), less.low)}`;
  return `${lowGap} and ${topGap} more at the top end ${against(top, less.high)}`;
}
