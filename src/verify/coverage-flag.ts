import { type Alignment, isFirm } from './align.ts';
import type { Cover } from './coverage.ts';
import { isContent, type Reading, type Word } from './reading.ts';
import type { Flag } from './types.ts';

const MIN_COVERAGE = 0.62;
const MIN_CLAUSE_COVERAGE = 0.4;
const MAX_FOREIGN = 0.2;
/** Numbers that stand in the evidence vouch for the words around them. */
const MAX_FOREIGN_BESIDE_NUMBERS = 0.25;
const MAX_FOREIGN_WORDS = 3;
/** Words matched around a word before it counts as put in. */
const MIN_COPIED = 6;
const MIN_COPIED_AROUND_PAIR = 3;

/** Most of what a sentence says must stand in the evidence, in each of its clauses, and little of it may be foreign. Pure. */
export function coverageFlag(reading: Reading, covered: Cover, alignments: readonly Alignment[]): Flag {
  const { share, clauseShares, missing, foreign, foreignShare } = covered;
  const isShort =
    share < MIN_COVERAGE || clauseShares.some((clause) => clause !== null && clause < MIN_CLAUSE_COVERAGE);
  const maxForeign = reading.quantities.length > 0 ? MAX_FOREIGN_BESIDE_NUMBERS : MAX_FOREIGN;
  const added = addedClause(reading, missing, foreign);
  const isTooForeign = foreignShare > maxForeign || foreign.length > MAX_FOREIGN_WORDS;
  const isOut = (word: Word): boolean => added.includes(word) || isPutIn(word, foreign, reading, alignments);
  const put = isTooForeign ? foreign : foreign.filter(isOut);
  const words = (isShort ? missing : put).slice(0, 6).map((word) => word.surface);
  const isRaised = isShort || put.length > 0;
  return {
    name: 'coverage',
    raised: isRaised,
    detail: isRaised
      ? `not in the evidence: ${words.join(', ')}`
      : `${Math.round(share * 100)} % of the content words stand in the evidence`,
    contradicts: false,
  };
}

const FINITE = /^(?:is|are|was|were|has|have|had|must|can|may|might|will|would|could|should|does|do|did|gets?)$/;

/** The foreign words of a clause, or of an item of a list, none of whose content stands in the evidence. */
function addedClause(
  { words, quantities }: Reading,
  missing: readonly Word[],
  foreign: readonly Word[],
): readonly Word[] {
  const ownOf = Map.groupBy(words, ({ clause }) => clause);
  const [lacks, isForeign] = [new Set(missing), new Set(foreign)];
  const isAdded = (own: readonly Word[]): boolean => {
    if (own.some(({ quantity }) => quantities[quantity])) return false;
    const isStatement = own.some(({ lower }) => FINITE.test(lower));
    return own.filter(isContent).every((word) => (isStatement ? lacks : isForeign).has(word));
  };
  const clauses = new Set(foreign.map(({ clause }) => clause));
  const added = new Set([...clauses].filter((clause) => isAdded(ownOf.get(clause)!)));
  return foreign.filter(({ clause }) => added.has(clause));
}

/** Whether a word stands among words copied from the evidence, as an item added to a list does. */
function isPutIn(word: Word, foreign: readonly Word[], reading: Reading, alignments: readonly Alignment[]): boolean {
  const index = reading.words.indexOf(word);
  const isPair = [index - 1, index + 1].some((at) => foreign.includes(reading.words[at]!));
  const needed = isPair ? MIN_COPIED_AROUND_PAIR : MIN_COPIED;
  return alignments.some(({ gaps }) =>
    gaps.some(
      (gap) => gap.sentence.from <= index && index < gap.sentence.to && isFirm(gap) && gap.before + gap.after >= needed,
    ),
  );
}
