import type { Passage } from '../../../domain/guide.ts';
import { statementsOf } from '../../../retrieve/statements.ts';

const PLACES: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];
/** Opens a part of what is counted off. */
export const COUNTED = new RegExp(
  `^(?:(?:and|then|but|finally),? )?(?:the|a) (${PLACES.join('|')}|other|last)\\b`,
  'i',
);
const ANNOUNCES = /\b(?:two|three|four|five|both|several)\b/i;

/**
 * What a paragraph counts off, in order: "There are two exams. The PTCE is ... The other one is the ExCPT ...". The first
 * may go without its number, right behind the sentence that says how many there are. Empty where nothing is counted.
 */
export function countedOff(passage: Passage): readonly string[] {
  const texts = statementsOf(passage).map(({ unit }) => unit.text);
  const items: string[] = [];
  for (const [at, text] of texts.entries()) {
    const word = COUNTED.exec(text)?.[1]?.toLowerCase();
    if (word === undefined) continue;
    const place = PLACES.indexOf(word);
    const announced = texts.slice(0, at).findLastIndex((before) => ANNOUNCES.test(before) && !COUNTED.test(before));
    if (items.length === 0 && place !== 0 && announced >= 0 && announced + 1 < at) items.push(texts[announced + 1]!);
    if (place < 0 || place === items.length) items.push(text);
  }
  return items.length >= 2 ? items : [];
}
