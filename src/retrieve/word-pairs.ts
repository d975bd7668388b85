import type { GuideProfile } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import type { Words } from '../language/phrases.ts';
import { tokenize } from '../language/tokens.ts';
import { rarityOf } from './term-match.ts';

/** Two words that stand side by side, function words too: "look for", "out of work". */
type WordPair = { readonly left: string; readonly right: string; readonly share: number };

/** The pairs of a question as it was typed, each with its share of them all: what its words are worth. */
export function pairsAsked({ folded }: Query, profile: GuideProfile): readonly WordPair[] {
  const stems = tokenize(folded).map(({ stem }) => stem);
  const worth = stems.map((stem) => Math.sqrt(rarityOf(stem, profile)));
  const pairs = stems.slice(1).map((right, at) => ({ left: stems[at]!, right, weight: worth[at]! + worth[at + 1]! }));
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return pairs.map(({ left, right, weight }) => ({ left, right, share: weight / total }));
}

export const pairsIn = (pairs: readonly WordPair[], { set, order }: Words): readonly WordPair[] =>
  pairs.filter(({ left, right }) => set.has(left) && set.has(right) && isNeighbour(left, right, order));

/** 0..1: how much of the question's pairs these are. */
export const shareOfPairs = (pairs: readonly WordPair[]) => pairs.reduce((sum, { share }) => sum + share, 0);

function isNeighbour(left: string, right: string, order: readonly string[]): boolean {
  for (let at = order.indexOf(left); at >= 0; at = order.indexOf(left, at + 1))
    if (order[at + 1] === right) return true;
  return false;
}
