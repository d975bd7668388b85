import { type Alignment, type Gap, isFirm } from './align.ts';
import type { Cover } from './coverage.ts';
import type { PreparedEvidence, PreparedUnit } from './prepare.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './scope.ts';
import type { Flag } from './types.ts';

/** Words that place someone on a career ladder: one of them does not stand for another. */
const RANKS = new Set(
  `entri junior mid senior lead principal chief head assist associ traine apprentic intern graduat supervisor manag director
  vp presid execut foreman experienc novic beginn coordin owner master bachelor doctor`.split(/\s+/),
);

/** Names must stand in the evidence, and where the evidence speaks of the same thing. Pure. */
export function checkEntities(
  sentence: Reading,
  evidence: PreparedEvidence,
  { chosen }: Cover,
  alignments: readonly Alignment[],
): Flag {
  const missing = missingNames(sentence, evidence);
  if (missing.length > 0) {
    const names = missing.map((word) => word.surface).join(' ');
    return raised(`"${names}" is not in the evidence`, false, Math.min(1, 0.5 + 0.15 * missing.length));
  }
  const swapped = swappedName(sentence, alignments);
  if (swapped !== null) return raised(swapped, true, 0.6);
  const rank = foreignRank(sentence, chosen);
  if (rank !== null) return raised(rank, true, 0.5);
  return {
    name: 'entity',
    raised: false,
    detail: 'every name stands in the evidence',
    contradicts: false,
    severity: 0,
  };
}

const raised = (detail: string, contradicts: boolean, severity: number): Flag => ({
  name: 'entity',
  raised: true,
  detail,
  contradicts,
  severity,
});

function missingNames(sentence: Reading, evidence: PreparedEvidence): Word[] {
  return sentence.words.filter((word, index) => {
    if (word.quantity >= 0 || word.keys.some((key) => evidence.keys.has(key)) || evidence.keys.has(word.lower))
      return false;
    const opensName = word.isOpening && isContent(word) && sentence.words[index + 1]?.isName === true;
    if (!word.isName && !opensName) return false;
    return !isInitialsOf(word, evidence);
  });
}

/** "GED" when the evidence says "General Education Development". */
function isInitialsOf(word: Word, evidence: PreparedEvidence): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word.surface)) return false;
  const letters = word.lower;
  return evidence.units.some(({ reading, context }) =>
    [reading, ...context.readings].some(({ words }) => {
      for (let start = 0; start + letters.length <= words.length; start += 1) {
        let at = 0;
        while (at < letters.length && words[start + at]!.lower[0] === letters[at]) at += 1;
        if (at === letters.length && words[start]!.surface[0] !== words[start]!.lower[0]) return true;
      }
      return false;
    }),
  );
}

/** Between firm matches, the sentence has one name or rank and the evidence another. */
function swappedName(sentence: Reading, alignments: readonly Alignment[]): string | null {
  for (const alignment of alignments) {
    const { unit, gaps } = alignment;
    for (const gap of gaps) {
      if (!isFirm(gap)) continue;
      const inSentence = sentence.words.slice(gap.sentence.from, gap.sentence.to);
      const inUnit = unit.reading.words.slice(gap.unit.from, gap.unit.to);
      for (const isMarked of [isNamed, isRank]) {
        const said = inSentence.filter(isMarked);
        const given = inUnit.filter(isMarked);
        if (said.length === 0 || given.length === 0) continue;
        if (said.some((word) => given.some((other) => sharesKey(word, other))) || isShortened(said, given)) continue;
        if (isExplained(said, sentence, gap, alignments, alignment)) continue;
        const names = (words: readonly Word[]): string => words.map((word) => word.surface).join(' ');
        return `the evidence says "${names(given)}" where the sentence says "${names(said)}"`;
      }
    }
  }
  return null;
}

const isNamed = (word: Word): boolean => word.isName;
const isRank = (word: Word): boolean => RANKS.has(word.key);

/** Another unit has these words in a longer run of the sentence than the one that the gap interrupts. */
function isExplained(
  said: readonly Word[],
  sentence: Reading,
  gap: Gap,
  alignments: readonly Alignment[],
  own: Alignment,
): boolean {
  const needed = Math.min(gap.before + gap.after, 5);
  return alignments.some(
    (other) => other !== own && said.every((word) => runLength(other.pairs, sentence.words.indexOf(word)) >= needed),
  );
}

/** How many words around `index` are matched without a break. */
function runLength(pairs: readonly number[], index: number): number {
  if ((pairs[index] ?? -1) === -1) return 0;
  let from = index;
  let to = index;
  while (from > 0 && pairs[from - 1]! !== -1 && pairs[from - 1]! === pairs[from]! - 1) from -= 1;
  while (to < pairs.length - 1 && pairs[to + 1]! === pairs[to]! + 1) to += 1;
  return to - from + 1;
}

/** An acronym beside its expansion. */
function isShortened(said: readonly Word[], given: readonly Word[]): boolean {
  const initials = (words: readonly Word[]): string => words.map((word) => word.lower[0]).join('');
  return said.some((word) => word.lower === initials(given)) || given.some((word) => word.lower === initials(said));
}

/** The sentence speaks of seniors and its best evidence of juniors. */
function foreignRank(sentence: Reading, chosen: readonly PreparedUnit[]): string | null {
  const [best] = chosen;
  if (!best) return null;
  const ranks = sentence.words.filter((word) => RANKS.has(word.key));
  const foreign = ranks.find(
    (word) => !chosen.some((unit) => word.keys.some((key) => unit.keys.has(key) || unit.context.keys.has(key))),
  );
  if (!foreign) return null;
  const own = best.reading.words.find(
    (word) => RANKS.has(word.key) && !sentence.words.some(({ key }) => key === word.key),
  );
  return own ? `the evidence speaks of "${own.surface}", the sentence of "${foreign.surface}"` : null;
}
