import type { Answer } from '../../src/domain/answer.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { fold, tokenize } from '../../src/language/tokens.ts';

/** What a visitor reads, without the citation marks: one claim a line. */
export const answerWords = (answer: Answer): string => answer.claims.map((claim) => claim.text).join('\n');

/** Lower case, plain quotes and dashes, single spaces: what patterns are matched against. */
export function foldText(text: string): string {
  return fold(text)
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/[^\S\n]+/gu, ' ');
}

/**
 * Where `phrase` first stands in `text` as a run of words, compared by their stems; -1 when it does not. Counts words. A phrase
 * of signs alone ("%") is looked for as it is written.
 */
export function findPhrase(text: string, phrase: string): number {
  const words = tokenize(text).map((token) => token.stem);
  const wanted = tokenize(phrase).map((token) => token.stem);
  if (wanted.length === 0) return foldText(text).indexOf(foldText(phrase).trim());
  return words.findIndex((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}

export const countWords = (text: string): number => tokenize(text).length;

/** Content words of `text`, figures left out, that `other` has in some form, over all of them; 1 when there are none. */
export function shareOfWords(text: string, other: string): number {
  const words = tokenize(text).filter(({ lower }) => !isStopWord(lower) && !/\d/u.test(lower));
  const known = new Set(tokenize(other).map((token) => token.stem));
  return words.length === 0 ? 1 : words.filter(({ stem }) => known.has(stem)).length / words.length;
}
