import { isNegated } from '../../../understand/asked-plainly.ts';
import { computed, type Draft, type DraftClaim, insteadOf, plain } from '../../draft.ts';
import { type Band, bandBullets, bandClaim, bandsDraft, comparable, highest, rowClaims } from './bands.ts';
import type { PayQuestion } from './pay-question.ts';

/** What is asked of an amount: whether pay is more than it, is at most that, starts there, is never that low. */
type Side =
  | 'over'
  | 'at_least'
  | 'under'
  | 'at_most'
  | 'up_to'
  | 'lowest'
  | 'start'
  | 'highest'
  | 'too_high'
  | 'too_low'
  | 'about';

/** The visitor's figure is not said again: nothing in the guide backs it. */
export type Threshold = {
  readonly amount: number;
  readonly side: Side;
  /** "Can", "could ever", "is it realistic": one who gets there is enough. "All", "always": everybody has to. */
  readonly of: 'some' | 'all' | 'those_asked_about';
  readonly wantsYesNo: boolean;
};

const POSSIBLE =
  /\b(?:can|could|able|possible|possibly|ever|reach|realistic|realistically|doable|achievable|attainable|feasible|hit|get to|expect|some|any|sometimes)\b/i;
const UNIVERSAL = /\b(?:all|every|everyone|everybody|each|always|guaranteed|both)\b/i;
/** "A lead makes 5k more than a senior", "never less than": the amount is no pay, or yes and no change places. */
const OTHERWISE = /\b(?:gap|difference|differ|by)\b|\d[\dk,.]* (?:more|less|extra) than\b/i;

const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/\btoo (?:much|high)\b|\bunrealistic\b/i, 'too_high'],
  [/\btoo (?:little|low)\b/i, 'too_low'],
  [/\b(?:at most|no more than|or less|not more than)\b/i, 'at_most'],
  [/\bup to\b/i, 'up_to'],
  [/\b(?:at least|upwards? of|or more|no less than)\b/i, 'at_least'],
  [/\b(?:under|below|less than)\b/i, 'under'],
  [/\b(?:over|above|more than|exceed|beyond|north of)\b/i, 'over'],
  [/\b(?:minimum|min|lowest|least|floor)\b/i, 'lowest'],
  [/\b(?:maximum|max|highest|(?<!\bat )most|top|tops|ceiling|cap)\b/i, 'highest'],
  [/\b(?:start|starts|starting|begin|begins)\b/i, 'start'],
];

export function thresholdOf(text: string, amount: number, wantsYesNo: boolean): Threshold {
  const isClear = !OTHERWISE.test(text) && !isNegated(text.replace(/\bno (?:more|less) than\b/i, ''));
  return {
    amount,
    side: SIDES.find(([words]) => words.test(text))?.[1] ?? 'about',
    of: UNIVERSAL.test(text) ? 'all' : POSSIBLE.test(text) ? 'some' : 'those_asked_about',
    wantsYesNo: wantsYesNo && isClear,
  };
}

/** "Seniors earn $200,000, right?", "can a senior make 60k?": the bands of the roles named, behind what they decide. */
export function judged(named: readonly Band[], asked: Threshold): Draft {
  const [first, ...rest] = rowClaims(named);
  if (!asked.wantsYesNo || named.some(isAverage)) return bandsDraft(rowClaims(named), named);
  const opening = verdictOn(named, asked);
  if (opening === 'unknown')
    return insteadOf("The guide doesn't say that.", ['that amount'], bandsDraft([first!, ...rest], named));
  return bandsDraft([withOpening(first!, opening), ...rest], named);
}

/** Some earn more and some less. */
const isAverage = ({ pay }: Band): boolean => pay.qualifier === 'average' || pay.qualifier === 'median';

/** `unknown`: the range is open where the amount lies. Null: neither yes nor no would be understood. */
function verdictOn(named: readonly Band[], { amount, side, of }: Threshold): string | null {
  const bounds = named.map(boundsOf);
  const [lowest, highest] = [Math.min(...bounds.map(({ low }) => low)), Math.max(...bounds.map(({ high }) => high))];
  const isOpen = bounds.some((one) => one.isOpen);
  const isYes = (isSo: boolean) => (isSo ? 'Yes.' : 'No.');
  const decided = (all: boolean, some: boolean) =>
    of === 'some' ? isYes(some) : all ? 'Yes.' : some ? 'Not always.' : 'No.';
  const isAbove = isOpen && amount >= highest;
  switch (side) {
    case 'over':
      return isAbove ? 'unknown' : decided(amount < lowest, amount < highest);
    case 'at_least':
      return isAbove && amount > highest ? 'unknown' : decided(amount <= lowest, amount <= highest);
    case 'under':
      return decided(!isOpen && highest < amount, lowest < amount);
    case 'at_most':
      return decided(!isOpen && highest <= amount, lowest <= amount);
    case 'up_to':
      if (amount < lowest) return null;
      return amount <= highest ? 'Yes.' : isOpen ? 'unknown' : 'No.';
    case 'lowest':
      return lowest === 0 ? null : isYes(amount === lowest);
    case 'start':
      return amount === lowest
        ? 'Yes.'
        : amount > lowest && amount <= highest
          ? null
          : isOpen && amount > highest
            ? 'unknown'
            : 'No.';
    case 'highest':
      return isYes(amount === highest && !isOpen);
    case 'too_low':
      return isYes(amount < lowest);
    case 'too_high':
      return amount > highest && isOpen ? 'unknown' : isYes(amount > highest);
    case 'about':
      return aboutVerdict(bounds, amount, of);
  }
}

