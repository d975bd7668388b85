import { type Commonness, type English, englishOf } from '../language/english.ts';
import { fold } from '../language/tokens.ts';

/** From the rarest on: a word of two lists has the rank of the commoner one. */
const RANKS = ['known', 'common', 'core'] as const satisfies readonly Commonness[];

/**
 * Word lists as one text that a fresh isolate reads quickly: every word folded and once, a line for each rank, the rarest
 * first, with a space between two words.
 */
export function packWordLists(lists: Readonly<Record<Commonness, readonly string[]>>): string {
  const ranks = new Map<string, Commonness>();
  for (const rank of RANKS) for (const word of lists[rank]) ranks.set(fold(word), rank);
  return RANKS.map((rank) => [...ranks.keys()].filter((word) => ranks.get(word) === rank).join(' ')).join('\n');
}

/** What `packWordLists` has packed, as createEnglish would give it from the lists themselves. */
export function unpackEnglish(packed: string): English {
  const ranks = new Map<string, Commonness>();
  for (const [index, line] of packed.split('\n').entries()) {
    const rank = RANKS[index];
    if (rank) for (const word of line.split(' ')) ranks.set(word, rank);
  }
  return englishOf(ranks);
}
