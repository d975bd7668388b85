import { fold } from './tokens.ts';

/** How common a word is in general English: `core` is everyday, `common` is known to all, `known` is in a small dictionary. */
export type Commonness = 'core' | 'common' | 'known';

export type English = {
  /** Null for a word that a small dictionary does not have: a name, a term of art, a misspelling. */
  commonness(lower: string): Commonness | null;
  /** The everyday words, folded: what a misspelling may stand for when the guide has nothing near it. */
  readonly everyday: readonly string[];
};

/** From word lists by size, the smallest first (SCOWL sizes 10, 20 and 35). */
export function createEnglish(lists: {
  readonly core: readonly string[];
  readonly common: readonly string[];
  readonly known: readonly string[];
}): English {
  const ranks = new Map<string, Commonness>();
  for (const rank of ['known', 'common', 'core'] as const) {
    for (const word of lists[rank]) ranks.set(fold(word), rank);
  }
  return englishOf(ranks);
}

/** From folded words with their ranks. */
export function englishOf(ranks: ReadonlyMap<string, Commonness>): English {
  return {
    commonness: (lower) => ranks.get(lower) ?? null,
    everyday: [...ranks.keys()].filter((word) => ranks.get(word) !== 'known').sort(),
  };
}
