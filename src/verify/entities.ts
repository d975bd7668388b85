import { type Alignment, type Gap, isFirm, runLength } from './align.ts';
import { hasKey, type PreparedEvidence } from './prepare.ts';
import { foreignRank, isRank } from './ranks.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import { sharesKey } from './same-word.ts';
import type { Flag } from './types.ts';

const CALENDAR = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday`.split(/\s+/),
);

/** Names must stand in the evidence, and where the evidence speaks of the same thing. Pure. */
export function checkEntities(sentence: Reading, evidence: PreparedEvidence, alignments: readonly Alignment[]): Flag {
  const missing = missingNames(sentence, evidence);
  if (missing.length > 0) {
    const names = missing.map((word) => word.surface).join(' ');
    return raised(`"${names}" is not in the evidence`, false);
  }
  const swapped = swappedName(sentence, alignments);
  if (swapped !== null) return raised(swapped, true);
  const rank = foreignRank(sentence, evidence);
  if (rank !== null) return raised(rank, true);
  return {
    name: 'entity',
    raised: false,
    detail: 'every name stands in the evidence',
    contradicts: false,
  };
}

const raised = (detail: string, contradicts: boolean): Flag => ({
  name: 'entity',
  raised: true,
  detail,
  contradicts,
});

function missingNames(sentence: Reading, evidence: PreparedEvidence): Word[] {
  return sentence.words.filter((word, index) => {
    if (word.quantity >= 0 || word.keys.some((key) => hasKey(evidence, key)) || hasKey(evidence, word.lower))
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
      for (const isMarked of [isNamed, isRank]) {
        const said = marked(sentence.words, gap.sentence, isMarked);
        const given = marked(unit.reading.words, gap.unit, isMarked);
        if (said.length === 0 || given.length === 0) continue;
        const isAside = given.every((word) => isInParentheses(word, unit.reading));
        if (isAside && !said.every((word) => isInParentheses(word, sentence))) continue;
        if (said.some((word) => given.some((other) => sharesKey(word, other))) || isShortened(said, given)) continue;
        if (isExplained(said, sentence, gap, alignments, alignment)) continue;
        const names = (words: readonly Word[]): string => words.map((word) => word.surface).join(' ');
        return `the evidence says "${names(given)}" where the sentence says "${names(said)}"`;
      }
    }
  }
  return null;
}

type IsMarked = (words: readonly Word[], index: number) => boolean;

function isNamed(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  return word.isName && word.quantity === -1 && !CALENDAR.has(word.lower);
}

const marked = (words: readonly Word[], { from, to }: { from: number; to: number }, isMarked: IsMarked): Word[] =>
  words.slice(from, to).filter((_, at) => isMarked(words, from + at));

/** A longer run than this settles which unit is meant. */
const MAX_RIVAL_RUN = 8;

/** Another unit has these words in a longer run of the sentence than the one that the gap interrupts. */
function isExplained(
  said: readonly Word[],
  sentence: Reading,
  gap: Gap,
  alignments: readonly Alignment[],
  own: Alignment,
): boolean {
  const needed = Math.min(gap.before + gap.after, MAX_RIVAL_RUN);
  return alignments.some(
    (other) => other !== own && said.every((word) => runLength(other.pairs, sentence.words.indexOf(word)) >= needed),
  );
}

/** What the evidence adds in parentheses may be left out. */
const isInParentheses = (word: Word, { text }: Reading): boolean =>
  /\([^()]*$/.test(text.slice(0, word.start)) && /^[^()]*\)/.test(text.slice(word.end));

/** An acronym beside its expansion. */
function isShortened(said: readonly Word[], given: readonly Word[]): boolean {
  const initials = (words: readonly Word[]): string => words.map((word) => word.lower[0]).join('');
  return said.some((word) => word.lower === initials(given)) || given.some((word) => word.lower === initials(said));
}
