import { isNegator } from './negators.ts';
import type { Word } from './reading.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Dropping one of these makes a claim stronger than its evidence. */
export const HEDGES = wordSet(
  `may might could possibly perhaps maybe probably potentially typically usually often generally normally commonly frequently
  sometimes occasionally mostly some many most several few likely tend tends reportedly allegedly apparently unless`,
);
/** These weaken a claim too, but go unsaid in plain retelling. */
const SOFT_HEDGES = wordSet(
  `can should certain various recommended recommend suggested advisable preferred preferably ideally helpful beneficial
  useful worth worthwhile partly partially if when depending depends typical common usual
  mainly largely optional consider option options possible expected projected predicted forecast anticipated`,
);
/** These make a requirement no requirement; "some employers must" stays one. */
export const MAYBE = wordSet(
  `may might could can possibly perhaps maybe probably potentially typically usually often generally normally commonly
  frequently sometimes occasionally mostly likely`,
);
export const NECESSITY = wordSet(
  `must required requires require mandatory compulsory need needs necessary needed requirement prerequisite essential crucial
  vital obligatory minimum`,
);
export const UNIVERSAL = wordSet(
  'all every everyone everybody each always whole entire any anyone entirely completely throughout constantly',
);
const EXCLUSIVE = wordSet('only solely exclusively none never cannot');
const CERTAIN = wordSet(
  'guaranteed guarantee guarantees definitely certainly invariably undoubtedly absolutely surely',
);
/** A sentence that says one of these must have it from the evidence, whether or not the evidence hedges. */
export const NEVER_FREE = wordSet(
  'must always never guaranteed guarantee guarantees mandatory compulsory require requires required',
);
export const OPTIONAL = wordSet('optional voluntary unnecessary');
/** "... is common": hedges that stand at the end. */
export const PREDICATES = wordSet('common usual typical possible likely optional option options');
/** "most" and "many" are more than these. */
export const MINORITY = wordSet('few some several only rarely seldom occasionally sometimes minority');
const MAJORITY = wordSet('most majority mostly mainly largely');
export const ALMOST = wordSet('almost nearly practically virtually');

export const isHedge = (word: Word): boolean => HEDGES.has(word.lower) || SOFT_HEDGES.has(word.lower);

/** The kind of strength that a word lends a claim, as one of the sets here; null for a word without any. */
export function strengthOf(words: readonly Word[], index: number): ReadonlySet<string> | null {
  const { lower } = words[index]!;
  if ((lower === 'have' || lower === 'has') && words[index + 1]?.lower === 'to') return NECESSITY;
  if (lower === 'without') return hasNegatorBefore(words, index) ? NECESSITY : null;
  if (
    /^(?:almost|nearly|practically|virtually|not|hardly)$/.test(words[index - 1]?.lower ?? '') &&
    !NECESSITY.has(lower)
  )
    return null;
  return [NECESSITY, UNIVERSAL, EXCLUSIVE, CERTAIN, MAJORITY].find((kind) => kind.has(lower)) ?? null;
}

/** "nobody may work without a licence" makes a licence necessary. */
const hasNegatorBefore = (words: readonly Word[], index: number): boolean =>
  words.slice(Math.max(0, index - 14), index).some((_, at) => isNegator(words, Math.max(0, index - 14) + at));

/** "may be required", "often required": the strong word is itself hedged. */
export const isWeakened = (words: readonly Word[], index: number): boolean =>
  words
    .slice(Math.max(0, index - 3), index)
    .some(({ lower, segment }) => segment === words[index]!.segment && MAYBE.has(lower));

export const isMajority = (kind: ReadonlySet<string>): boolean => kind === MAJORITY;
