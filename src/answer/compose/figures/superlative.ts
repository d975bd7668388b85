import { daysIn } from '../../../language/days.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { asksWherePaid, readPayEnd, readSuperlative, type Superlative } from '../../../understand/superlative.ts';
import { answered, computed, type Draft, silent, stated } from '../../draft.ts';
import { isSubject, type Material, ownSubjects, unitSource } from '../material.ts';
import { oncePerQuestion } from '../once.ts';
import { amountsIn } from '../pay/pay-amounts.ts';
import { namedAmong, wordsIn, wordsSaid } from '../tables/asked-names.ts';
import { joined } from '../wording.ts';
import { type Family, type Figure, familiesOf } from './figures.ts';
import { comparable, isAskedPlace, isOfRoute, placesIn, rankable } from './figures-asked.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

const PASSAGES_READ = 12;
const MOST_PLACES = 5;
/** "Way", "route", "become": how one gets in, whatever the guide calls it. */
const ROUTE =
  /\b(?:ways?|routes?|paths?|options?|get(?:ting)? (?:in|into|started|qualified|certified|licen[sc]ed)|becom\w+|qualify|train(?:ing)?|programs?|programmes?|schools?)\b/i;

/** "The cheapest way in", "which state pays most", "where would I make over 48k": the figures that the guide sets side by side. */
export const composeSuperlative = oncePerQuestion((given): Draft | null => {
  const { query } = given;
  const asked = readSuperlative(query.text);
  const [amount] = asksWherePaid(query.text) ? amountsIn(query.text) : [];
  if (amount !== undefined) return reaching(amount, familiesAsked('pay', given));
  const payEnd = readPayEnd(query.text);
  const ranking: Ranking | null = asked ?? (payEnd && { of: 'pay', end: payEnd });
  const column = ranking && columnAsked(ranking.of, given);
  if (column) return extremeOf(column, ranking);
  if (!asked) return null;
  const shown = extremeOfShown(given);
  if (shown) return shown;
  const said = saidOutright(asked, given);
  if (said) return said;
  const families = familiesAsked(asked.of, given);
  const best = asked.of === 'pay' ? families.toSorted(byEnd(asked.end))[0] : families[0];
  if (best) return extremeOf(best, asked);
  return asked.of === 'pay' ? silent("The guide doesn't say which pays best.") : null;
});

/** "Which is the cheapest?" of what the answer before was taken from. Null where the question names something itself. */
export function extremeOfShown({ query, ranked }: Given): Draft | null {
  const asked = readSuperlative(query.text);
  if (!asked || asked.of === 'pay' || query.terms.some((term) => isSubject(term) && !term.inherited)) return null;
  const { of } = asked;
  const shown = ranked.filter(({ passage }) => query.atHand.includes(passage.id)).map(({ passage }) => passage);
  // What is counted off in sentences was shown as a list.
  const asItem = ({ unit }: Figure) => query.among.includes(unit.text);
  const [family] = familiesOf(shown)
    .map((one) => ({
      ...one,
      figures: comparable(one.figures.every(asItem) ? { ...one, layout: 'items' } : one, of),
    }))
    .filter(({ figures }) => figures.length > 1);
  return family ? extremeOf(family, asked) : null;
}

export type Ranking = Pick<Superlative, 'of' | 'end'>;

/** "Which machine", "the quickest ticket": the column to rank of a table whose rows are what the question names. */
function columnAsked(of: Superlative['of'], { query, ranked, profile }: Given): Family | null {
  const said = wordsSaid(query);
  const passages = ranked.slice(0, PASSAGES_READ).map(({ passage }) => passage);
  const columns = familiesOf(passages).flatMap((family) => {
    const [rows, column] = family.headers ?? [];
    if (
      rows === undefined ||
      column === undefined ||
      ![said, wordsIn(query.text)].some((words) => namedAmong([rows], words).length > 0)
    )
      return [];
    const figures = rankable(family, of, profile);
    return figures.length > 1 ? [{ ...family, figures, isNamed: namedAmong([column], said).length > 0 }] : [];
  });
  return columns.find(({ isNamed }) => isNamed) ?? columns[0] ?? null;
}

/** How sentences say themselves what is at the end of a row. */
const SAYS: Readonly<Record<Superlative['of'], Readonly<Record<Superlative['end'], RegExp>>>> = {
  cost: {
    least:
      /\b(?:cheapest|least expensive|lowest (?:cost|price|fee)|costs? (?:you |them )?nothing|free of charge|pay (?:little or )?nothing|no tuition)\b/i,
    most: /\b(?:most expensive|dearest|costliest|highest (?:cost|price|fee)s?)\b/i,
  },
  time: { least: /\b(?:fastest|quickest|shortest)\b/i, most: /\b(?:longest|slowest)\b/i },
  size: { least: /\bsmallest\b/i, most: /\b(?:biggest|largest)\b/i },
  pay: {
    least: /\b(?:lowest|worst[- ]pa(?:id|ying)|at the bottom|pays? (?:the )?(?:least|worst)|(?:bottom|lower) end)\b/i,
    most: /\b(?:highest|best[- ]pa(?:id|ying)|pays? (?:the )?(?:best|most)|pays? (?:\S+ ){0,3}(?:better|more) than|top[- ]pa(?:id|yers?|ying))\b/i,
  },
};

