import type { Quantity } from '../language/numerals.ts';
import { wordWeight } from './coverage.ts';
import { isEveryday } from './everyday.ts';
import type { QuantityPlace } from './quantity-places.ts';
import { hasRank, isRank } from './ranks.ts';
import { isContent, type Reading, type Word } from './reading.ts';

const SYNONYM = 0.9;
const SAME_UNIT = 0.8;
const CONTEXT = 0.75;
const NEAR_WORDS = 9;
/** A stretch between commas with fewer content words says too little of its own about its number. */
const MIN_OWN_WORDS = 2;
/** "First, ..." orders the talk, and "one way" is any way: neither is a number of the subject. */
export function isDiscourse(sentence: Reading, index: number): boolean {
  const { kind, unit, low, high, end } = sentence.quantities[index]!;
  if (kind === 'count' && low === 1 && high === 1 && unit !== null && isEveryday(unit)) return true;
  if (kind !== 'ordinal' || unit !== null || low > 3) return false;
  const at = sentence.words.findIndex((word) => word.quantity === index);
  return at === 0 || sentence.words[at - 1]?.lower === 'at' || /^\s*[,:]/.test(sentence.text.slice(end));
}

export type Around = { readonly word: Word; readonly weight: number; readonly isRung: boolean };

/** Another quantity of the same statement: "2-5 years" tells one pay band from the next. */
const OTHER_QUANTITY = 1.3;

/** The content words that say what a quantity is about: those of its clause count most, then by distance. */
export function wordsAround(sentence: Reading, index: number): Around[] {
  const quantity = sentence.quantities[index]!;
  const own = sentence.words.filter((word) => word.quantity === index);
  const clause = own[0]?.clause ?? 0;
  const middle = sentence.words.indexOf(own[0]!);
  const rivals = sentence.quantities.flatMap((other, at) =>
    at !== index && other.kind === quantity.kind ? [sentence.words.findIndex((word) => word.quantity === at)] : [],
  );
  return sentence.words.flatMap((word, place): Around[] => {
    if (!isContent(word)) return [];
    const distance = Math.abs(place - middle);
    const near = distance <= 3 ? 1.3 : distance <= NEAR_WORDS ? 1 : 0.7;
    const isNearer = rivals.some((rival) => Math.abs(place - rival) < distance);
    const isOwnClause = word.clause === clause && !isNearer;
    const weight = wordWeight(word) * near * (isOwnClause ? 1 : rivals.length > 0 ? 0.35 : 0.7);
    return [{ word, weight, isRung: isRank(sentence.words, place) }];
  });
}

/** How far the words around a quantity in the sentence stand around a quantity of the evidence, 0..1. */
export function agreement(around: readonly Around[], place: QuantityPlace, sentence: Reading, index: number): number {
  let found = 0;
  let total = 0;
  for (const [other, quantity] of sentence.quantities.entries()) {
    if (other === index || quantity.kind === sentence.quantities[index]!.kind || isDiscourse(sentence, other)) continue;
    total += OTHER_QUANTITY;
    const isThere = place.unit.reading.quantities.some(
      (given) => given.kind === quantity.kind && given.low === quantity.low && given.high === quantity.high,
    );
    if (isThere) found += OTHER_QUANTITY;
  }
  const near = nearWords(place);
  for (const { word, weight, isRung } of around) {
    total += weight;
    if (isRung) found += hasRank(word, place.unit) ? weight : 0;
    else if (near.has(word.key)) found += weight;
    else if (word.keys.some((key) => near.has(key))) found += weight * SYNONYM;
    else if (word.keys.some((key) => place.unit.keys.has(key))) found += weight * SAME_UNIT;
    else if (word.keys.some((key) => place.unit.context.keys.has(key))) found += weight * CONTEXT;
  }
  return total === 0 ? 0.5 : found / total;
}

const nearMemo = new WeakMap<Quantity, ReadonlySet<string>>();

function nearWords(place: QuantityPlace): ReadonlySet<string> {
  const known = nearMemo.get(place.quantity);
  if (known) return known;
  const { words, quantities } = place.reading;
  const index = quantities.indexOf(place.quantity);
  const at = words.findIndex((word) => word.quantity === index);
  const near = new Set<string>();
  const around = index === -1 ? words : words.slice(Math.max(0, at - NEAR_WORDS), at + NEAR_WORDS + 3);
  const own = around.filter(({ segment }) => index === -1 || segment === words[at]?.segment);
  const isTelling = own.filter(isContent).length >= MIN_OWN_WORDS;
  for (const word of isTelling ? own : around) for (const key of word.keys) near.add(key);
  nearMemo.set(place.quantity, near);
  return near;
}
