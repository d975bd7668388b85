import type { Words } from '../language/phrases.ts';
import { remember } from '../language/remember.ts';
import { tokenize } from '../language/tokens.ts';

const MAX_TEXTS = 8_000;

/** The words of a text of the guide. */
export const readWords: (text: string) => Words = remember(
  (text) => wordsOf(tokenize(text).map((token) => token.stem)),
  MAX_TEXTS,
);

/** The words of texts that stand one after the other. */
export const readAll = (texts: readonly string[]): Words => wordsOf(texts.flatMap((text) => readWords(text).order));

const wordsOf = (order: readonly string[]): Words => ({ set: new Set(order), order });
