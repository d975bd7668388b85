import { computed, type Draft, type DraftClaim, plain } from '../../draft.ts';
import { type Band, bandBullets, bandClaim, bandsDraft, comparable, highest, rowClaims } from './bands.ts';

/** The visitor's figure is not said again: nothing in the guide backs it. */
export type Threshold = {
  readonly amount: number;
  /** "More than" it, and not the amount itself. */
  readonly isOver: boolean;
  readonly wantsYesNo: boolean;
};

const OVER = /\b(?:over|above|more than|at least|upwards? of|exceed|beyond|north of)\b/i;

export const thresholdOf = (text: string, amount: number, wantsYesNo: boolean): Threshold => ({
  amount,
  isOver: OVER.test(text),
  wantsYesNo,
});

/** "Seniors earn $200,000, right?": the bands of the roles named, behind what they decide. */
export function judged(named: readonly Band[], { amount, isOver, wantsYesNo }: Threshold): Draft {
  const [first, ...rest] = rowClaims(named);
  const isWithin = !isOver && named.some(({ pay }) => amount >= pay.low && amount <= pay.high);
  const isBeyond = named.every(({ pay }) => amount > pay.high && !pay.openEnded);
  // Of an average some earn more and some less.
  const isDecided = wantsYesNo && named.every(({ pay }) => pay.qualifier !== 'average' && pay.qualifier !== 'median');
  const opening = !isDecided ? null : isBeyond ? 'No.' : isWithin ? 'Yes.' : null;
  return bandsDraft([withOpening(first!, opening), ...rest], named);
}

/** "Can I make 90k?", "which roles pay over 80,000?": the bands that get there. */
export function reaching(bands: readonly Band[], { amount, isOver, wantsYesNo }: Threshold): Draft {
  const compared = comparable(bands);
  const there = compared.filter(({ pay }) => pay.high > amount || (pay.high === amount && (!isOver || pay.openEnded)));
  if (there.length === 0) {
    const top = highest(compared);
    return bandsDraft([plain("The guide doesn't list pay as high as that."), bandClaim(top)], [top]);
  }
  if (wantsYesNo) {
    const [first, ...rest] = rowClaims(there);
    return bandsDraft([withOpening(first!, 'Yes.'), ...rest], there);
  }
  if (there.length === 1) return bandsDraft(rowClaims(there), there);
  return bandsDraft(
    [
      computed(
        'Pay gets there in these roles:',
        there.map(({ source }) => source),
      ),
      ...bandBullets(there),
    ],
    there,
  );
}

const withOpening = (claim: DraftClaim, opening: string | null): DraftClaim =>
  claim.kind === 'stated' && opening !== null ? { ...claim, opening } : claim;
