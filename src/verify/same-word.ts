import { areOpposites } from './antonyms.ts';
import type { Word } from './reading.ts';

/** Whether two words say the same. A group of the vocabulary may hold opposites: "minimum age" and "maximum age". */
export function sharesKey(one: Word, other: Word): boolean {
  if (one.key === other.key) return true;
  if (one.keys.length === 1 || other.keys.length === 1) return false;
  return one.keys.some((key) => other.keys.includes(key)) && !areOpposites(one.key, other.key);
}
