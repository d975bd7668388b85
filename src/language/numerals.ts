import type { PayPeriod } from '../domain/guide.ts';

/** A number in a text with what it counts. A range has `low < high`; a single number has `low === high`. */
export type Quantity = {
  readonly kind: 'money' | 'percent' | 'duration' | 'ordinal' | 'year' | 'age' | 'count';
  readonly low: number;
  readonly high: number;
  /** "5+", "over 5", "at least 5": more is possible. */
  readonly isOpenEnded: boolean;
  /** Money: an ISO code or symbol as written when the code is not known. Duration: `hour`, `day`, ... Count: the noun's stem. */
  readonly unit: string | null;
  /** "per year", "an hour", "annually": for money and rates. */
  readonly per: PayPeriod | null;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
};
