import type { Alignment } from './align.ts';
import type { Cover } from './coverage.ts';
import type { Order } from './order.ts';
import type { Flag, FlagName } from './types.ts';

/**
 * The score is a plain sum of agreement, less what raised flags take off. A flag on polarity takes off more the closer the
 * sentence follows the evidence: in free retelling it is wrong more often. A hedge more or less tells nothing of how far it follows. Pure.
 */
export function scoreOf(
  { share, bestShare }: Cover,
  { pairs }: Order,
  alignments: readonly Alignment[],
  flags: readonly Flag[],
): number {
  const agreement = 0.48 * share + 0.16 * bestShare + 0.22 * pairs + 0.14 * alignedShare(alignments);
  const closeness = Math.max(0, pairs - 0.3);
  const costs: Readonly<Record<FlagName, number>> = {
    number: 0.35,
    entity: 0.25,
    polarity: 0.05 + 0.3 * closeness,
    modality: 0,
    contact: 1,
    coverage: 0.03,
    order: 0,
  };
  return flags.reduce((score, flag) => (flag.raised ? score * (1 - costs[flag.name]) : score), agreement);
}

/** The share of the sentence's words that are matched in order in one chosen unit or another. */
function alignedShare(alignments: readonly Alignment[]): number {
  const [first] = alignments;
  if (!first || first.pairs.length === 0) return 0;
  const matched = first.pairs.filter((_, index) => alignments.some(({ pairs }) => pairs[index] !== -1));
  return matched.length / first.pairs.length;
}
