import type { Vocabulary } from '../../../language/vocabulary.ts';
import { readWords } from '../../../retrieve/words.ts';

/** Levels of schooling, lowest first: where a lower one is enough, a higher one is not needed. Ids of vocabulary groups. */
const LEVELS: readonly (readonly string[])[] = [
  ['high-school', 'ged'],
  ['post-secondary', 'trade-school', 'community-college'],
  ['associate-degree'],
  ['degree', 'bachelors-degree'],
  ['masters-degree'],
  ['doctorate'],
];

/** A diploma that is not of high school. */
const OF_COLLEGE = /(?<!\b(?:high[- ]?school|secondary|school) )\bdiploma\b/i;

/** The levels of schooling that a text names, counted from 0, lowest first. */
export function schoolingIn(text: string, vocabulary: Vocabulary): readonly number[] {
  const named = new Set(vocabulary.match(readWords(text).order).map(({ group }) => group.id));
  if (OF_COLLEGE.test(text)) named.add('associate-degree');
  return LEVELS.flatMap((ids, level) => (ids.some((id) => named.has(id)) ? [level] : []));
}
