import { stemmer } from 'stemmer';

/** A word or number of a text. `lower` has no accents and plain apostrophes; offsets are UTF-16, into the text given. */
export type Token = {
  readonly surface: string;
  readonly lower: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const ACCENTS = /\p{M}+/gu;

const stems = new Map<string, string>();
const MAX_REMEMBERED_STEMS = 50_000;

/** Lower case, without accents, curly apostrophes made plain: how every stage compares words. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replaceAll('’', "'");
}

/** Porter's stem (1980) of a word, as SQLite's `porter` tokenizer gives it; a possessive ending is dropped first. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemmer(fold(word).replace(/'s$|'$/, ''));
  if (stems.size >= MAX_REMEMBERED_STEMS) stems.clear();
  stems.set(word, found);
  return found;
}

/** Words and numbers in order, split as FTS5's `unicode61` does, but for apostrophes, which stay inside a word. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    surface: match[0],
    lower: fold(match[0]),
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
