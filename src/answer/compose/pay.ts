import { findQuantities } from '../../language/numerals.ts';
import { tokenize } from '../../language/tokens.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { computed, type Draft, type DraftClaim, plain } from '../draft.ts';
import {
  type Band,
  bandBullet,
  bandClaim,
  bandsDraft,
  bandsOf,
  comparable,
  earliest,
  fitsYears,
  highest,
  lowest,
  missingPeriod,
} from './bands.ts';
import { isConfirming } from './confirming.ts';
import { type Material, ownSubjects } from './material.ts';

import { money, per, withArticle } from './wording.ts';

const HIGHEST = ['highest', 'most', 'top', 'max', 'maximum', 'best'];
const LOWEST = ['lowest', 'least', 'minimum', 'min'];
const STARTING = ['start', 'starting', 'starter', 'beginning', 'beginner', 'first', 'initially', 'new'];
const COMPARES = ['more', 'less', 'difference', 'between', 'compared', 'vs', 'versus', 'than'];

/** An answer from the pay bands, or null when pay is not what is asked or the guide has no bands that fit. */
export function composePay(material: Material): Draft | null {
  const draft = composeBands(material);
  const period = missingPeriod(material.query.text, bandsOf(material));
  if (!draft || period === null) return draft;
  const silence = [plain(`The guide doesn't give pay by the ${period}.`), plain('It says:')];
  return { ...draft, status: 'partial', missing: [`pay by the ${period}`], claims: [...silence, ...draft.claims] };
}

function composeBands(material: Material): Draft | null {
  const { query } = material;
  if (query.facets[0] !== 'pay' || query.wants === 'duration' || query.wants === 'name') return null;
  const bands = bandsOf(material);
  if (bands.length === 0) return null;
  const words = new Set(tokenize(query.text).map(({ lower }) => lower));
  const asks = (any: readonly string[]) => any.some((word) => words.has(word));

  const subjects = ownSubjects(query);
  const fitting = subjects.length === 0 ? bands : bands.filter(({ pay }) => textHasTerms(pay.role, subjects));
  if (fitting.length === 0) return null;
  const named = fitting.filter(({ pay }) => query.slots.roles.includes(pay.role));
  const amounts = amountsIn(query.text, bands);
  if (named.length >= 2 && (query.wants === 'comparison' || asks(COMPARES))) {
    return bandsDraft([...named.slice(0, 2).map(bandClaim), ...difference(named[0]!, named[1]!)], named);
  }
  if (named.length > 0 && amounts.length === 1) return confirmed(named, amounts[0]!, material);
  if (named.length > 0) return bandsDraft(named.map(bandClaim), named);
  if (query.slots.roles.length > 0) return null;

  const years = query.slots.experienceYears;
  const ofYears = years === null ? [] : fitting.filter((band) => fitsYears(band, years));
  if (amounts.length === 1 && subjects.length === 0) {
    const asksReach = ASKS_REACH.test(query.text);
    if (asksReach) return reaching(bands, amounts[0]!, material);
    return ofYears.length > 0 ? bandsDraft(ofYears.map(bandClaim), ofYears) : containing(bands, amounts[0]!);
  }
  if (ofYears.length > 0) return bandsDraft(ofYears.map(bandClaim), ofYears);
  if (subjects.length > 0) return bandsDraft(fitting.map(bandClaim), fitting);
  if (asks(HIGHEST)) return bandsDraft([bandClaim(highest(bands))], [highest(bands)]);
  if (asks(STARTING)) return bandsDraft([bandClaim(earliest(bands))], [earliest(bands)]);
  if (asks(LOWEST)) return bandsDraft([bandClaim(lowest(bands))], [lowest(bands)]);
  return bandsDraft([overview(bands), ...bands.map(bandBullet)], bands);
}

/** The lowest and the highest figure of the most common period. */
function overview(bands: readonly Band[]): DraftClaim {
  const low = lowest(bands);
  const high = highest(bands);
  const ceiling = `${money(high.pay.high, high.pay.currency)}${high.pay.openEnded ? ' or more' : ''}`;
  const floor = `${money(low.pay.low, low.pay.currency)} ${per(low.pay)} for ${withArticle(low.pay.role)}`;
  const sources = low === high ? [low.source] : [low.source, high.source];
  return computed(`Pay runs from ${floor} to ${ceiling} for ${withArticle(high.pay.role)}:`, sources);
}

function difference(left: Band, right: Band): DraftClaim[] {
  const [less, more] = left.pay.high <= right.pay.high ? [left, right] : [right, left];
  if (less.pay.period !== more.pay.period || less.pay.currency !== more.pay.currency) return [];
  const gap = more.pay.high - less.pay.high;
  if (gap === 0) return [];
  const { currency } = more.pay;
  const top = `${money(more.pay.high, currency)}${more.pay.openEnded ? ' or more' : ''}`;
  const text = `At the top end ${withArticle(more.pay.role)} earns ${more.pay.openEnded ? 'at least ' : ''}${money(gap, currency)} more: ${top} against ${money(less.pay.high, currency)} ${per(more.pay)}.`;
  return [computed(text, [more.source, less.source])];
}

const ASKS_REACH = /\b(?:can|could|able|possible|ever|reach|over|more than|at least|above|who|which)\b/i;
const SIX_FIGURES = 100_000;

/** The amounts of money that a question names: "more than 80k", "six figures". */
function amountsIn(text: string, bands: readonly Band[]): readonly number[] {
  if (/\b(?:six|6)[ -]?figures?\b/i.test(text)) return [SIX_FIGURES];
  const leastLikely = lowest(bands).pay.low / 4;
  return findQuantities(text)
    .filter(({ kind, low }) => kind === 'money' || (kind === 'count' && low >= leastLikely))
    .map(({ low }) => low);
}

/** "Seniors earn $200,000, right?": whether the amount lies in the bands of the roles that were named. */
function confirmed(named: readonly Band[], amount: number, { query }: Material): Draft {
  const isWithin = named.some(({ pay }) => amount >= pay.low && (amount <= pay.high || pay.openEnded));
  if (query.wants !== 'yes_no' && !isConfirming(query.text)) return bandsDraft(named.map(bandClaim), named);
  const [first, ...rest] = named.map((band) => bandClaim(band));
  const opening = isWithin ? 'Yes.' : 'No.';
  return bandsDraft([first!.kind === 'stated' ? { ...first!, opening } : first!, ...rest], named);
}

/** "Is 52k fair?": the bands that the amount lies in; all of them where it lies in none. */
function containing(bands: readonly Band[], amount: number): Draft {
  const compared = comparable(bands);
  const around = compared.filter(({ pay }) => amount >= pay.low && amount <= pay.high);
  if (around.length > 0) return bandsDraft(around.map(bandClaim), around);
  return bandsDraft([overview(compared), ...compared.map(bandBullet)], compared);
}

/** "Can I make 90k?", "who earns over 80,000?": the bands that get there. The visitor's figure is not said again. */
function reaching(bands: readonly Band[], amount: number, { query }: Material): Draft {
  const compared = comparable(bands);
  const there = compared.filter(({ pay }) => pay.high >= amount);
  if (there.length === 0) {
    const top = highest(compared);
    return bandsDraft([plain("The guide doesn't list pay as high as that."), bandClaim(top)], [top]);
  }
  const [first, ...rest] = there.map(bandClaim);
  const opensYes = query.wants === 'yes_no' && first!.kind === 'stated';
  return bandsDraft([opensYes ? { ...first!, opening: 'Yes.' } : first!, ...rest], there);
}
