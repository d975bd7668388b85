import { isRelatedStem } from '../language/related.ts';
import { isEveryday } from './everyday.ts';
import { amountKey, hasKey, type PreparedEvidence, type PreparedUnit, runKey } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';

/** What of a sentence stands in a few chosen units, and which units those are, the most useful first. */
export type Cover = {
  /** Units chosen: each adds words that the ones before lack; then those that tell one stretch of it best. */
  readonly chosen: readonly PreparedUnit[];
  /** Weighted share 0..1 of content words and quantities found in the chosen units or in what they stand under. */
  readonly share: number;
  /** Weighted share found in the first unit alone. */
  readonly bestShare: number;
  /** Share per clause of the sentence; null for a clause of fewer than three content words. */
  readonly clauseShares: readonly (number | null)[];
  readonly missing: readonly Word[];
  /** Missing words that name something and stand nowhere in the evidence, in no related form. */
  readonly foreign: readonly Word[];
  /** Weighted share of the content words that is foreign. */
  readonly foreignShare: number;
};

/** What has to be found: a content word, or a quantity by its value. */
type Item = { readonly word: Word; readonly weight: number; worthIn(unit: PreparedUnit): number };

const MAX_CHOSEN = 4;
const MIN_GAIN = 0.08;
const SYNONYM_WORTH = 0.96;
const CONTEXT_WORTH = 0.9;
/** A unit that has the word itself is looked for, even when a heading has it or another unit a synonym. */
const CONTEXT_CHOICE = 0.6;
const SYNONYM_CHOICE = 0.8;
const MIN_CLAUSE_WORDS = 3;
/** A stretch with less of its own is part of what the rest tells. */
const MIN_TOLD = 1.5;
/** Between units with the same words, the one that has them in the same order is meant. */
const RUN_WORTH = 0.06;
const SAME_PASSAGE_WORTH = 0.15;

export const wordWeight = (word: Word): number => (word.isName ? 1.4 : isEveryday(word.key) ? 0.35 : 1);

/** Chooses the units that together hold most of the sentence. Pure. */
export function cover(sentence: Reading, evidence: PreparedEvidence): Cover {
  const items = itemsOf(sentence);
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Float64Array(items.length);
  const { chosen, bestShare } = choose(sentence, evidence, items, found, total);

  const sums = Array.from({ length: sentence.clauses }, () => ({ found: 0, total: 0, words: 0 }));
  for (const [index, { word, weight }] of items.entries()) {
    const sum = sums[word.clause]!;
    sum.found += weight * found[index]!;
    sum.total += weight;
    sum.words += 1;
  }
  const missing = items.flatMap(({ word }, index) => (found[index] === 0 && isContent(word) ? [word] : []));
  const foreign = missing.filter((word) => !isEveryday(word.key) && !standsIn(word, evidence));
  return {
    chosen,
    share: total === 0 ? 1 : sums.reduce((sum, clause) => sum + clause.found, 0) / total,
    bestShare,
    clauseShares: sums.map((sum) => (sum.words < MIN_CLAUSE_WORDS ? null : sum.found / sum.total)),
    missing,
    foreign,
    foreignShare: total === 0 ? 0 : foreign.reduce((sum, word) => sum + wordWeight(word), 0) / total,
  };
}

function itemsOf(sentence: Reading): Item[] {
  const items = sentence.words.filter(isContent).map((word): Item => {
    const worthIn = ({ keys, context }: PreparedUnit): number => {
      if (keys.has(word.key)) return 1;
      if (word.keys.some((key) => keys.has(key))) return SYNONYM_WORTH;
      return word.keys.some((key) => context.keys.has(key)) ? CONTEXT_WORTH : 0;
    };
    return { word, weight: wordWeight(word), worthIn };
  });
  for (const [index, quantity] of sentence.quantities.entries()) {
    const word = sentence.words.find((one) => one.quantity === index);
    const amount = amountKey(quantity);
    const worthIn = ({ amounts, context }: PreparedUnit): number =>
      amounts.has(amount) ? 1 : context.amounts.has(amount) ? CONTEXT_WORTH : 0;
    if (word) items.push({ word, weight: 1, worthIn });
  }
  return items;
}

/** Greedy: the unit that adds most, then the next, while each adds enough. Fills `found`. */
function choose(
  sentence: Reading,
  { units }: PreparedEvidence,
  items: readonly Item[],
  found: Float64Array,
  total: number,
): Pick<Cover, 'chosen' | 'bestShare'> {
  const pairs = sentence.words.slice(1).map(({ key }, at) => runKey(sentence.words[at]!.key, key));
  const rows = units.map((unit) => ({
    unit,
    worth: items.map((item) => item.worthIn(unit)),
    order: RUN_WORTH * pairs.filter((pair) => unit.runs.has(pair)).length,
  }));
  const chosen: PreparedUnit[] = [];
  let bestShare = 0;
  while (chosen.length < MAX_CHOSEN && total > 0) {
    let best: (typeof rows)[number] | null = null;
    let bestGain = 0;
    let bestRank = 0;
    for (const row of rows) {
      let gain = 0;
      for (let index = 0; index < items.length; index += 1) {
        const more = choiceWorth(row.worth[index]!) - choiceWorth(found[index]!);
        if (more > 0) gain += items[index]!.weight * more;
      }
      const isEnough = gain > 0 && (chosen.length === 0 || gain >= MIN_GAIN * total);
      const rank = gain + row.order + (row.unit.evidence === chosen[0]?.evidence ? SAME_PASSAGE_WORTH : 0);
      if (!isEnough || rank <= bestRank) continue;
      best = row;
      bestGain = gain;
      bestRank = rank;
    }
    if (best === null) break;
    chosen.push(best.unit);
    for (let index = 0; index < items.length; index += 1) found[index] = Math.max(found[index]!, best.worth[index]!);
    if (chosen.length === 1) bestShare = bestGain / total;
  }
  return { chosen: [...new Set([...chosen, ...bestOfSegments(items, rows, chosen)])], bestShare };
}

type Row = { readonly unit: PreparedUnit; readonly worth: readonly number[] };

/** The one unit that tells a stretch better than those chosen for the whole do: it is what that stretch is about. */
function bestOfSegments(
  items: readonly Item[],
  rows: readonly Row[],
  chosen: readonly PreparedUnit[],
): readonly PreparedUnit[] {
  const segments = [...new Set(items.map(({ word }) => word.segment))].slice(0, MAX_CHOSEN);
  return segments.flatMap((segment) => {
    const told = ({ worth }: Row): number =>
      items.reduce((sum, { word, weight }, at) => sum + (word.segment === segment ? weight * worth[at]! : 0), 0);
    const values = rows.map((row) => ({ unit: row.unit, value: told(row) }));
    const most = values.reduce((top, { value }) => Math.max(top, value), MIN_TOLD);
    const best = values.filter(({ value }) => value >= most);
    return best.length === 1 && !chosen.includes(best[0]!.unit) ? [best[0]!.unit] : [];
  });
}

const choiceWorth = (worth: number): number =>
  worth === CONTEXT_WORTH ? CONTEXT_CHOICE : worth === SYNONYM_WORTH ? SYNONYM_CHOICE : worth;

function standsIn(word: Word, evidence: PreparedEvidence): boolean {
  if (hasKey(evidence, word.lower) || word.keys.some((key) => hasKey(evidence, key))) return true;
  for (const { keys } of evidence.passages) for (const key of keys) if (isRelatedStem(word.key, key)) return true;
  return false;
}
