import { EN } from './strings/en.ts';
import type { PictureStrings, Plural, Strings } from './strings/strings.ts';

export type Wording = {
  /** BCP 47 tag of the language that `strings` is in. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Strings;
  /** Null in English, whose words come with the pictures. */
  readonly pictureStrings: PictureStrings | null;
  /** The form of `plural` for `n`, with the number written as the language writes it. */
  count(plural: Plural, n: number): string;
  /** An ISO date as the language writes it. */
  day(date: string): string;
};

/** The languages that are loaded when a page asks for them. */
const ON_DEMAND: ReadonlySet<string> = new Set(['es', 'fr', 'de', 'ar']);
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

export const ENGLISH = createWording('en', EN, null);

/** The language that the chat speaks on a page in `lang`: English where there are no words in that language. Pure. */
export function wordingLanguage(lang: string): string {
  const wanted = lang.toLowerCase().split('-')[0] ?? '';
  return ON_DEMAND.has(wanted) ? wanted : 'en';
}

/** The words of a language from wordingLanguage. `part` is its file as loaded; English when it could not be. */
export function wordingOf(lang: string, part: unknown): Wording {
  return isLanguagePart(part) ? createWording(lang, part.STRINGS, part.PICTURE_STRINGS) : ENGLISH;
}

type LanguagePart = { readonly STRINGS: Strings; readonly PICTURE_STRINGS: PictureStrings };

/** The file's integrity was checked: it holds what it was built with. */
const isLanguagePart = (part: unknown): part is LanguagePart =>
  typeof part === 'object' && part !== null && 'STRINGS' in part && 'PICTURE_STRINGS' in part;

function createWording(lang: string, strings: Strings, pictureStrings: PictureStrings | null): Wording {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const days = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    lang,
    direction: RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr',
    strings,
    pictureStrings,
    day: (date) => days.format(new Date(date)),
    count: (plural, n) => fill(plural[plurals.select(n)] ?? plural.other, numbers.format(n)),
  };
}

/** Puts a value into the text's `{n}`. */
export function fill(text: string, value: string): string {
  return text.replace('{n}', () => value);
}
