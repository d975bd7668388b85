import type { GuideProfile, PayFact } from '../../domain/guide.ts';
import { readWords } from '../../retrieve/words.ts';

/**
 * Whether pay bands are what the guide has to say on pay: several roles, or the occupation itself. The one figure of some
 * specialist among paragraphs on pay is not.
 */
export function coversOccupation(pay: readonly Pick<PayFact, 'role'>[], { occupation }: GuideProfile): boolean {
  const roles = new Set(pay.map(({ role }) => role.toLowerCase()));
  if (roles.size !== 1) return roles.size > 0;
  const words = readWords([...roles][0]!).set;
  return readWords(occupation).order.every((stem) => words.has(stem));
}
