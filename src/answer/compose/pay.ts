import type { PayPeriod } from '../../domain/guide.ts';
import type { QueryTerm } from '../../domain/question.ts';
import { findQuantities } from '../../language/numerals.ts';
import { tokenize } from '../../language/tokens.ts';
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
  ofStage,
  ofYears,
  oncePerRole,
  toldApart,
} from './bands.ts';
import { isConfirming } from './confirming.ts';
import { type Material, ownSubjects } from './material.ts';
import { amountsIn, bandsOfPeriod, periodsWanted, yearsOfTraining } from './pay-amounts.ts';
import { differenceClaims } from './pay-difference.ts';
import { type PayQuestion, readPayQuestion } from './pay-question.ts';
import { comparedWithOwn, judged, reachedFirst, reaching, thresholdOf } from './pay-threshold.ts';
import { namesIn } from './rows.ts';
import { joined, money, per, withArticle } from './wording.ts';

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
  const isOfTraining = (surface: string) => yearsOfTraining(`${surface} year`).length > 0;
  const subjects = ownSubjects(query).filter((term) => !namesStarter(term, material) && !isOfTraining(term.surface));
  const compared = asked.comparesRoles ? comparedIn(bands, subjects, material) : [];
  if (compared.length > 1 && amount === undefined) return compare(compared, asked, material);
  const fitting = fittingIn(bands, subjects, material);
  if (fitting.length === 0) return unpaid(subjects, bands, material);

  const named = namedIn(fitting, material);
  if (named.length === 0 && query.slots.roles.length > 0) {
    return subjects.length > 0 ? bandsDraft(fitting.map(bandClaim), fitting) : unpaidRoles(bands, material);
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

/** "A beginner": whoever starts, where no role of the guide is called so. */
const namesStarter = (term: QueryTerm, { vocabulary }: Material): boolean =>
  vocabulary
    .match(term.stem.split(' '))
    .some(({ group }) => group.id === 'entry-level' || group.id === 'no-experience');

/** The bands that are compared: those of two roles, also of one that only part of its name is said of, or of two years of training. */
function comparedIn(bands: readonly Band[], subjects: readonly QueryTerm[], { query }: Material): readonly Band[] {
  const isSaid = ({ pay }: Band) => subjects.some((term) => textHasTerms(pay.role, [term]));
  const all = bands.filter((band) => query.slots.roles.includes(band.pay.role) || isSaid(band));
  const left = subjects.filter((term) => !all.some(({ pay }) => textHasTerms(pay.role, [term])));
  if (left.length > 0) return [];
  const stages = yearsOfTraining(query.text).flatMap((year) => ofStage(all, year));
  if (stages.length > 1) return stages;
  return new Set(all.map(({ pay }) => pay.role)).size > 1 ? all : [];
}

function compare(bands: readonly Band[], asked: PayQuestion, { query }: Material): Draft {
  const first = query.slots.roles.find((role) => bands.some(({ pay }) => pay.role === role)) ?? bands[0]!.pay.role;
  const isOrder = asked.wantsYesNo && /\b(?:more|less|better|higher|lower|worse)\b/i.test(query.text);
  return bandsDraft(differenceClaims(bands, isOrder ? { first, wantsMore: asked.wantsMore } : null), bands);
}

/** The bands of roles that are called by the subjects; else those whose row tells of them, unless the pay itself is judged. */
function fittingIn(bands: readonly Band[], subjects: readonly QueryTerm[], { query }: Material): readonly Band[] {
  if (subjects.length === 0) return bands;
  const called = bands.filter(({ pay }) => textHasTerms(pay.role, subjects));
  if (called.length > 0 || query.wants !== 'money') return called;
  const told = bands.filter(
    ({ pay, source }) => source.quote.text.startsWith('|') && textHasTerms(pay.quote.text, subjects),
  );
  return told.length < bands.length ? told : [];
}

/** The bands of the roles that are asked about; "and after 5 years?" leaves the role of the question before. */
function namedIn(bands: readonly Band[], { query }: Material): readonly Band[] {
  const all = bands.filter(({ pay }) => query.slots.roles.includes(pay.role));
  const stages = yearsOfTraining(query.text).flatMap((year) => ofStage(all, year));
  const named = stages.length > 0 ? stages : all;
  const years = query.slots.experienceYears;
  if (!query.isFollowUp || years === null) return named;
  const experienced = ofYears(bands, years);
  return named.some((band) => experienced.includes(band)) || experienced.length === 0 ? named : experienced;
}

/** A role that the guide has, but gives no pay for. */
function unpaidRoles(bands: readonly Band[], { query }: Material): Draft | null {
  if (query.wants === 'yes_no') return null;
  const role = withArticle(query.slots.roles[0]!);
  return silentOn(`The guide doesn't give pay for ${role}.`, query.slots.roles.slice(0, 1), bands);
}

/** "Are internships paid?": what anyone else is paid is no answer. */
const ASKS_IF_PAID = /\b(?:paid|pays?|unpaid)\W*$/i;
const isAre = (names: readonly string[]) => (names.length > 1 || /[^s]s$/i.test(names[0] ?? '') ? 'are' : 'is');

/** "Do nights pay more?", "what does an operator make?": a thing that no sentence of the guide puts together with pay. */
function unpaid(
  subjects: readonly QueryTerm[],
  bands: readonly Band[],
  { query, ranked, vocabulary }: Material,
): Draft | null {
  const isPlain = query.terms.some((term) => term.facet === 'pay' && term.isGeneric) || query.wants === 'money';
  const speaksOfPay = (text: string) =>
    vocabulary.match(tokenize(text).map(({ stem }) => stem)).some(({ group }) => group.facet === 'pay') ||
    findQuantities(text).some(({ kind }) => kind === 'money');
  const isSaid = ranked.some(({ passage }) =>
    passage.units.some((unit) => {
      const text = unit.kind === 'row' ? namesIn(unit) : unit.text;
      return (passage.facet === 'pay' || speaksOfPay(text)) && subjects.some((term) => textHasTerms(text, [term]));
    }),
  );
  if (!isPlain || isSaid) return null;
  const missing = subjects.map(({ surface }) => surface);
  if (query.wants === 'yes_no' && ASKS_IF_PAID.test(query.text)) {
    const silence = plain(`The guide doesn't say whether ${joined(missing).toLowerCase()} ${isAre(missing)} paid.`);
    return { status: 'declined', claims: [silence], missing, list: [], roles: [] };
  }
  const isEffect = query.wants === 'yes_no' || query.wants === 'comparison';
  return silentOn(
    isEffect ? "The guide doesn't say how that affects pay." : "The guide doesn't give pay for that.",
    missing,
    bands,
  );
}

function silentOn(silence: string, missing: readonly string[], bands: readonly Band[]): Draft {
  const draft = bandsDraft([plain(silence), plain('It says:'), spread(bands, '.')], bands);
  return { ...draft, status: 'partial', missing };
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
  const starting =
    named.length === 0 && years === null && asked.extreme === 'start' ? [earliest(bands, material)] : named;
  const threshold = thresholdOf(text, amount, asked.wantsYesNo || isConfirming(text));
  if (starting.length > 0) {
    const isStatement = !/\b(?:what|which|how|who)\b/i.test(text);
    return judged(comparable(starting), { ...threshold, wantsYesNo: threshold.wantsYesNo || isStatement });
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
  const draft = overall(told, whole);
  return asked.asksWhetherItRises && asked.wantsYesNo && risesWithYears(told) ? openedWith('Yes.', draft) : draft;
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

const openedWith = (opening: string, draft: Draft): Draft => ({ ...draft, claims: [plain(opening), ...draft.claims] });

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
function spread(bands: readonly Band[], end = ':'): DraftClaim {
  const [low, high] = [lowest(bands), highest(bands)];
  const ceiling = `${money(high.pay.high, high.pay.currency)}${high.pay.openEnded ? ' or more' : ''}`;
  const floor = `${[money(low.pay.low, low.pay.currency), per(low.pay)].join(' ').trim()} for ${toldApart(low)}`;
  const sources = low === high ? [low.source] : [low.source, high.source];
  return computed(`Pay runs from ${floor} to ${ceiling} for ${toldApart(high)}${end}`, sources);
}
