import { tokenize } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Groups of the vocabulary that name people at work, by level or by job. */
const ROLE_GROUPS = new Set([
  'entry-level',
  'trainee',
  'apprenticeship',
  'mid-level',
  'senior',
  'supervisor',
  'manager',
  'director',
  'vice-president',
  'technician',
  'worker',
  'graduate',
]);
const MAX_ROLE_WORDS = 10;

/** Whether a short text names somebody at work: the occupation's last word, or a level such as "senior" or "manager". */
export function isRole(text: string, occupation: string, vocabulary: Vocabulary): boolean {
  const stems = tokenize(text).map((token) => token.stem);
  if (stems.length === 0 || stems.length > MAX_ROLE_WORDS) return false;
  const head = tokenize(occupation).at(-1)?.stem;
  if (head !== undefined && stems.includes(head)) return true;
  return vocabulary.match(stems).some(({ group }) => ROLE_GROUPS.has(group.id));
}
