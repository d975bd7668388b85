import type { Words } from '../language/phrases.ts';
import { remember } from '../language/remember.ts';
import { tokenize } from '../language/tokens.ts';

const MAX_TEXTS = 8_000;

/** The words of a text of the guide. */
export const readWords: (text: string) => Words = remember((text) => {
  const order = tokenize(text).map((token) => token.stem);
  return { set: new Set(order), order };
}, MAX_TEXTS);
