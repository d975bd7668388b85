import type { Answer, Claim } from '../../src/domain/answer.ts';
import { unexplainedFigures } from './figures.ts';
import type { Run } from './grader.ts';

const OF_THE_GUIDE = /\b(?:the|this) guide\b/iu;
const SAYS_NOT = /\b(?:not|no|none|nothing|never|\w+n't|cannot|without|silent|unable|only|outside)\b/iu;

/** Whether a claim says that the guide lacks something. */
export const saysGuideLacks = ({ text }: Claim): boolean => {
  const plain = text.replaceAll('’', "'");
  return OF_THE_GUIDE.test(plain) && SAYS_NOT.test(plain);
};

/**
 * Whether a claim states something about the guide's subject, so that it needs a citation. Decided here and not by the
 * answer's own `verdict`, so that a pipeline can't call its facts chat. Not factual are:
 *
 * - a lead-in: it ends in a colon, cited bullets or steps follow, and its only figure is how many of them there are;
 * - without a mark: anything in a conversational answer, a question, a sentence on what the guide lacks or covers, and
 *   what `supports` calls not factual; but a figure that the question doesn't hold makes each of these factual.
 */
function isFactual(run: Run, answer: Answer, claim: Claim): boolean {
  const hasOwnFigure = unexplainedFigures(run, answer, claim, []).length > 0;
  if (isLeadIn(answer, claim) && !hasOwnFigure) return false;
  if (claim.citations.length > 0) return true;
  if (answer.status === 'conversational') return false;
  if (hasOwnFigure) return true;
  if (/\?\s*$/u.test(claim.text) || saysGuideLacks(claim)) return false;
  if (answer.status === 'declined' && OF_THE_GUIDE.test(claim.text)) return false;
  return claim.verdict === 'supported' || run.supports(claim.text, []).verdict !== 'not_factual';
}

function isLeadIn(answer: Answer, claim: Claim): boolean {
  const next = answer.claims[answer.claims.indexOf(claim) + 1];
  return /:\s*$/u.test(claim.text) && next !== undefined && next.block !== 'paragraph' && next.citations.length > 0;
}

/** The factual claims of the run's answer, in order. */
export const factualClaims = (run: Run): readonly Claim[] =>
  run.answer.claims.filter((claim) => isFactual(run, run.answer, claim));
