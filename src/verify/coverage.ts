import { isRelatedStem } from '../language/related.ts';
import { isEveryday } from './everyday.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';

export const wordWeight = (word: Word): number => (word.isName ? 1.4 : isEveryday(word.key) ? 0.35 : 1);

/** What of a sentence stands in a few chosen units, and which units those are, the most useful first. */
export type Cover = {
  /** Units chosen: each adds words that the ones before lack. */
  readonly chosen: readonly PreparedUnit[];
  /** Weighted share 0..1 of content words found in the chosen units or in what they stand under. */
  readonly share: number;
  /** Weighted share found in the first unit alone. */
  readonly bestShare: number;
  /** Share per clause of the sentence; null for a clause without content words. */
  readonly clauseShares: readonly (number | null)[];
  readonly missing: readonly Word[];
  /** Missing words that name something and stand nowhere in the evidence, in no related form. */
  readonly foreign: readonly Word[];
  /** Weighted share of the content words that is foreign. */
  readonly foreignShare: number;
};

const MAX_CHOSEN = 4;
const MIN_GAIN = 0.08;
const CONTEXT_WORTH = 0.9;

/** How far one word is found in a unit: 1 in the unit, less in its headings or lead-in, 0 elsewhere. */
export function findWord(word: Word, unit: PreparedUnit): number {
  for (const key of word.keys) if (unit.keys.has(key)) return 1;
  for (const key of word.keys) if (unit.context.keys.has(key)) return CONTEXT_WORTH;
  return 0;
}

/** Chooses the units that together hold most of the sentence's content words. Pure. */
export function cover(sentence: Reading, evidence: PreparedEvidence): Cover {
  const words = sentence.words.filter(isContent);
  const weights = words.map(wordWeight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const found = words.map(() => 0);
  const rows = evidence.units.map((unit) => ({ unit, worth: words.map((word) => findWord(word, unit)) }));
  const chosen: PreparedUnit[] = [];
  let bestShare = 0;
  while (chosen.length < MAX_CHOSEN && total > 0) {
    let best: (typeof rows)[number] | null = null;
    let bestGain = chosen.length === 0 ? 0 : MIN_GAIN * total;
    for (const row of rows) {
      let gain = 0;
      for (let index = 0; index < words.length; index += 1) {
        gain += weights[index]! * Math.max(0, row.worth[index]! - found[index]!);
      }
      if (gain > bestGain) {
        best = row;
        bestGain = gain;
      }
    }
    if (best === null) break;
    chosen.push(best.unit);
    for (let index = 0; index < words.length; index += 1) found[index] = Math.max(found[index]!, best.worth[index]!);
    if (chosen.length === 1) bestShare = bestGain / total;
  }
  const sums = Array.from({ length: sentence.clauses }, () => ({ found: 0, total: 0 }));
  for (const [index, word] of words.entries()) {
    const sum = sums[word.clause]!;
    sum.found += weights[index]! * found[index]!;
    sum.total += weights[index]!;
  }
  const missing = words.filter((_, index) => found[index] === 0);
  const foreign = missing.filter((word) => !isEveryday(word.key) && !standsIn(word, evidence));
  const all = sums.reduce((sum, clause) => sum + clause.found, 0);
  return {
    chosen,
    share: total === 0 ? 1 : all / total,
    bestShare,
    clauseShares: sums.map((sum) => (sum.total === 0 ? null : sum.found / sum.total)),
    missing,
    foreign,
    foreignShare: total === 0 ? 0 : foreign.reduce((sum, word) => sum + wordWeight(word), 0) / total,
  };
}

function standsIn(word: Word, { keys }: PreparedEvidence): boolean {
  if (keys.has(word.lower) || word.keys.some((key) => keys.has(key))) return true;
  for (const key of keys) if (isRelatedStem(word.key, key)) return true;
  return false;
}
