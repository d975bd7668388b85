import { computed, type Draft, type DraftClaim, insteadOf, plain } from '../../draft.ts';
import { type Band, bandBullets, bandClaim, bandsDraft, comparable, highest, rowClaims } from './bands.ts';
import type { PayQuestion } from './pay-question.ts';

/** The visitor's figure is not said again: nothing in the guide backs it. */
export type Threshold = {
  readonly amount: number;
  /** `over`: "more than", "at least"; `under`: "less than"; `about`: the amount itself. */
  readonly side: 'over' | 'under' | 'about';
  /** "Can", "could ever", "is it realistic": one who gets there is enough. */
  readonly isPossible: boolean;
  readonly wantsYesNo: boolean;
};

const UNDER = /\b(?:under|below|less than|up to|at most|no more than)\b/i;
const OVER = /\b(?:over|above|more than|at least|upwards? of|exceed|beyond|north of)\b/i;
const POSSIBLE =
  /\b(?:can|could|able|possible|possibly|ever|reach|realistic|realistically|doable|achievable|attainable|feasible|hit|get to|expect)\b/i;

export const thresholdOf = (text: string, amount: number, wantsYesNo: boolean): Threshold => ({
  amount,
  side: UNDER.test(text) ? 'under' : OVER.test(text) ? 'over' : 'about',
  isPossible: POSSIBLE.test(text),
  wantsYesNo,
});

/** "Seniors earn $200,000, right?", "can a senior make 60k?": the bands of the roles named, behind what they decide. */
export function judged(named: readonly Band[], asked: Threshold): Draft {
  const [first, ...rest] = rowClaims(named);
  if (!asked.wantsYesNo || named.some(isAverage)) return bandsDraft(rowClaims(named), named);
  const opening = verdictOn(named, asked);
  if (opening === null)
    return insteadOf("The guide doesn't say that.", ['that amount'], bandsDraft([first!, ...rest], named));
  return bandsDraft([withOpening(first!, opening), ...rest], named);
}

/** Some earn more and some less. */
const isAverage = ({ pay }: Band): boolean => pay.qualifier === 'average' || pay.qualifier === 'median';

/** Null: the range is open where the amount lies. */
function verdictOn(named: readonly Band[], { amount, side, isPossible }: Threshold): string | null {
  const within = named.find(({ pay }) => amount >= pay.low && amount <= pay.high);
  const isBeyond = named.every(({ pay }) => amount > pay.high);
  if (isBeyond && side !== 'under') return named.some(({ pay }) => pay.openEnded) ? null : 'No.';
  if (side === 'over') return named.every(({ pay }) => pay.low >= amount) || isPossible ? 'Yes.' : 'Not always.';
  if (side === 'under') {
    const isUnder = isBeyond && named.every(({ pay }) => !pay.openEnded);
    return isUnder ? 'Yes.' : named.every(({ pay }) => pay.low >= amount) ? 'No.' : 'Not always.';
  }
  if (isPossible) return 'Yes.';
  return within === undefined ? 'No.' : within.pay.low === within.pay.high ? 'Yes.' : 'Yes, that is within the range.';
}

/** "Can I make 90k?", "which roles pay over 80,000?", "what pays less than 50k?": the bands that get there. */
export function reaching(bands: readonly Band[], { amount, side, isPossible, wantsYesNo }: Threshold): Draft {
  const compared = comparable(bands);
  if (side === 'under') {
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
  if (wantsYesNo) {
    const [first, ...rest] = rowClaims(there);
    const isBelowAll = side === 'about' && !isPossible && there.every(({ pay }) => pay.low > amount);
    return bandsDraft([withOpening(first!, isBelowAll ? 'No.' : 'Yes.'), ...rest], there);
  }
  if (there.length === 1) return bandsDraft(rowClaims(there), there);
  return listed('Pay gets there in these roles:', there);
}

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
  if (!first) return reaching(bands, { amount, side: 'about', isPossible: true, wantsYesNo: false });
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
