import type { Unit } from '../../domain/guide.ts';
import type { Query, QueryTerm } from '../../domain/question.ts';
import { findQuantities } from '../../language/numerals.ts';
import { textHasTerms } from '../../retrieve/term-match.ts';
import { answered, type Draft, type DraftClaim, stated } from '../draft.ts';
import { CLOCK } from './answer-type.ts';
import {
  isHeadSaid,
  namedAmong,
  placeOf,
  type Said,
  shareSaid,
  withoutEchoes,
  wordsIn,
  wordsSaid,
} from './asked-names.ts';
import { type Band, bandsDraft, bandsOf, rowClaims } from './bands.ts';
import { type Column, columnsOf, type Entry } from './entries.ts';
import { type Family, type Figure, familiesOf, familyOf } from './figures.ts';
import { comparedClaims, type FigurePair, type Measure } from './figures-compared.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { amountsIn } from './pay-amounts.ts';
import { differenceClaims } from './pay-difference.ts';
import { tellCells } from './rows.ts';
import { wordCount } from './wording.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;
type Kind = Family['kind'] | 'clock';

const PASSAGES_READ = 10;
const MOST_TOLD = 6;
const HALF = 0.5;
const MOST_WORDS = 20;
/** "Sundays?", "what about sundays": what the guide says under that name is wanted. */
const TERSE_WORDS = 4;
/** A matter of all entries, not of those that are named. */
const RANKS_ALL = /\b(?:most|least|best|worst|\w{3,}est|top|all)\b/i;
const PAY = /\b(?:pay|paid|salar\w+|wages?|earn\w*|make|rate)\b/i;
const COMPARES =
  /\b(?:differen\w+|compar\w+|vs|versus|than|cheap\w*|expensive|longer|shorter|quick\w*|fast\w*|slower|dearer|pricier|more|less|higher|lower|better|bigger|larger|smaller)\b/i;
/** They say what kind of figure is wanted, or how two are compared, and nothing of whose it is. */
const MEASURES =
  /^(?:costs?|pric\w+|fees?|longer|shares?|rates?|numbers?|cheap\w*|expensive|higher|lower|hours?|sizes?)$/i;

const KINDS: readonly (readonly [Kind, (query: Query) => boolean])[] = [
  ['share', ({ text }) => /\bper ?cent(?:age)?s?\b|%|\b(?:share|proportion) of\b/i.test(text)],
  ['clock', ({ text }) => /\b(?:what|which) time\b|\bhow early\b/i.test(text)],
  [
    'money',
    ({ text, wants }) =>
      wants === 'money' || /\b(?:cheap\w*|expensive|costs?|prices?|fees?|pricier|dearer)\b/i.test(text),
  ],
  [
    'duration',
    ({ text, wants }) => wants === 'duration' || /\b(?:longer|shorter|quicker|faster|slower|how long)\b/i.test(text),
  ],
  ['count', ({ wants }) => wants === 'count'],
];

/** The kind of figure that a question wants; null where it may be any. */
const kindAsked = (query: Query): Kind | null => KINDS.find(([, isAsked]) => isAsked(query))?.[0] ?? null;

/**
 * "Third year apprentice in Melbourne", "how long is the diploma and what does it cost", "sydney vs the country": the
 * entries that a question names, by row and column or by the name of an item; of two that are compared, which is more and
 * by how much. Null where it names none, or asks more than they hold.
 */
export function composeEntries(given: Given): Draft | null {
  const { query, ranked, profile } = given;
  if ((query.wants === 'yes_no' && !COMPARES.test(query.text)) || query.focus.length > 0) return null;
  if (RANKS_ALL.test(query.text)) return null;
  if (query.slots.ownPay !== undefined || amountsIn(query.text).length > 0) return null;
  const passages = ranked.slice(0, PASSAGES_READ).map(({ passage }) => passage);
  const said = wordsSaid(query);
  const kind = kindAsked(query);
  const tables = [...Map.groupBy(columnsOf(passages), tableOf).values()];
  const found = tables
    .flatMap((columns) => chosenIn(columns, said, kind, given) ?? [])
    .toSorted((a, b) => b.worth - a.worth)[0];
  const isOfBands = found !== undefined && bandsIn(found, given).length > 0;
  const compared =
    COMPARES.test(query.text) && !isOfBands ? pairIn(found, familiesOf(passages), said, kind, given) : null;
  if (compared) {
    const [pair, measure] = compared;
    return answered(comparedClaims(pair, measure, query.text, profile.currency), {
      list: pair.map(({ name }) => name),
    });
  }
  if (!found) return null;
  const bands = bandsIn(found, given);
  if (bands.length > 0) {
    const isCompared = COMPARES.test(query.text) && new Set(bands.map(({ pay }) => pay.role)).size === 2;
    if (COMPARES.test(query.text) && !isCompared) return null;
    return bandsDraft(isCompared ? differenceClaims(bands, null) : rowClaims(bands), bands);
  }
  return answered(toldClaims(found), { list: [...new Set(found.chosen.map(({ entry }) => entry.name))] });
}

