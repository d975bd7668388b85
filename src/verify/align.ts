import type { Quantity } from '../language/numerals.ts';
import type { PreparedUnit } from './prepare.ts';
import type { Reading, Word } from './reading.ts';
import { sharesKey } from './same-word.ts';

/** A stretch that differs between two matched stretches: `from` and `to` are word indexes, `to` exclusive. */
export type Gap = {
  readonly sentence: { readonly from: number; readonly to: number };
  readonly unit: { readonly from: number; readonly to: number };
  /** Words matched without a break directly before and after the gap. */
  readonly before: number;
  readonly after: number;
};

export type Alignment = {
  readonly unit: PreparedUnit;
  /** For each word of the sentence, the index of the unit's word that it matches, or -1. */
  readonly pairs: readonly number[];
  readonly gaps: readonly Gap[];
};

const RUN_BONUS = 1.5;
const MAX_UNIT_WORDS = 400;

/**
 * The best word-by-word alignment of a sentence with a unit, in order: the longest common subsequence, weighted so that
 * content words and unbroken runs count more (after Wagner and Fischer 1974). Pure.
 */
export function align(sentence: Reading, unit: PreparedUnit): Alignment {
  const left = sentence.words;
  const right = unit.reading.words.slice(0, MAX_UNIT_WORDS);
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const matched = new Float64Array((left.length + 1) * width);
  for (let i = 1; i <= left.length; i += 1) {
    const word = left[i - 1]!;
    const isThere = word.quantity >= 0 || word.keys.some((key) => unit.keys.has(key));
    for (let j = 1; j <= right.length; j += 1) {
      const here = i * width + j;
      const diagonal = here - width - 1;
      let top = Math.max(best[here - width]!, best[here - 1]!);
      if (isThere && isSameWord(word, sentence, right[j - 1]!, unit.reading)) {
        const run = matched[diagonal]!;
        const value = (word.isStop ? 1 : 2) + Math.max(best[diagonal]!, run > 0 ? run + RUN_BONUS : 0);
        matched[here] = value;
        top = Math.max(top, value);
      }
      best[here] = top;
    }
  }
  const pairs = traceBack(left.length, right.length, best, matched);
  return { unit, pairs, gaps: gapsOf(pairs, right.length) };
}

function traceBack(rows: number, columns: number, best: Float64Array, matched: Float64Array): number[] {
  const pairs = new Array<number>(rows).fill(-1);
  const width = columns + 1;
  let i = rows;
  let j = columns;
  let inRun = false;
  while (i > 0 && j > 0) {
    const here = i * width + j;
    if (matched[here]! > 0 && (inRun || matched[here] === best[here])) {
      pairs[i - 1] = j - 1;
      const diagonal = here - width - 1;
      inRun = matched[diagonal]! > 0 && matched[diagonal]! + RUN_BONUS >= best[diagonal]!;
      i -= 1;
      j -= 1;
    } else if (best[here - width]! >= best[here - 1]!) i -= 1;
    else j -= 1;
  }
  return pairs;
}

function gapsOf(pairs: readonly number[], unitWords: number): Gap[] {
  const runs: { from: number; to: number; place: number }[] = [];
  for (const [index, place] of pairs.entries()) {
    if (place === -1) continue;
    const run = runs.at(-1);
    if (run && run.to === index && run.place + (index - run.from) === place) run.to = index + 1;
    else runs.push({ from: index, to: index + 1, place });
  }
  const size = (run: { from: number; to: number } | undefined): number => (run ? run.to - run.from : 0);
  return Array.from({ length: runs.length === 0 ? 0 : runs.length + 1 }, (_, index): Gap => {
    const left = runs[index - 1];
    const right = runs[index];
    return {
      sentence: { from: left?.to ?? 0, to: right?.from ?? pairs.length },
      unit: { from: left ? left.place + size(left) : 0, to: right?.place ?? unitWords },
      before: size(left),
      after: size(right),
    };
  });
}

function isSameWord(word: Word, sentence: Reading, other: Word, unit: Reading): boolean {
  if (word.quantity >= 0 && other.quantity >= 0) {
    return isSameValue(sentence.quantities[word.quantity]!, unit.quantities[other.quantity]!);
  }
  return sharesKey(word, other);
}

const isSameValue = (one: Quantity, other: Quantity): boolean => one.low === other.low && one.high === other.high;

/** A gap next to firm matches: short on both sides, and enough words matched around it to compare what stands in it. */
export const isFirm = (gap: Gap): boolean =>
  gap.sentence.to - gap.sentence.from <= 5 && gap.unit.to - gap.unit.from <= 5 && gap.before + gap.after >= 3;

/** A gap in which the sentence has next to nothing, while the words right before and after it match. */
export const isNarrow = (gap: Gap): boolean =>
  gap.sentence.to - gap.sentence.from <= 3 &&
  gap.unit.to - gap.unit.from <= 6 &&
  gap.after >= 1 &&
  gap.before + gap.after >= 2;

/** How many words around `index` are matched without a break. */
export function runLength(pairs: readonly number[], index: number): number {
  if ((pairs[index] ?? -1) === -1) return 0;
  let from = index;
  let to = index;
  while (from > 0 && pairs[from - 1]! !== -1 && pairs[from - 1]! === pairs[from]! - 1) from -= 1;
  while (to < pairs.length - 1 && pairs[to + 1]! === pairs[to]! + 1) to += 1;
  return to - from + 1;
}
