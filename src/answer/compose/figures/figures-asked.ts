import type { GuideProfile, Passage } from '../../../domain/guide.ts';
import { isHeadingOf } from '../../../language/topics.ts';
import type { Family, Figure } from './figures.ts';

const ROUTE_FACETS: ReadonlySet<string> = new Set(['steps', 'education', 'training']);

/** Whether a passage tells how one gets in. */
export const isOfRoute = ({ facet, section }: Passage): boolean =>
  ROUTE_FACETS.has(facet) || section.some((heading) => isHeadingOf('route', heading));

/** Nothing of a career is learnt in an hour. */
const LONG: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);

/** How a sentence says that a figure is a cost, or a time that something takes. */
export const SAYS = {
  cost: /\b(?:costs?|fees?|charges?|tuition|price|pays?|runs?|budget)\b/i,
  time: /\b(?:takes?|lasts?|runs?|needs?|finish\w*|(?:through|done) in|programs?|programmes?|courses?|degrees?|certificates?|diplomas?|apprenticeships?)\b/i,
} as const;

/** The figures of a family that are costs, or times that something takes, of one measure. */
export function comparable(
  { kind, layout, headers, figures }: Family,
  of: 'cost' | 'time' | 'size',
): readonly Figure[] {
  const header = headers?.[1] ?? '';
  if (of === 'size') return kind === 'share' || (kind === 'count' && layout === 'rows') ? figures : [];
  const isSaid = ({ unit }: Figure) => layout !== 'sentences' || SAYS[of].test(unit.text);
  if (of === 'time') {
    const isTaken = kind === 'duration' && !/\bexperience\b/i.test(header);
    return isTaken
      ? figures
          .filter(
            ({ quantity, passage }) =>
              passage.facet !== 'pay' && LONG.has(quantity.unit ?? '') && quantity.per === null,
          )
          .filter(isSaid)
      : [];
  }
  if (kind !== 'money' || PAY_HEADER.test(header)) return [];
  const costs = figures.filter(({ quantity }) => quantity.per === null || quantity.per === 'year').filter(isSaid);
  const isFree = costs.some(({ quantity }) => quantity.high === 0);
  return isFree || new Set(costs.map(({ quantity }) => quantity.per)).size < 2 ? costs : [];
}

/** "Hours to become competent" over bare numbers. */
const TIME_HEADER = /^(?:hours|days|weeks|months|years)\b/i;
/** How long a thing holds, or who has been there how long: not how long it takes. */
const NO_TIME_TAKEN = /\b(?:valid\w*|renew\w*|expir\w*|experience|ages?)\b/i;

/** The figures of a column that can be ranked as costs, times, sizes or pay of its rows; bands of a role are told elsewhere. */
export function rankable(
  family: Family,
  of: 'cost' | 'time' | 'size' | 'pay',
  { facts }: GuideProfile,
): readonly Figure[] {
  const header = family.headers?.[1] ?? '';
  if (of === 'time' && NO_TIME_TAKEN.test(header)) return [];
  if (of === 'time' && family.kind === 'duration')
    return family.figures.filter(({ quantity }) => quantity.per === null);
  if (of === 'time' && family.kind === 'count' && TIME_HEADER.test(header)) return family.figures;
  if (of !== 'pay') return comparable(family, of);
  const isPay = ({ unit, quantity }: Figure) =>
    (PAY_HEADER.test(header) || quantity.per !== null) &&
    !facts.pay.some(({ quote }) => quote.start < unit.end && quote.end > unit.start);
  return family.kind === 'money' ? family.figures.filter(isPay) : [];
}

const PAY_HEADER = /\b(?:pay|paid|salary|wages?|earn\w*)\b/i;

const OF_LAND = /\b(?:states?|cit(?:y|ies)|towns?|regions?|areas?|provinces?|count(?:y|ies)|countr(?:y|ies))\b/i;
const OF_ANY = /\bwhere\b|\bplaces?\b/i;
const isProper = ({ name }: Figure) => name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));

/** Whether a sentence names land ("Alberta", "these states") or employers, as the question asks for. */
export const isAskedPlace = (text: string, question: string): boolean =>
  OF_ANY.test(question) || OF_LAND.test(question) === (OF_LAND.test(text) || /\p{Ll},? \p{Lu}\p{Ll}/u.test(text));

/** Pay that is told by place or employer, rather than by role, experience or rank. */
export function placesIn({ kind, figures }: Family, question: string, { facts }: GuideProfile): readonly Figure[] {
  if (kind !== 'money') return [];
  const isOfRole = ({ unit }: Figure) =>
    facts.pay.some(
      ({ role, quote, experience }) => quote.end === unit.end && (experience !== null || !role.includes(', ')),
    );
  const places = figures.filter(
    (figure) =>
      figure.name !== '' &&
      figure.passage.facet === 'pay' &&
      !isOfRole(figure) &&
      !/\b(?:percent|median|average)\b/i.test(figure.name),
  );
  const [period] = places.flatMap(({ quantity }) => quantity.per ?? []);
  const alike = places.filter(({ quantity }) => quantity.per === null || quantity.per === period);
  const isLand = alike.filter(isProper).length * 2 > alike.length;
  return OF_ANY.test(question) || OF_LAND.test(question) === isLand ? alike : [];
}
