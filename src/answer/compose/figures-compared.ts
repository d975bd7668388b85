import type { QueryTerm } from '../../domain/question.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, computed, type Draft, type DraftClaim } from '../draft.ts';
import { inItsOwnWords } from './compared-terms.ts';
import { type Family, type Figure, familiesOf } from './figures.ts';
import { type Material, unitSource } from './material.ts';
import { capitalised } from './wording.ts';

const PASSAGES_READ = 8;
const HEAD_WORDS = 2;
const OF_KIND: Readonly<Record<Family['kind'], RegExp>> = {
  money: /\b(?:cheap\w*|expensive|costs?|prices?|fees?|pricier|dearer)\b/i,
  duration: /\b(?:longer|shorter|quick\w*|fast\w*|slower|how long|time|lengths?)\b/i,
};
const WANTS_LESS = /\b(?:cheaper|less|lower|quicker|faster|shorter)\b/i;
const WANTS_MORE = /\b(?:more|dearer|pricier|longer|slower|higher)\b/i;
const LEAD: Readonly<Record<Family['kind'], readonly [less: string, more: string]>> = {
  money: ['cheaper', 'more expensive'],
  duration: ['quicker', 'longer'],
};
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };

type Sides = readonly [readonly QueryTerm[], readonly QueryTerm[]];

/** "Is the first exam cheaper than the second?": what the guide gives for each of two things, and which is less. */
export function compareFigures(sides: Sides, { query, ranked }: Pick<Material, 'query' | 'ranked'>): Draft | null {
  const families = familiesOf(ranked.slice(0, PASSAGES_READ).map(({ passage }) => passage));
  const kinds = (['money', 'duration'] as const).filter((kind) => OF_KIND[kind].test(query.text));
  const claims = kinds.flatMap((kind): readonly DraftClaim[] => {
    const pair = families
      .filter((family) => family.kind === kind && !isOfPay(family))
      .map(({ figures }) => [figureFor(figures, sides[0], sides[1]), figureFor(figures, sides[1], sides[0])] as const)
      .find(([left, right]) => left && right && left !== right);
    return pair ? [compared(pair as readonly [Figure, Figure], kind, query.text)] : [];
  });
  return claims.length === 0 || claims.length < kinds.length ? null : answered(claims);
}

const isOfPay = ({ headers }: Family) => headers !== null && /\b(?:pay|salary|wages?|earn\w*)\b/i.test(headers[1]);

function figureFor(figures: readonly Figure[], own: readonly QueryTerm[], other: readonly QueryTerm[]) {
  const isOther = (name: string) => textHasTerms(name, other.map(inItsOwnWords));
  const things = own.filter(({ surface }) => !OF_KIND.money.test(surface) && !OF_KIND.duration.test(surface));
  const found = figures.filter(
    ({ name }) =>
      things.length > 0 && textHasTerms(name, things) && textHasTerms(headOf(name), [things.at(-1)!]) && !isOther(name),
  );
  return found.length === 1 && !found[0]!.isOneOfMany ? found[0] : undefined;
}

/** Of "a two-year college diploma" the diploma: what stands last is the thing itself. */
const headOf = (name: string) => name.split(/,| \(/)[0]!.split(/\s+/).slice(-HEAD_WORDS).join(' ');

function compared([left, right]: readonly [Figure, Figure], kind: Family['kind'], question: string): DraftClaim {
  const sources = [left, right].map(({ passage, unit }) => unitSource(passage, unit));
  const wantsLess = WANTS_LESS.test(question);
  const isAsked = wantsLess || WANTS_MORE.test(question);
  const order = orderOf(left, right);
  if (!isAsked || order === 0) {
    const said = `${capitalised(left.name)}: ${left.written}; ${right.name}: ${right.written}.`;
    return computed(said, sources);
  }
  const [first, second] = order < 0 === wantsLess ? [left, right] : [right, left];
  const opening = !/\bthan\b/i.test(question) ? '' : first === left ? 'Yes. ' : 'No. ';
  const lead = LEAD[kind][wantsLess ? 0 : 1];
  return computed(
    `${opening}Of the two, the ${lead} is ${first.name} (${first.written}, against ${second.written} for ${second.name}).`,
    sources,
  );
}

/** Below 0: the first is less throughout; 0: they overlap. */
function orderOf({ quantity: a }: Figure, { quantity: b }: Figure): number {
  const sized = (amount: number, unit: string | null) => amount * (DAYS[unit ?? ''] ?? 1);
  if (a.per !== b.per) return 0;
  if (sized(a.high, a.unit) < sized(b.low, b.unit)) return -1;
  return sized(b.high, b.unit) < sized(a.low, a.unit) ? 1 : 0;
}