/** An item of several sentences tells more than a figure. */
const isShort = ({ text }: Unit) => text.split(/\s+/).length <= MOST_WORDS && !/[.!?] \p{Lu}/u.test(text);

const tableOf = ({ layout, headers, entries }: Column) =>
  `${entries[0]?.passage.sectionId} ${layout === 'rows' ? `${entries[0]?.passage.id} ${headers?.[0]}` : ''}`;

type Chosen = { readonly entry: Entry; readonly column: Column };
type Choice = { readonly chosen: readonly Chosen[]; readonly worth: number };

/** Rows by their names, columns by their headers or by the kind of figure; nothing where a subject of the question is left. */
function chosenIn(columns: readonly Column[], said: Said, asked: Kind | null, given: Given): Choice | null {
  const { layout } = columns[0]!;
  const isCalled = ({ name, value, units }: Entry) =>
    layout === 'rows' || (value !== '' && shareSaid(name, said) > HALF && isShort(units[0]));
  const allHeaders = columns.flatMap(({ headers }) => headers?.[1] ?? []);
  // "Price and length": several columns are asked for, whatever the kind of one.
  const kind = namedAmong(allHeaders, said).length > 1 ? null : asked;
  const names = withoutEchoes(
    namedAmong(
      columns[0]!.entries.filter(isCalled).map(({ name }) => name),
      said,
    ),
    allHeaders,
    said,
  );
  if (names.length === 0) return null;
  const of = ({ entries }: Column) => entries.filter(({ name }) => names.includes(name));
  const fitting = columns.filter((column) => kind === null || of(column).some((entry) => holds(entry, column, kind)));
  const headers = withoutEchoes(
    namedAmong(
      fitting.flatMap(({ headers }) => headers?.[1] ?? []),
      said,
    ),
    names,
    said,
  );
  const named = fitting.filter(({ headers: own }) => own !== null && headers.includes(own[1]));
  const isTerse =
    layout === 'items' &&
    given.query.wants === 'open' &&
    names.length === 1 &&
    shareSaid(names[0]!, said) === 1 &&
    wordCount(given.query.text) <= TERSE_WORDS;
  if (named.length === 0 && (kind === null || kind === 'count') && !isTerse) return null;
  const chosen = (named.length > 0 ? named : fitting).flatMap((column) =>
    of(column)
      .filter((entry) => kind === null || holds(entry, column, kind))
      .map((entry) => ({ entry, column })),
  );
  if (chosen.length === 0 || chosen.length > MOST_TOLD) return null;
  if (chosen.every(({ entry }) => isBand(entry.units[0], given))) return null;
  const text = chosen
    .map(({ entry, column }) => `${entry.name} ${column.headers?.join(' ') ?? ''} ${entry.value}`)
    .join(' ');
  const { passage } = chosen[0]!.entry;
  const leads = passage.units.flatMap(({ kind, text }) => (kind === 'sentence' ? text : []));
  const about = `${text} ${passage.section.join(' ')} ${leads.join(' ')}`;
  // A turn of phrase ("start time", "how long is school") need only share a word.
  const left = subjectsOf(given.query).filter(
    (term) =>
      !textHasTerms(about, [term]) &&
      !namesKind(term, columns) &&
      !(term.surface.includes(' ') && shareSaid(term.surface, wordsIn(about)) > 0),
  );
  if (left.length > 0) return null;
  const worth =
    chosen.reduce((sum, { entry }) => sum + namedAmong([entry.name], said).length, 0) / chosen.length + named.length;
  return { chosen, worth };
}

