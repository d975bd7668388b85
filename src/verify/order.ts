import type { PreparedEvidence } from './prepare.ts';
import type { Reading } from './reading.ts';

/** Ordered agreement, function words kept: shares 0..1 of the sentence's word pairs and triples that occur in one unit. */
export type Order = { readonly pairs: number; readonly triples: number };

/** Pure. */
export function orderOf(sentence: Reading, evidence: PreparedEvidence): Order {
  const keys = sentence.words.map((word) => word.key);
  const isInside = keys.map(() => ({ pair: false, triple: false }));
  for (const unit of evidence.units) {
    const unitKeys = unit.reading.words.map((word) => word.key);
    const places = new Map<string, number[]>();
    for (const [index, key] of unitKeys.entries()) {
      const known = places.get(key);
      if (known) known.push(index);
      else places.set(key, [index]);
    }
    for (let at = 0; at < keys.length - 1; at += 1) {
      for (const place of places.get(keys[at]!) ?? []) {
        if (unitKeys[place + 1] !== keys[at + 1]) continue;
        isInside[at]!.pair = true;
        if (at < keys.length - 2 && unitKeys[place + 2] === keys[at + 2]) isInside[at]!.triple = true;
      }
    }
  }
  const share = (count: number, of: number): number => (of <= 0 ? 0 : count / of);
  return {
    pairs: share(isInside.filter((at) => at.pair).length, keys.length - 1),
    triples: share(isInside.filter((at) => at.triple).length, keys.length - 2),
  };
}
