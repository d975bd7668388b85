import type { PayFact, PayPeriod } from '../../domain/guide.ts';
import { findQuantities } from '../../language/numerals.ts';
import type { TableBlock } from '../blocks.ts';
import { findExperience, readExperienceCell, withoutYears } from './experience.ts';
import { type PayBand, periodOfHeader, readBands, readBareBand } from './pay-band.ts';
import { speaksOfOtherMoney, speaksOfPay } from './pay-words.ts';
import { type FactContext, type Found, passageIdsAt, type ReadSection } from './read-section.ts';

type Column = { readonly header: string; readonly index: number };

const LOW = /\b(?:low|lowest|min|minimum|from|start|starting|bottom|10th|25th)\b/i;
const HIGH = /\b(?:high|highest|max|maximum|to|top|75th|90th)\b/i;
const ROLE_HEADER = /\b(?:role|job|title|position|level|stage|grade|rank|rung|occupation|who)\b/i;
const CURRENCY_CODE = /\b(?:[A-Z]{3})\b/;
const MOST_ROLE_WORDS = 12;

/** The pay bands of one table: a row each, or one for each period that has a column. */
export function readPayTable(
  table: TableBlock,
  section: ReadSection,
  context: FactContext,
  outer: { readonly isAboutPay: boolean; readonly period: PayPeriod | null },
): Found<PayFact>[] {
  const columns = table.headers.map((header, index): Column => ({ header, index }));
  const money = columns.filter((column) => isPayColumn(column, table, context, outer.isAboutPay));
  if (money.length === 0) return [];
  const rest = columns.filter((column) => !money.includes(column));
  const experience = rest.find((column) => isExperienceColumn(column, table, context));
  const role = roleColumn(
    rest.filter((column) => column !== experience),
    table,
    context,
  );
  if (role === undefined && experience === undefined) return [];

  return table.rows.flatMap((row) => {
    const cell = (column: Column | undefined) => (column === undefined ? '' : (row.cells[column.index] ?? ''));
    const name = role === undefined ? context.occupation : cell(role);
    if (name === '' || name.split(/\s+/).length > MOST_ROLE_WORDS) return [];
    const years = experience ? readExperienceCell(cell(experience), experience.header) : findExperience(name);
    return bandsOf(money, cell, context, outer.period).map(({ period, ...band }) => ({
      role: withoutYears(name),
      experience: years,
      ...band,
      period,
      passageIds: passageIdsAt(section, row),
      quote: { start: row.start, end: row.end },
    }));
  });
}

function isPayColumn({ header, index }: Column, table: TableBlock, context: FactContext, isAboutPay: boolean): boolean {
  if (speaksOfOtherMoney(header, context)) return false;
  const says = speaksOfPay(header, context);
  if (!says && !isAboutPay) return false;
  const cells = table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
  const withMoney = cells.filter((cell) => bandIn(header, cell, context) !== null);
  return withMoney.length * 2 > cells.length;
}

function bandIn(header: string, cell: string, context: FactContext): PayBand | null {
  const [band, ...others] = readBands(cell, context.currency);
  if (band) return others.length === 0 ? band : null;
  const code = CURRENCY_CODE.exec(header)?.[0];
  const currency = code === context.currency || speaksOfPay(header, context) ? context.currency : null;
  return currency === null ? null : readBareBand(cell, currency);
}

/** "Experience level" may head levels, which are roles, as well as years. */
function isExperienceColumn({ header, index }: Column, table: TableBlock, context: FactContext): boolean {
  const named = table.rows.filter((row) => context.roles.isRole(row.cells[index] ?? ''));
  if (named.length * 2 > table.rows.length) return false;
  if (/\bexperience\b/i.test(header)) return true;
  const cells = table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
  const inYears = cells.filter((cell) => findQuantities(cell).some(({ unit }) => unit === 'year'));
  return /\byears?\b/i.test(header) && inYears.length * 2 > cells.length;
}

/** The column whose cells name people at work, else one whose header promises to. */
function roleColumn(columns: readonly Column[], table: TableBlock, context: FactContext): Column | undefined {
  const named = columns.map((column) => ({
    column,
    count: table.rows.filter((row) => context.roles.isRole(row.cells[column.index] ?? '')).length,
  }));
  const best = named.reduce<(typeof named)[number] | undefined>(
    (top, next) => (next.count > (top?.count ?? 0) ? next : top),
    undefined,
  );
  if (best && best.count * 2 >= table.rows.length) return best.column;
  return columns.find(({ header }) => ROLE_HEADER.test(header));
}

type Timed = PayBand & { readonly period: PayPeriod };

function bandsOf(
  money: readonly Column[],
  cell: (column: Column) => string,
  context: FactContext,
  outerPeriod: PayPeriod | null,
): Timed[] {
  const read = money.flatMap((column) => {
    const band = bandIn(column.header, cell(column), context);
    return band
      ? [{ column, band: { ...band, period: band.period ?? periodOfHeader(column.header) ?? outerPeriod } }]
      : [];
  });
  const low = read.find(({ column }) => LOW.test(column.header))?.band;
  const high = read.find(({ column }) => HIGH.test(column.header))?.band;
  const paired =
    low && high && low !== high && low.period === high.period && low.low <= high.high
      ? [{ ...low, high: high.high, openEnded: high.openEnded }]
      : read.map(({ band }) => band);
  const rangesFirst = [...paired].sort((a, b) => Number(b.low < b.high) - Number(a.low < a.high));
  return paired.filter(
    (band): band is Timed => band.period !== null && rangesFirst.find((other) => other.period === band.period) === band,
  );
}