const subjectsOf = (query: Query): readonly QueryTerm[] =>
  query.terms.filter(
    (term) =>
      isSubject(term) &&
      (!term.inherited || term.isMeant) &&
      !MEASURES.test(term.surface) &&
      !(term.isGeneric && term.facet === 'pay'),
  );

/** "Route", "job": what the rows of the table are. */
const namesKind = (term: QueryTerm, [column]: readonly Column[]) => textHasTerms(column!.headers?.[0] ?? '', [term]);

const holds = (entry: Entry, column: Column, kind: Kind): boolean =>
  kind === 'clock' ? CLOCK.test(entry.value) : familyOf({ ...column, entries: [entry] }, kind).figures.length > 0;

const factsIn = (unit: Unit, { profile }: Given) =>
  profile.facts.pay.filter(({ quote }) => quote.start < unit.end && quote.end > unit.start);

/** A band of pay that is told by role alone is a matter of all that is known of the role. */
const isBand = (unit: Unit, given: Given) => factsIn(unit, given).some(({ role }) => !role.includes(', '));

/** The bands of pay that the chosen cells hold. */
function bandsIn({ chosen }: Choice, given: Given): readonly Band[] {
  const bands = bandsOf({ ...given, factPassages: new Map() });
  return chosen.flatMap(({ entry, column }) => {
    const own = factsIn(entry.units[0], given);
    const amounts = findQuantities(entry.value);
    const held = bands.filter(
      ({ pay }) => own.includes(pay) && amounts.some(({ low, high }) => low === pay.low && high === pay.high),
    );
    const header = column.headers?.[1].toLowerCase() ?? '';
    return held.filter(({ pay }) => held.length === 1 || pay.role.toLowerCase().includes(header)).slice(0, 1);
  });
}

/** The two figures that are compared: cells of one table, or what items or sentences give for two things that are named. */
function pairIn(
  found: Choice | undefined,
  families: readonly Family[],
  said: Said,
  kind: Kind | null,
  given: Given,
): readonly [FigurePair, Measure] | null {
  const { query } = given;
  if (kind === 'clock') return null;
  const measureOf = ({ passage, kind }: Figure): Measure =>
    kind === 'money' && (passage.facet === 'pay' || PAY.test(query.text)) ? 'pay' : kind;
  const isOneRow = new Set(found?.chosen.map(({ entry }) => entry.name)).size === 1;
  const cells = found?.chosen.flatMap(({ entry, column }) => {
    const [figure] = kind === null ? [] : familyOf({ ...column, entries: [entry] }, kind).figures;
    return figure
      ? [{ ...figure, name: isOneRow && column.headers ? `${figure.name}, ${column.headers[1]}` : figure.name }]
      : [];
  });
  const named = families
    .filter((family) => family.kind === kind)
    .map(({ figures, layout }) => {
      const own = figures.filter(
        ({ name, unit }) => (layout !== 'sentences' || isHeadSaid(name, said)) && !isBand(unit, given),
      );
      const names = namedAmong(
        own.map(({ name }) => name),
        said,
      );
      return own.filter(({ name }) => names.includes(name));
    });
  const pairs = [cells ?? [], ...named].filter(
    (figures) => figures.length === 2 && !figures.some(({ isOneOfMany }) => isOneOfMany),
  );
  const [pair] = pairs as unknown as readonly FigurePair[];
  if (!pair) return null;
  const [left, right] = pair;
  const isInOrder = placeOf(left.name, [right.name], query.text) <= placeOf(right.name, [left.name], query.text);
  return [isInOrder ? pair : [right, left], measureOf(left)];
}

function toldClaims({ chosen }: Choice): readonly DraftClaim[] {
  return [...Map.groupBy(chosen, ({ entry }) => entry.units[0]).values()].map((told) => {
    const { entry, column } = told[0]!;
    const source = unitSource(entry.passage, entry.units[0]);
    if (column.headers === null) return stated(entry.units[0].text, source);
    const cells = told.map(({ entry, column }) => ({ header: column.headers![1], value: entry.value }));
    return stated(tellCells({ header: column.headers[0], value: entry.name }, cells), source);
  });
}
