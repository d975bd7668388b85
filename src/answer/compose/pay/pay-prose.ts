import type { Unit } from '../../../domain/guide.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { answered, type Draft, stated } from '../../draft.ts';
import { familiesOf } from '../figures/figures.ts';
import { rankable } from '../figures/figures-asked.ts';
import { extremeOf } from '../figures/superlative.ts';
import { type Material, ownSubjects, unitSource } from '../material.ts';
import { cellClaim } from '../tables/cell-claim.ts';
import { wordCount } from '../wording.ts';
import type { PayQuestion } from './pay-question.ts';

const LIMITS = { maxSentences: 3, maxWords: 90 } as const;
const OF_START = /\b(?:begin|begins|beginners?|start|starts|starting|entry|new|newly|trainees?|apprentices?|first)\b/i;

const mostIn = ({ text }: Unit): number =>
  Math.max(0, ...readQuantities(text).map(({ kind, high }) => (kind === 'money' ? high : 0)));

const MOST_ROWS = 8;

/** The column of a table that gives the pay of its rows, which are no roles: machines, stages, routes. */
function payInRows({ ranked, profile }: Material, { extreme }: PayQuestion): Draft | null {
  const columns = familiesOf(ranked.map(({ passage }) => passage)).map((family) => ({
    ...family,
    figures: family.layout === 'rows' ? rankable(family, 'pay', profile) : [],
  }));
  const column = columns.toSorted((a, b) => b.figures.length - a.figures.length)[0];
  if (!column?.headers || column.figures.length < FEWEST_ROWS || column.figures.length > MOST_ROWS) return null;
  if (extreme === 'highest' || extreme === 'lowest') {
    return extremeOf(column, { of: 'pay', end: extreme === 'highest' ? 'most' : 'least' });
  }
  const { headers, figures } = column;
  const items = figures.map(({ name, written, passage, unit }) =>
    cellClaim(headers, name, written, unitSource(passage, unit), 'bullet'),
  );
  return answered(items, { list: figures.map(({ name }) => name) });
}

const FEWEST_ROWS = 3;

/**
 * Pay that the guide tells of no roles: the rows of a table, else the first sentences of its section on pay with an amount.
 * Null for pay of something else.
 */
export function payInProse(material: Material, asked: PayQuestion): Draft | null {
  if (ownSubjects(material.query).length > 0 || asked.comparesRoles) return null;
  const inRows = asked.extreme === 'start' ? null : payInRows(material, asked);
  if (inRows) return inRows;
  const said = material.ranked
    .filter(({ passage }) => passage.facet === 'pay')
    .map(({ passage }) => passage)
    .sort((a, b) => a.start - b.start)
    .flatMap((passage) => passage.units.filter(({ kind }) => kind === 'sentence').map((unit) => ({ passage, unit })))
    .map((told) => ({ ...told, most: mostIn(told.unit) }))
    .filter(({ most }) => most > 0);
  const top = Math.max(...said.map(({ most }) => most));
  const isOfExtreme = ({ unit, most }: (typeof said)[number]) =>
    asked.extreme === 'highest' ? most === top : asked.extreme !== 'start' || OF_START.test(unit.text);
  const fitting = said.filter(isOfExtreme);
  let words = 0;
  const told = (fitting.length > 0 ? fitting : said).slice(0, LIMITS.maxSentences).filter(({ unit }, at) => {
    words += wordCount(unit.text);
    return at === 0 || words <= LIMITS.maxWords;
  });
  return told.length === 0
    ? null
    : answered(told.map(({ passage, unit }) => stated(unit.text, unitSource(passage, unit))));
}
