import type { PayPeriod } from '../../domain/guide.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { computed, type Draft, type DraftClaim, plain } from '../draft.ts';
import {
  type Band,
  bandBullets,
  bandClaim,
  bandsDraft,
  bandsOf,
  comparable,
  earliest,
  general,
  highest,
  lowest,
  ofYears,
  oncePerRole,
  subjectOf,
} from './bands.ts';
import { isConfirming } from './confirming.ts';
import { type Material, ownSubjects } from './material.ts';
import { amountsIn, bandsOfPeriod, periodsWanted } from './pay-amounts.ts';
import { differenceClaims } from './pay-difference.ts';
import { type PayQuestion, readPayQuestion } from './pay-question.ts';
import { comparedWithOwn, judged, reachedFirst, reaching, thresholdOf } from './pay-threshold.ts';
import { money, per } from './wording.ts';

const MOST_SENTENCES = 4;

/** An answer from the pay bands, or null when pay is not what is asked or the guide has no bands that fit. */
export function composePay(material: Material): Draft | null {
  const { query } = material;
  if (query.facets[0] !== 'pay' || query.wants === 'name') return null;
  const amounts = amountsIn(query.text);
  const { bands, lacking } = bandsOfPeriod(bandsOf(material), periodsWanted(query.text, amounts));
  if (bands.length === 0) return null;
  const draft = composeBands(bands, lacking === null ? amounts : [], material);
  return draft && lacking !== null ? withoutPeriod(draft, lacking) : draft;
}

function withoutPeriod(draft: Draft, period: PayPeriod): Draft {
  const silence = [plain(`The guide doesn't give pay by the ${period}.`), plain('It says:')];
  return { ...draft, status: 'partial', missing: [`pay by the ${period}`], claims: [...silence, ...draft.claims] };
}

function composeBands(bands: readonly Band[], amounts: readonly number[], material: Material): Draft | null {
  const { query } = material;
  const asked = readPayQuestion(query);
  const [amount, ...others] = amounts;
  if (query.wants === 'duration' && amount === undefined) return null;
  const subjects = ownSubjects(query);
  const fitting = subjects.length === 0 ? bands : bands.filter(({ pay }) => textHasTerms(pay.role, subjects));
  if (fitting.length === 0) return null;

  const named = fitting.filter(({ pay }) => query.slots.roles.includes(pay.role));
  if (named.length === 0 && query.slots.roles.length > 0) return null;
  if (new Set(named.map(({ pay }) => pay.role)).size >= 2 && asked.comparesRoles && amount === undefined) {
    const first = query.slots.roles.find((role) => named.some(({ pay }) => pay.role === role))!;
    const isOrder = asked.wantsYesNo && /\b(?:more|less|better|higher|lower|worse)\b/i.test(query.text);
    return bandsDraft(differenceClaims(named, isOrder ? { first, wantsMore: asked.wantsMore } : null), named);
  }
  if (amount !== undefined && others.length === 0 && (named.length > 0 || subjects.length === 0)) {
    return withAmount(amount, named, bands, asked, material);
  }
  if (named.length > MOST_SENTENCES) return overall(named, []);
  if (named.length > 0) return bandsDraft(named.map(bandClaim), named);
  const years = query.slots.experienceYears;
  const experienced = years === null ? [] : oncePerRole(ofYears(fitting, years));
  if (experienced.length > 0) return bandsDraft(experienced.map(bandClaim), experienced);
  if (subjects.length > 0) return bandsDraft(fitting.map(bandClaim), fitting);
  return ofOccupation(bands, asked, material);
}

/** A question that names one amount. */
function withAmount(
  amount: number,
  named: readonly Band[],
  bands: readonly Band[],
  asked: PayQuestion,
  material: Material,
): Draft {
  const { text, slots } = material.query;
  const years = slots.experienceYears;
  const experienced = years === null ? [] : oncePerRole(ofYears(bands, years));
  const given = named.length > 0 ? named : experienced;
  if (asked.givesOwnPay && (named.length > 0 || years === null)) {
    const start = given.length > 0 ? given : [earliest(bands, material)];
    return comparedWithOwn(start, bands, amount, asked.wantsYesNo);
  }
  if (asked.wantsTime) return reachedFirst(bands, amount);
  const threshold = thresholdOf(text, amount, asked.wantsYesNo || isConfirming(text));
  if (named.length > 0) {
    const isStatement = !/\b(?:what|which|how|who)\b/i.test(text);
    return judged(comparable(named), { ...threshold, wantsYesNo: threshold.wantsYesNo || isStatement });
  }
  if (experienced.length > 0) return bandsDraft(experienced.map(bandClaim), experienced);
  if (asked.wantsYesNo && threshold.side === 'about' && !threshold.isPossible) return around(bands, amount);
  return reaching(bands, threshold);
}

/** "Is 52k fair?": the bands that the amount lies in; all of them where it lies in none. */
function around(bands: readonly Band[], amount: number): Draft {
  const holding = comparable(bands).filter(({ pay }) => amount >= pay.low && amount <= pay.high);
  return holding.length > 0 ? bandsDraft(holding.map(bandClaim), holding) : overall(bands, []);
}

/** A question about pay that names no role, amount or years. */
function ofOccupation(bands: readonly Band[], asked: PayQuestion, material: Material): Draft {
  const whole = general(bands, material);
  const levels = bands.filter((band) => !whole.includes(band));
  const told = levels.length > 0 ? levels : bands;
  if (asked.wantsAverage) return averageOf(whole, told);
  if (asked.extreme === 'range' && told.length > 1)
    return bandsDraft([lowest(told), highest(told)].map(bandClaim), told);
  if (asked.extreme === 'highest') return bandsDraft([bandClaim(highest(bands))], [highest(bands)]);
  if (asked.extreme === 'lowest') return bandsDraft([bandClaim(lowest(bands))], [lowest(bands)]);
  if (asked.extreme === 'start') {
    const start = earliest(bands, material);
    return bandsDraft([bandClaim(start)], [start]);
  }
  return overall(told, whole);
}

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
function overall(levels: readonly Band[], whole: readonly Band[]): Draft {
  const general = whole.map(bandClaim);
  if (levels.length <= 1) return bandsDraft([...general, ...levels.map(bandClaim)], [...whole, ...levels]);
  return bandsDraft([...general, spread(levels), ...bandBullets(levels)], [...whole, ...levels]);
}

/** The lowest and the highest figure of the most common period. */
function spread(bands: readonly Band[]): DraftClaim {
  const [low, high] = [lowest(bands), highest(bands)];
  const ceiling = `${money(high.pay.high, high.pay.currency)}${high.pay.openEnded ? ' or more' : ''}`;
  const floor = `${[money(low.pay.low, low.pay.currency), per(low.pay)].join(' ').trim()} for ${subjectOf(low)}`;
  const sources = low === high ? [low.source] : [low.source, high.source];
  return computed(`Pay runs from ${floor} to ${ceiling} for ${subjectOf(high)}:`, sources);
}
