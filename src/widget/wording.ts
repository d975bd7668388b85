import { EN } from './strings/en.ts';
import type { Plural, Strings } from './strings/strings.ts';

export type Wording = {
  /** BCP 47 tag of the language that `strings` is in. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Strings;
  /** The form of `plural` for `n`, with the number written as the language writes it. */
  count(plural: Plural, n: number): string;
};

const CATALOGUE: Readonly<Record<string, Strings>> = { en: EN };
const RIGHT_TO_LEFT = new Set(['ar']);

/** The words for a page in `lang`; English where there are none in that language. */
export function wordingFor(lang: string): Wording {
  const wanted = lang.toLowerCase().split('-')[0] ?? '';
  const found = Object.hasOwn(CATALOGUE, wanted) ? wanted : 'en';
  const plurals = new Intl.PluralRules(found);
  const numbers = new Intl.NumberFormat(found);
  return {
    lang: found,
    direction: RIGHT_TO_LEFT.has(found) ? 'rtl' : 'ltr',
    strings: CATALOGUE[found] ?? EN,
    count: (plural, n) => fill(plural[plurals.select(n)] ?? plural.other, numbers.format(n)),
  };
}

/** Puts a value into the text's `{n}`. */
export const fill = (text: string, value: string): string => text.replace('{n}', () => value);
