import { computed, type Draft, type DraftClaim, insteadOf, plain } from '../../draft.ts';
import type { Material } from '../material.ts';
import { money, per } from '../wording.ts';
import {
  type Band,
  bandBullets,
  bandClaim,
  bandsDraft,
  comparable,
  earliest,
  general,
  highest,
  lowest,
  oncePerRole,
  rowClaims,
  toldApart,
} from './bands.ts';
import type { PayQuestion } from './pay-question.ts';

/** A question about pay that names no role, amount or years. */
export function ofOccupation(bands: readonly Band[], asked: PayQuestion, material: Material): Draft {
  const whole = general(bands, material);
  const levels = bands.filter((band) => !whole.includes(band));
  const told = levels.length > 0 ? levels : bands;
  if (asked.wantsAverage) return averageOf(whole, told);
  if (asked.extreme === 'range' && told.length > 1) return bandsDraft(rowClaims([lowest(told), highest(told)]), told);
  if (asked.rank > 1 && (asked.extreme === 'highest' || asked.extreme === 'lowest')) return ranked(told, asked);
  if (asked.extreme === 'highest') return bandsDraft([bandClaim(highest(bands))], [highest(bands)]);
  if (asked.extreme === 'lowest') return bandsDraft([bandClaim(lowest(bands))], [lowest(bands)]);
  if (asked.extreme === 'start' || asked.ofOwnPay === 'cut') {
    const start = earliest(bands, material);
    return bandsDraft([bandClaim(start)], [start]);
  }
  const draft = overall(told, whole);
  if (asked.rises === null || !asked.wantsYesNo) return draft;
  if (asked.rises === 'regularly')
    return insteadOf("The guide doesn't say whether pay goes up at set times.", ['regular raises'], draft);
  return risesWithYears(told) ? openedWith('Yes.', draft) : draft;
}

/** "The second highest paid level"; all of them where there are not so many. */
function ranked(bands: readonly Band[], { extreme, rank }: PayQuestion): Draft {
  const rising = comparable(bands).toSorted((a, b) => a.pay.high - b.pay.high || a.pay.low - b.pay.low);
  const band = extreme === 'highest' ? rising.at(-rank) : rising[rank - 1];
  return band ? bandsDraft([bandClaim(band)], [band]) : overall(bands, []);
}

/** Whether those with more years earn more at both ends. */
function risesWithYears(bands: readonly Band[]): boolean {
  const counted = comparable(bands).filter(({ pay }) => pay.experience !== null);
  const steps = counted.toSorted((a, b) => a.pay.experience!.min - b.pay.experience!.min);
  return (
    steps.length > 1 &&
    steps.slice(1).every(({ pay }, at) => pay.low > steps[at]!.pay.low && pay.high > steps[at]!.pay.high)
  );
}

const openedWith = (opening: string, draft: Draft): Draft => {
  const [first, ...rest] = draft.claims;
  return first ? { ...draft, claims: [{ ...first, text: `${opening} ${first.text}` }, ...rest] } : draft;
};

/** The guide's own average, or that it gives none and what it gives instead. */
function averageOf(whole: readonly Band[], levels: readonly Band[]): Draft {
  const averages = [...whole, ...levels].filter(({ pay }) => pay.qualifier === 'average' || pay.qualifier === 'median');
  if (averages.length > 0)
    return overall(
      oncePerRole(averages).filter((band) => !whole.includes(band)),
      whole,
    );
  const draft = overall(levels, whole);
  return { ...draft, claims: [plain("The guide doesn't give one average figure."), ...draft.claims] };
}

/** The figure for all, then the lowest and the highest, then each. */
export function overall(levels: readonly Band[], whole: readonly Band[]): Draft {
  const general = rowClaims(whole);
  const isOne = new Set(comparable(levels).map(({ pay }) => pay.role)).size < 2;
  if (isOne) return bandsDraft([...general, ...rowClaims(levels)], [...whole, ...levels]);
  return bandsDraft([...general, spread(levels), ...bandBullets(levels)], [...whole, ...levels]);
}

/** The lowest and the highest figure of the most common period. */
export function spread(bands: readonly Band[], end = ':'): DraftClaim {
  const [low, high] = [lowest(bands), highest(bands)];
  const ceiling = `${money(high.pay.high, high.pay.currency)}${high.pay.openEnded ? ' or more' : ''}`;
  const floor = `${[money(low.pay.low, low.pay.currency), per(low.pay)].join(' ').trim()} for ${toldApart(low)}`;
  const sources = low === high ? [low.source] : [low.source, high.source];
  return computed(`Pay runs from ${floor} to ${ceiling} for ${toldApart(high)}${end}`, sources);
}
