import type { Word } from './reading.ts';

const NEGATORS = new Set(
  `not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
  hasn't haven't hadn't n't shouldn't wouldn't couldn't mustn't needn't hardly rarely seldom barely scarcely unable cant dont
  doesnt didnt isnt arent wasnt werent hasnt havent wont`.split(/\s+/),
);

/** "don't be surprised if", "don't forget to", "no matter": nothing is denied. */
const IDIOM = /^(?:surprised|forget|hesitate|worry|doubt|matter|wonder|mistake)$/;

/** Whether the word at `index` says "not" of something. */
export const isNegator = (words: readonly Word[], index: number): boolean => {
  const word = words[index]!;
  if (!NEGATORS.has(word.lower)) return false;
  const next = words[words[index + 1]?.lower === 'be' ? index + 2 : index + 1]?.lower ?? '';
  if (/^(?:not|no|don't)$/.test(word.lower) && IDIOM.test(next)) return false;
  const isOnly = word.lower === 'not' && /^(?:only|just|merely|simply)$/.test(words[index + 1]?.lower ?? '');
  if (isOnly) return !words.some(({ lower, start }) => start > word.start && (lower === 'but' || lower === 'also'));
  const isInTitle = index > 0 && !word.isOpening && /^\p{Lu}\p{Ll}/u.test(word.surface);
  if (isInTitle) return false;
  const isAnswer = index === 0 && word.lower === 'no' && words[1]?.segment !== word.segment;
  return !isAnswer;
};
