import type { Quantity } from './numerals.ts';

const DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
};

/** The length in days of one unit of time, a month and a year as they are on average; null for what is no time. */
export const daysIn = (unit: Quantity['unit']): number | null => DAYS[unit ?? ''] ?? null;
