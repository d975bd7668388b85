import { isEveryday } from './everyday.ts';
import type { PreparedEvidence } from './prepare.ts';
import { isRank } from './ranks.ts';
import { isContent, type Reading, type Word } from './reading.ts';

type Rung = { readonly number: number; readonly keys: ReadonlySet<string> };

/** What a sentence says of the order of rungs and the evidence does not: why, or null. Pure. */
export function wrongSequence({ words }: Reading, evidence: PreparedEvidence): string | null {
  return turnedRound(words, evidence) ?? comesBack(words, evidence);
}

/** "After A comes B", where numbered headings of the evidence are A and B and have them in the other order. */
function turnedRound(words: readonly Word[], evidence: PreparedEvidence): string | null {
  const at = words.findIndex(({ lower }) => lower === 'after' || lower === 'before');
  if (at === -1) return null;
  const end = words.findIndex(
    ({ lower, key }, place) => place > at && (lower === 'is' || lower === 'are' || key === 'come'),
  );
  if (end === -1) return null;
  const rungs = rungsOf(evidence);
  const marked = rungOf(words.slice(at + 1, end), rungs);
  const other = rungOf(words.slice(end + 1), rungs) ?? rungOf(words.slice(0, at), rungs);
  if (!marked || !other) return null;
  const [first, second] = words[at]!.lower === 'after' ? [marked, other] : [other, marked];
  return first.number < second.number ? null : `the evidence numbers these ${second.number} and ${first.number}`;
}

/** "From A to B, then to A": nobody goes on to the rung that was left, unless a unit says so. */
function comesBack(words: readonly Word[], { units }: PreparedEvidence): string | null {
  const again = namedAgain(words);
  const isSaid = again !== undefined && units.some(({ reading }) => namedAgain(reading.words)?.key === again.key);
  return again && !isSaid ? `the evidence does not come back to "${again.surface}"` : null;
}

/** The rung that stands on both sides of a "then". */
function namedAgain(words: readonly Word[]): Word | undefined {
  const then = words.findIndex(({ lower }) => lower === 'then');
  return words.find(
    ({ key }, at) => at < then && isRank(words, at) && words.some((word, later) => later > then && word.key === key),
  );
}

/** The headings that carry a number, by their own words. */
function rungsOf({ units }: PreparedEvidence): readonly Rung[] {
  const headings = new Set(units.flatMap(({ context }) => context.readings));
  return [...headings].flatMap(({ words, quantities: [first] }): Rung[] =>
    first?.unit === '#' && first.start <= 3 ? [{ number: first.low, keys: keysOf(words) }] : [],
  );
}

const rungOf = (words: readonly Word[], rungs: readonly Rung[]): Rung | undefined => {
  const keys = keysOf(words);
  return rungs.find((rung) => rung.keys.size === keys.size && [...keys].every((key) => rung.keys.has(key)));
};

const keysOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.filter((word) => isContent(word) && !isEveryday(word.key)).map(({ key }) => key));