/** "California pays best": a sentence that ranks, about what was asked. */
function saidOutright({ of, end }: Superlative, { query, ranked }: Given): Draft | null {
  const subjects = subjectsOf(query);
  const isRoute = ROUTE.test(query.text) || subjects.length === 0;
  for (const { passage } of ranked.slice(0, PASSAGES_READ)) {
    if (of === 'pay' ? passage.facet !== 'pay' : isRoute && !isOfRoute(passage)) continue;
    const unit = passage.units.find(
      ({ kind, text }) =>
        kind === 'sentence' &&
        SAYS[of][end].test(text) &&
        (of !== 'pay' || isAskedPlace(text, query.text)) &&
        textHasTerms(`${passage.section.join(' ')} ${text}`, subjects),
    );
    if (unit) return answered([stated(unit.text, unitSource(passage, unit))]);
  }
  return null;
}

const subjectsOf = (query: Given['query']) => ownSubjects(query).filter(({ surface }) => !ROUTE.test(surface));

/** The families that a question may be about, the likeliest first: tables and lists before sentences. */
function familiesAsked(of: Superlative['of'], { query, ranked, profile }: Given): readonly Family[] {
  const subjects = subjectsOf(query);
  const [facet] = query.facets;
  const passages = ranked.slice(0, PASSAGES_READ).map(({ passage }) => passage);
  const isAbout = ({ figures, headers }: Family) => {
    const { passage } = figures[0]!;
    const texts = figures.map(({ name, unit }) => `${name} ${unit.text}`).join(' ');
    const about = `${passage.section.join(' ')} ${headers?.join(' ') ?? ''} ${texts}`;
    if (of === 'pay' || subjects.length > 0) return textHasTerms(about, subjects);
    if (of === 'size') return passage.facet === facet;
    const isKind = facet !== undefined && facet !== 'other' && passage.facet === facet && !ROUTE.test(query.text);
    return isKind || isOfRoute(passage);
  };
  const families = familiesOf(passages)
    .map((family) => ({
      ...family,
      figures: of === 'pay' ? placesIn(family, query.text, profile) : comparable(family, of),
    }))
    .filter((family) => family.figures.length > 1 && isAbout(family))
    .toSorted((a, b) => Number(a.layout === 'sentences') - Number(b.layout === 'sentences'));
  const headers = namedAmong(
    families.flatMap((family) => family.headers?.[1] ?? []),
    wordsSaid(query),
  );
  const named = families.filter((family) => family.headers !== null && headers.includes(family.headers[1]));
  return named.length > 0 ? named : families;
}

const sizeOf = ({ quantity }: Figure, end: 'low' | 'high') => quantity[end] * (daysIn(quantity.unit) ?? 1);

/** What has least begins lowest, what has most ends highest. */
const first = (end: Superlative['end']) => (a: Figure, b: Figure) =>
  end === 'least'
    ? sizeOf(a, 'low') - sizeOf(b, 'low') || sizeOf(a, 'high') - sizeOf(b, 'high')
    : sizeOf(b, 'high') - sizeOf(a, 'high');

const byEnd = (end: Superlative['end']) => (a: Family, b: Family) =>
  first(end)(a.figures.toSorted(first(end))[0]!, b.figures.toSorted(first(end))[0]!);

/** What comes first of a family. Null where an amount that may be a part of a larger one would. */
export function extremeOf({ figures, layout, headers }: Family, { of, end }: Ranking): Draft | null {
  const [top, ...others] = figures.toSorted(first(end)) as [Figure, ...Figure[]];
  if (top.isOneOfMany && of === 'cost') return null;
  const source = unitSource(top.passage, top.unit);
  if (layout === 'sentences') return answered([stated(top.unit.text, source)]);
  const alike = others.filter((other) => first(end)(top, other) === 0);
  const isBare = figures.some(({ kind }) => kind === 'count');
  const column = (of === 'pay' || of === 'size' || isBare) && headers ? `${headers[1]}: ` : '';
  const said = joined([top, ...alike].map(({ name, written }) => `${name} (${column}${startLower(written)})`));
  const text = `${LEAD[of][end]}: ${said}.`;
  const operands = figures.map(({ passage, unit }) => unitSource(passage, unit));
  return answered([computed(text, operands), ...(layout === 'items' ? [stated(top.unit.text, source)] : [])], {
    list: figures.map(({ name }) => name),
  });
}

const startLower = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const LEAD: Readonly<Record<Superlative['of'], Readonly<Record<Superlative['end'], string>>>> = {
  cost: {
    least: 'The lowest cost of those that the guide lists',
    most: 'The highest cost of those that the guide lists',
  },
  time: {
    least: 'The shortest time of those that the guide lists',
    most: 'The longest time of those that the guide lists',
  },
  size: { least: 'The smallest of those that the guide lists', most: 'The largest of those that the guide lists' },
  pay: { least: 'The lowest pay of those that the guide lists', most: 'The highest pay of those that the guide lists' },
};

/** The places where pay gets to an amount. */
function reaching(amount: number, families: readonly Family[]): Draft | null {
  const claims = families.flatMap(({ figures, layout }) => {
    const there = figures.filter(({ quantity }) => quantity.high >= amount).slice(0, MOST_PLACES);
    if (there.length === 0) return [];
    const sources = there.map(({ passage, unit }) => unitSource(passage, unit));
    if (layout === 'sentences') {
      const units = [...new Map(there.map((figure, at) => [figure.unit, sources[at]!]))];
      return units.map(([unit, source]) => stated(unit.text, source));
    }
    return [
      computed(`Pay gets there in ${joined(there.map(({ name, written }) => `${name} (${written})`))}.`, sources),
    ];
  });
  return claims.length === 0 ? null : answered(claims);
}
