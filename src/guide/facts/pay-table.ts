import type { PayFact, PayPeriod } from '../../domain/guide.ts';
import type { TableBlock } from '../blocks.ts';
import { findExperience, readExperience, readExperienceCell, withoutYears } from './experience.ts';
import { type PayBand, periodOfHeader, periodOfText, statisticIn } from './pay-band.ts';
import { bandIn, type Column, readPayColumns } from './pay-columns.ts';
import { speaksOfPay } from './pay-words.ts';
import { type FactContext, type Found, passageIdsAt, type ReadSection } from './read-section.ts';

const LOW = /\b(?:low|lowest|min|minimum|from|start|starting|bottom|10th|25th)\b/i;
const HIGH = /\b(?:high|highest|max|maximum|to|top|75th|90th)\b/i;
const MOST_ROLE_WORDS = 12;

/** What the rows, or the columns, of a table tell bands apart by. */
type Named = Pick<PayFact, 'role' | 'experience'>;

/** The pay bands of one table: a row each, or one for each period, level or place that has a column. */
export function readPayTable(
  table: TableBlock,
  section: ReadSection,
  context: FactContext,
  outer: { readonly isAboutPay: boolean; readonly period: PayPeriod | null },
): Found<PayFact>[] {
  const columns = readPayColumns(table, context, outer.isAboutPay);
  if (columns === null) return [];
  const { money, role, experience, place } = columns;
  const levels = levelsOf(money, context);
  if (role === undefined && experience === undefined && !levels.some(Boolean)) return [];

  return table.rows.flatMap((row) => {
    const cell = (column: Column | undefined) => (column === undefined ? '' : (row.cells[column.index] ?? ''));
    const name = role === undefined ? whoIn(cell(experience), context) : cell(role);
    if (name === '' || name.split(/\s+/).length > MOST_ROLE_WORDS) return [];
    const years = experience ? readExperienceCell(cell(experience), experience.header) : findExperience(name);
    const read = money.flatMap((column): Read[] => {
      const band = bandIn(column.header, cell(column), context);
      const period = band?.period ?? periodOfHeader(column.header) ?? periodOfText(name) ?? outer.period;
      return band ? [{ column, band: { ...band, period } }] : [];
    });
    const at = { passageIds: passageIdsAt(section, row), quote: { start: row.start, end: row.end } };
    const named: Named = { role: withoutYears(name), experience: years };
    const bands = levels.every((level) => level === null) ? bandsOf(read, named, context) : [];
    const byLevel = read.flatMap(({ column, band }) => {
      const level = levels[money.indexOf(column)] ?? null;
      if (level === null) return [];
      const who = place
        ? [{ ...level, role: `${level.role}, ${plainCase(cell(place))}` }]
        : inLevel(named, level, context);
      return who.map((role) => ({ ...role, ...band }));
    });
    return [...bands, ...byLevel].map((band) => ({ ...band, ...at }));
  });
}

/** Below "Experience" a row may name somebody instead of years: "Office manager". */
function whoIn(cell: string, { roles, occupation }: FactContext): string {
  const isYears = /\d/.test(cell) || cell === '' || findExperience(cell) !== null;
  return !isYears && roles.isRole(cell) ? cell : occupation;
}

/** "Entry level" over a column of pay: there the columns are the levels. A rare title is known by those beside it. */
function levelsOf(money: readonly Column[], { roles }: FactContext): readonly (Named | null)[] {
  const named = roles.rolesAmong(money.map(({ header }) => header));
  return money.map(({ header }) =>
    named.has(header) ? { role: withoutYears(header), experience: readExperience(header) } : null,
  );
}

/** A row below levels is one of several callings; what else it may be, only its header says. */
function inLevel(row: Named, level: Named, context: FactContext): Named[] {
  const isCalling = context.roles.isRole(row.role) && row.role !== context.occupation;
  return isCalling ? [{ role: `${row.role}, ${level.role.toLowerCase()}`, experience: level.experience }] : [];
}

type Read = { readonly column: Column; readonly band: PayBand };

/** One band for each period; several columns of one period are a low and a high end, statistics of it, or places. */
function bandsOf(read: readonly Read[], named: Named, context: FactContext): (Named & PayBand)[] {
  const low = read.find(({ column }) => LOW.test(column.header))?.band;
  const high = read.find(({ column }) => HIGH.test(column.header))?.band;
  if (low && high && low !== high && low.period === high.period && low.low <= high.high) {
    return [{ ...named, ...low, high: high.high, openEnded: high.openEnded, qualifier: null }];
  }
  return [...Map.groupBy(read, ({ band }) => band.period).values()].flatMap((columns) => {
    const isByPlace = columns.length > 1 && !columns.some(({ column }) => isOfPay(column, context));
    if (isByPlace) return columns.map(({ column, band }) => ({ ...named, role: placed(named.role, column), ...band }));
    const range = columns.find(({ band }) => band.low < band.high) ?? columns[0]!;
    const { band, column } = range;
    return [
      {
        ...named,
        ...band,
        qualifier: band.low < band.high ? band.qualifier : (band.qualifier ?? statisticIn(column.header)),
      },
    ];
  });
}

const isOfPay = ({ header }: Column, context: FactContext): boolean =>
  statisticIn(header) !== null || speaksOfPay(header, context) || LOW.test(header) || HIGH.test(header);

/** Several words with one capital are no name: "City parks department", but "New York". */
const plainCase = (place: string): string =>
  /^\p{Lu}\p{Ll}+(?:[ /-]\p{Ll}+)+$/u.test(place) ? place.charAt(0).toLowerCase() + place.slice(1) : place;

/** "Senior welder, offshore" */
const placed = (role: string, { header }: Column): string => `${role}, ${header.toLowerCase()}`;
