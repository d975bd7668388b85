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

const PLAIN = /^[ -~]*$/;

type Word = Pick<Token, 'lower' | 'stem'>;

const words = new Map<string, Word>();
const MAX_REMEMBERED_WORDS = 50_000;

/** Lower case, without accents, curly apostrophes made plain: how every stage compares words. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replaceAll('’', "'");
}

function wordOf(surface: string): Word {
  const known = words.get(surface);
  if (known) return known;
  const lower = fold(surface);
  const word = { lower, stem: stemmer(lower.replace(/'s$|'$/, '')) };
  if (words.size >= MAX_REMEMBERED_WORDS) words.clear();
  words.set(surface, word);
  return word;
}

/** Porter's stem (1980) of a word, as SQLite's `porter` tokenizer gives it; a possessive ending is dropped first. */
export const stem = (word: string): string => wordOf(word).stem;

/** Words and numbers in order, split as FTS5's `unicode61` does, but for apostrophes, which stay inside a word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: surface, index: start } of text.matchAll(WORD)) {
    const { lower, stem } = wordOf(surface);
    tokens.push({ surface, lower, stem, start, end: start + surface.length });
  }
  return tokens;
}

/** Whether a text has at least so many words. */
export function hasWords(text: string, count: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(WORD)) {
    found += 1;
    if (found >= count) return true;
  }
  return false;
}
