import { type PreparedEvidence, runKey } from './prepare.ts';
import { isContent, type Reading } from './reading.ts';

/** Ordered agreement, function words kept: shares 0..1 of the sentence's word pairs and triples that occur in one unit. */
export type Order = { readonly pairs: number; readonly triples: number };

/** Pure. */
export function orderOf({ words }: Reading, { units }: PreparedEvidence): Order {
  let pairs = 0;
  let triples = 0;
  for (let at = 1; at < words.length; at += 1) {
    const pair = runKey(words[at - 1]!.key, words[at]!.key);
    if (!units.some(({ runs }) => runs.has(pair))) continue;
    pairs += 1;
    if (at < 2) continue;
    const triple = runKey(words[at - 2]!.key, pair);
    if (units.some(({ runs }) => runs.has(triple))) triples += 1;
  }
  return { pairs: share(pairs, words.length - 1), triples: share(triples, words.length - 2) };
}

/** The share 0..1 of word pairs with a content word that occur in one unit; 0 for fewer than three content words. Pure. */
export function contentOrderOf({ words }: Reading, { units }: PreparedEvidence): number {
  if (words.filter(isContent).length < 3) return 0;
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at]!;
    return isContent(before) || isContent(word) ? [runKey(before.key, word.key)] : [];
  });
  return share(pairs.filter((pair) => units.some(({ runs }) => runs.has(pair))).length, pairs.length);
}

const share = (count: number, of: number): number => (of <= 0 ? 0 : count / of);
