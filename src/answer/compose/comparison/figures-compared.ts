import { daysIn } from '../../../language/days.ts';
import { tokenize } from '../../../language/tokens.ts';
import { isNegated } from '../../../understand/asked-plainly.ts';
import { computed, type DraftClaim } from '../../draft.ts';
import type { Family, Figure } from '../figures/figures.ts';
import { unitSource } from '../material.ts';
import { capitalised, money } from '../wording.ts';

export type Measure = Family['kind'] | 'pay';
export type FigurePair = readonly [Figure, Figure];

const WANTS_LESS = /\b(?:cheaper|less|lower|quicker|faster|shorter|fewer|smaller|earlier)\b/i;
const WANTS_MORE = /\b(?:more|dearer|pricier|longer|slower|higher|bigger|larger|better)\b/i;
export const WANTS_DIFFERENCE =
  /\b(?:differen\w+|by how (?:much|many)|how (?:much|many) \w+ ?(?:more|less|longer|shorter|cheaper|extra)|how much (?:more|less|longer|shorter|cheaper|dearer|extra|better)|gap)\b/i;
const LEAD: Readonly<Record<Measure, readonly [less: string, more: string]>> = {
  money: ['cheaper', 'more expensive'],
  pay: ['lower paid', 'better paid'],
  duration: ['quicker', 'longer'],
  share: ['smaller', 'larger'],
  count: ['smaller', 'larger'],
};

/** What the guide gives for each of two things, which of them is less or more, and by how much where that is asked. */
export function comparedClaims(
  pair: FigurePair,
  measure: Measure,
  question: string,
  currency: string,
): readonly DraftClaim[] {
  const [left, right] = pair;
  const sources = pair.map(({ passage, unit }) => unitSource(passage, unit));
  const order = orderOf(left, right);
  const wantsLess = WANTS_LESS.test(question);
  const gap = WANTS_DIFFERENCE.test(question) ? differenceClaim(pair, currency) : null;
  const isRanked = order !== 0 && (wantsLess || WANTS_MORE.test(question) || measure === 'pay');
  if (!isRanked) {
    const said = `${capitalised(left.name)}: ${left.written}; ${right.name}: ${right.written}.`;
    return [computed(said, sources), ...(gap ? [gap] : [])];
  }
  const [first, second] = order < 0 === wantsLess ? [left, right] : [right, left];
  const object = objectOf(pair, question);
  const opening = object === null || isNegated(question) ? '' : first === object ? 'No. ' : 'Yes. ';
  const lead = LEAD[measure][wantsLess ? 0 : 1];
  const said = `${opening}The ${lead} is ${first.name} (${first.written}, against ${second.written} for ${second.name}).`;
  return [computed(said, sources), ...(gap ? [gap] : [])];
}

/** What a question compares another thing with, named after "than"; null where the names tell neither or both. */
function objectOf(pair: FigurePair, question: string): Figure | null {
  const after = question.split(/\bthan\b/i)[1];
  if (after === undefined) return null;
  const said = new Set(tokenize(after).map(({ stem }) => stem));
  const [left, right] = pair.map(({ name }, at) => {
    const others = new Set(tokenize(pair[1 - at]!.name).map(({ stem }) => stem));
    return tokenize(name).filter(({ stem }) => !others.has(stem) && said.has(stem)).length;
  }) as [number, number];
  return left > 0 === right > 0 ? null : left > 0 ? pair[0] : pair[1];
}

/** "The difference is $2 at the low end and $5 at the top end." Null for figures of different measures. */
export function differenceClaim([left, right]: FigurePair, currency: string): DraftClaim | null {
  const [a, b] = [left.quantity, right.quantity];
  if (a.unit !== b.unit || a.per !== b.per) return null;
  const told = (amount: number) => {
    const rounded = Math.round(amount * 100) / 100;
    if (left.kind === 'money') return money(rounded, currency);
    if (left.kind === 'share') return `${rounded} percentage points`;
    return a.unit === null
      ? String(rounded)
      : `${rounded} ${left.kind === 'duration' ? `${a.unit}${rounded === 1 ? '' : 's'}` : ''}`.trim();
  };
  const [low, high] = [Math.abs(a.low - b.low), Math.abs(a.high - b.high)];
  const isOpen = a.isOpenEnded || b.isOpenEnded;
  const time = a.per === null ? '' : a.per === 'hour' ? ' an hour' : ` a ${a.per}`;
  const isOne = low === high || (a.low === a.high && b.low === b.high);
  const text = isOne
    ? `The difference is ${told(low)}${time}${isOpen ? ' or more' : ''}.`
    : `The difference is ${told(low)} at the low end and ${isOpen ? 'at least ' : ''}${told(high)}${time} at the top end.`;
  return computed(
    text,
    [left, right].map(({ passage, unit }) => unitSource(passage, unit)),
  );
}

/** Below 0: the first is less at both ends; 0: neither is. */
function orderOf({ quantity: a }: Figure, { quantity: b }: Figure): number {
  const sized = (amount: number, unit: string | null) => amount * (daysIn(unit) ?? 1);
  if (a.per !== b.per) return 0;
  const [low, high] = [sized(a.low, a.unit) - sized(b.low, b.unit), sized(a.high, a.unit) - sized(b.high, b.unit)].map(
    Math.sign,
  ) as [number, number];
  return low + high === 0 ? 0 : low * high < 0 ? 0 : Math.sign(low + high);
}
