import { daysIn } from '../../../language/days.ts';
import { computed, type DraftClaim } from '../../draft.ts';
import type { Family, Figure } from '../figures/figures.ts';
import { unitSource } from '../material.ts';
import { capitalised } from '../wording.ts';

export type Measure = Family['kind'] | 'pay';
export type FigurePair = readonly [Figure, Figure];

const WANTS_LESS = /\b(?:cheaper|less|lower|quicker|faster|shorter|fewer|smaller|earlier)\b/i;
const WANTS_MORE = /\b(?:more|dearer|pricier|longer|slower|higher|bigger|larger|better)\b/i;
const LEAD: Readonly<Record<Measure, readonly [less: string, more: string]>> = {
  money: ['cheaper', 'more expensive'],
  pay: ['lower paid', 'better paid'],
  duration: ['quicker', 'longer'],
  share: ['smaller', 'larger'],
  count: ['smaller', 'larger'],
};

/** What the guide gives for each of two things, and which of them is less or more. */
export function comparedClaims(pair: FigurePair, measure: Measure, question: string): readonly DraftClaim[] {
  const [left, right] = pair;
  const sources = pair.map(({ passage, unit }) => unitSource(passage, unit));
  const order = orderOf(left, right);
  const wantsLess = WANTS_LESS.test(question);
  const isRanked = order !== 0 && (wantsLess || WANTS_MORE.test(question) || measure === 'pay');
  if (!isRanked) {
    const said = `${capitalised(left.name)}: ${left.written}; ${right.name}: ${right.written}.`;
    return [computed(said, sources)];
  }
  const [first, second] = order < 0 === wantsLess ? [left, right] : [right, left];
  const opening = !/\bthan\b/i.test(question) ? '' : first === left ? 'Yes. ' : 'No. ';
  const lead = LEAD[measure][wantsLess ? 0 : 1];
  const said = `${opening}The ${lead} is ${first.name} (${first.written}, against ${second.written} for ${second.name}).`;
  return [computed(said, sources)];
}

/** Below 0: the first is less at both ends; 0: neither is. */
function orderOf({ quantity: a }: Figure, { quantity: b }: Figure): number {
  const sized = (amount: number, unit: string | null) => amount * (daysIn(unit) ?? 1);
  const low = sized(a.low, a.unit) - sized(b.low, b.unit);
  const high = sized(a.high, a.unit) - sized(b.high, b.unit);
  return a.per !== b.per || low * high < 0 ? 0 : Math.sign(low + high);
}
