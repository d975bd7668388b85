import type { Support } from './types.ts';

/** Below it, so little of the sentence stands in the evidence that asking further is not worth the wait. */
const MIN_SCORE = 0.5;

/**
 * Whether a sentence was withheld only because some of its words stand nowhere in the evidence, while most of the rest does:
 * a paraphrase that neither guide nor vocabulary knows, or something made up. Numbers, names, negation, strength, the way
 * that words belong together and addresses are settled: what one of those flags says is never borderline. Pure.
 */
export function isBorderline({ verdict, score, flags }: Support): boolean {
  const raised = flags.filter((flag) => flag.raised);
  return (
    verdict === 'unsupported' &&
    score >= MIN_SCORE &&
    raised.every(({ name, contradicts }) => name === 'coverage' && !contradicts)
  );
}
