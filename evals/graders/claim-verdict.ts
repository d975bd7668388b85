import type { Claim } from '../../src/domain/answer.ts';
import type { Evidence, Verdict } from '../../src/verify/types.ts';
import { unexplainedFigures } from './figures.ts';
import type { Run } from './grader.ts';
import { shareOfWords } from './text.ts';

const OPENING = /^(?:yes|no|not always|not usually|not necessarily|it depends|partly)[.,:;]\s+/iu;
const OF_THE_GUIDE = /^the guide (?:sets out|gives|lists|names|has|shows)\b/iu;
const COMPUTED = 'computed';
const MIN_WORDS_OF_COMPUTED = 0.5;

/**
 * What the evidence says of a claim. An opening "Yes." or "Not always." answers the question and is left out: whether it
 * is right is for the nuggets and premises. A claim whose reasons say that it was computed is held to its operands
 * instead of its wording: every figure is explained (`figures.ts`), and half of its other words stand in the evidence.
 */
export function verdictOf(run: Run, claim: Claim, evidence: readonly Evidence[]): Verdict {
  if (evidence.length === 0) return 'unsupported';
  const { verdict } = run.supports(claim.text.replace(OPENING, ''), evidence);
  if (verdict === 'supported' || !isComputed(claim)) return verdict;
  const areFiguresExplained = unexplainedFigures(run, run.answer, claim, evidence).length === 0;
  const backing = evidence.flatMap(({ heading, units }) => [...heading, ...units]).join('\n');
  const words = claim.text.replace(OF_THE_GUIDE, '');
  return areFiguresExplained && shareOfWords(words, backing) >= MIN_WORDS_OF_COMPUTED ? 'supported' : verdict;
}

const isComputed = (claim: Claim): boolean => claim.reasons.some((reason) => reason.startsWith(COMPUTED));
