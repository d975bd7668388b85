import { findQuantities } from '../../language/numerals.ts';
import type { TableBlock } from '../blocks.ts';
import { type PayBand, readBands, readBareBand } from './pay-band.ts';
import { speaksOfOtherMoney, speaksOfPay } from './pay-words.ts';
import type { FactContext } from './read-section.ts';

export type Column = { readonly header: string; readonly index: number };

/** What the columns of a table hold; `role`, `experience` and `place` are undefined where no column names them. */
export type PayColumns = {
  readonly money: readonly Column[];
  readonly role: Column | undefined;
  readonly experience: Column | undefined;
  /** What names the rows where neither people nor years do: employers, regions. */
  readonly place: Column | undefined;
};

const ROLE_HEADER = /\b(?:role|job|title|position|level|stage|grade|rank|rung|occupation|who)\b/i;
const CURRENCY_CODE = /\b(?:[A-Z]{3})\b/;

/** The columns of a table of pay, or null when no column is pay. */
export function readPayColumns(table: TableBlock, context: FactContext, isAboutPay: boolean): PayColumns | null {
  const columns = table.headers.map((header, index): Column => ({ header, index }));
  const money = columns.filter((column) => isPayColumn(column, table, context, isAboutPay));
  if (money.length === 0) return null;
  const rest = columns.filter((column) => !money.includes(column));
  const experience = rest.find((column) => isExperienceColumn(column, table, context));
  const others = rest.filter((column) => column !== experience);
  const role = roleColumn(others, table, context);
  return { money, experience, role, place: role || experience ? undefined : others[0] };
}

/** The one band of a cell; a bare figure is one below a header that makes it pay. */
export function bandIn(header: string, cell: string, context: FactContext): PayBand | null {
  const [band, ...others] = readBands(cell, context.currency);
  if (band) return others.length === 0 ? band : null;
  const code = CURRENCY_CODE.exec(header)?.[0];
  const currency = code === context.currency || speaksOfPay(header, context) ? context.currency : null;
  return currency === null ? null : readBareBand(cell, currency);
}

function isPayColumn({ header, index }: Column, table: TableBlock, context: FactContext, isAboutPay: boolean): boolean {
  if (speaksOfOtherMoney(header, context)) return false;
  const says = speaksOfPay(header, context);
  if (!says && !isAboutPay) return false;
  const cells = table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
  const withMoney = cells.filter((cell) => bandIn(header, cell, context) !== null);
  return withMoney.length * 2 > cells.length;
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
