import type { Support } from '../src/verify/types.ts';
import type { Supports } from './graders/grader.ts';

const MAX_REMEMBERED = 20_000;

/**
 * The same check with a memory: most graders ask about the same sentence and evidence, and so do many cases. Pure as long as
 * the check is.
 */
export function rememberSupports(supports: Supports): Supports {
  const known = new Map<string, Support>();
  return (sentence, evidence) => {
    const key = JSON.stringify([sentence, evidence]);
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const support = supports(sentence, evidence);
    known.set(key, support);
    return support;
  };
}
