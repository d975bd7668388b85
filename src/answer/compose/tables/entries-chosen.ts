import type { Unit } from '../../../domain/guide.ts';
import type { Query, QueryTerm } from '../../../domain/question.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { type Family, familyOf } from '../figures/figures.ts';
import { isSubject, type Material } from '../material.ts';
import { wordCount } from '../wording.ts';
import { namedAmong, type Said, shareSaid, withoutEchoes } from './asked-names.ts';
import type { Cell, Column, Entry } from './entries.ts';
import { isBand } from './entry-bands.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

/** The kind of figure that a question wants. */
export type Kind = Family['kind'];

const MOST_TOLD = 6;
const HALF = 0.5;
const MOST_WORDS = 20;
/** "Sundays?", "what about sundays": what the guide says under that name is wanted. */
const TERSE_WORDS = 4;
/** They say what kind of figure is wanted, or how two are compared, and nothing of whose it is. */
const MEASURES =
  /^(?:costs?|pric\w+|fees?|longer|shares?|rates?|numbers?|cheap\w*|expensive|higher|lower|hours?|sizes?)$/i;

const KINDS: readonly (readonly [Kind, (query: Query) => boolean])[] = [
  ['share', ({ text }) => /\bper ?cent(?:age)?s?\b|%|\b(?:share|proportion) of\b/i.test(text)],
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
export const kindAsked = (query: Query): Kind | null => KINDS.find(([, isAsked]) => isAsked(query))?.[0] ?? null;

/** An item of several sentences tells more than a figure. */
const isShort = ({ text }: Unit) => text.split(/\s+/).length <= MOST_WORDS && !/[.!?] \p{Lu}/u.test(text);

export const tableOf = ({ layout, headers, entries }: Column) =>
  `${entries[0]?.passage.sectionId} ${layout === 'rows' ? `${entries[0]?.passage.id} ${headers?.[0]}` : ''}`;

/** The entries that a question names; `worth` orders those of several tables. */
export type Choice = { readonly chosen: readonly Cell[]; readonly worth: number };

/** Rows by their names, columns by their headers or by the kind of figure; nothing where a subject of the question is left. */
export function chosenIn(columns: readonly Column[], said: Said, asked: Kind | null, given: Given): Choice | null {
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
  const left = subjectsOf(given.query).filter((term) => !textHasTerms(about, [term]) && !namesKind(term, columns));
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
  familyOf({ ...column, entries: [entry] }, kind).figures.length > 0;