type Bounds = { readonly low: number; readonly high: number; readonly isOpen: boolean };

/** Of "up to" the lower end is not known, of "from" and "or more" the upper. */
const boundsOf = ({ pay }: Band): Bounds => ({
  low: pay.qualifier === 'up_to' ? 0 : pay.low,
  high: pay.high,
  isOpen: pay.openEnded || pay.qualifier === 'from',
});

function aboutVerdict(bounds: readonly Bounds[], amount: number, of: Threshold['of']): string | null {
  const within = bounds.find(({ low, high }) => amount >= low && amount <= high);
  const isBeyond = bounds.every(({ high }) => amount > high);
  if (isBeyond) return bounds.some(({ isOpen }) => isOpen) ? 'unknown' : 'No.';
  if (of === 'some') return 'Yes.';
  if (within === undefined) return 'No.';
  const isExact = within.low === within.high && !within.isOpen;
  if (of === 'all') return isExact && bounds.length === 1 ? 'Yes.' : 'Not always.';
  return isExact ? 'Yes.' : 'Yes, that is within the range.';
}

/** "Can I make 90k?", "which roles pay over 80,000?", "what pays less than 50k?": the bands that get there. */
export function reaching(bands: readonly Band[], asked: Threshold): Draft {
  const { amount, side, of, wantsYesNo } = asked;
  const compared = comparable(bands);
  if (wantsYesNo && of === 'all') {
    const opening = verdictOn(compared, asked);
    const isOne = (band: Band) => verdictOn([band], asked) !== 'Yes.';
    const shown = opening === 'Yes.' ? compared : compared.filter(isOne);
    const [first, ...rest] = rowClaims(shown);
    const isKnown = opening !== 'unknown' && !compared.some(isAverage);
    return bandsDraft([withOpening(first!, isKnown ? opening : null), ...rest], shown);
  }
  if (side === 'under' || side === 'at_most') {
    const below = compared.filter(({ pay }) => pay.low < amount);
    if (below.length === 0)
      return bandsDraft([plain("The guide doesn't list pay as low as that."), ...bandBullets(compared)], compared);
    return listed('Pay starts below that here:', below);
  }
  const there = compared.filter(({ pay }) =>
    side === 'over' ? pay.high > amount || (pay.openEnded && pay.high === amount) : pay.high >= amount,
  );
  if (there.length === 0) {
    const top = highest(compared);
    return bandsDraft([plain("The guide doesn't list pay as high as that."), bandClaim(top)], [top]);
  }
  if (wantsYesNo && REACHES.has(side)) {
    const [first, ...rest] = rowClaims(there);
    const isBelowAll = side === 'about' && of !== 'some' && there.every(({ pay }) => pay.low > amount);
    return bandsDraft([withOpening(first!, isBelowAll ? 'No.' : 'Yes.'), ...rest], there);
  }
  if (there.length === 1) return bandsDraft(rowClaims(there), there);
  return listed('Pay gets there in these roles:', there);
}

/** One who gets there is a yes. */
const REACHES: ReadonlySet<Side> = new Set(['over', 'at_least', 'up_to', 'about']);

const listed = (opening: string, bands: readonly Band[]): Draft =>
  bandsDraft(
    [
      computed(
        opening,
        bands.map(({ source }) => source),
      ),
      ...bandBullets(bands),
    ],
    bands,
  );

/** "How long until I make 60k?": the first band that gets there, and the first that starts there. */
export function reachedFirst(bands: readonly Band[], amount: number): Draft {
  const compared = comparable(bands);
  const first = compared.find(({ pay }) => pay.high >= amount);
  const sure = compared.find(({ pay }) => pay.low >= amount);
  if (!first) return reaching(bands, { amount, side: 'about', of: 'some', wantsYesNo: false });
  const both = sure && sure !== first ? [first, sure] : [first];
  return bandsDraft(rowClaims(both), both);
}

/** "I made 68k before": how the bands of a beginner, or of the role or years named, compare with what the visitor has. */
export function comparedWithOwn(given: readonly Band[], all: readonly Band[], own: number, asked: OwnPayAsked): Draft {
  const [first, ...rest] = rowClaims(given);
  const side = given.every(({ pay }) => pay.high < own && !pay.openEnded)
    ? 'less'
    : given.every(({ pay }) => pay.low > own)
      ? 'more'
      : 'within';
  const there = side === 'less' ? comparable(all).find(({ pay }) => pay.high >= own) : undefined;
  const claims: readonly DraftClaim[] = [
    withOpening(first!, given.some(isAverage) ? null : openingOf(side, asked)),
    ...rest,
    ...(there && !given.includes(there)
      ? [computed('Pay first gets there in this role:', [there.source]), bandClaim(there)]
      : []),
  ];
  return bandsDraft(claims, given);
}

function openingOf(side: 'less' | 'more' | 'within', asked: OwnPayAsked): string | null {
  if (side === 'within') return 'Your figure is within the range.';
  if (!asked.wantsYesNo || (asked.ofOwnPay !== 'cut' && !asked.comparesRoles)) return null;
  return (side === 'more') === (asked.ofOwnPay !== 'cut' && asked.wantsMore) ? 'Yes.' : 'No.';
}

type OwnPayAsked = Pick<PayQuestion, 'ofOwnPay' | 'wantsYesNo' | 'comparesRoles' | 'wantsMore'>;

const withOpening = (claim: DraftClaim, opening: string | null): DraftClaim =>
  claim.kind === 'stated' && opening !== null ? { ...claim, opening } : claim;
