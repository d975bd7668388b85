import type { Claim } from '../../src/domain/answer.ts';
import type { Passage } from '../../src/domain/guide.ts';
import { passageEvidence } from '../../src/verify/passage-evidence.ts';
import { verdictOf } from './claim-verdict.ts';
import { claimEvidence } from './evidence.ts';
import { factualClaims } from './factual.ts';
import { type Grader, graded, notApplicable, type Run } from './grader.ts';
import { shareOfWords } from './text.ts';

/** How much more of a claim's words another passage has to hold, so that a near miss is no wrong address. */
const MARGIN = 0.2;

/**
 * Misattribution: factual claims that are cited where they stand, over factual claims with an offered citation. A claim is
 * misattributed when what it cites does not back it, and another passage of the guide does while it holds at least a fifth
 * more of the claim's content words. A claim that no passage backs is unsupported and no misattribution. Not applicable
 * without a factual claim that cites.
 */
export const misattribution: Grader = {
  name: 'misattribution',
  role: 'measured',
  grade(run) {
    const claims = factualClaims(run).filter((claim) => claimEvidence(run.answer, claim, run.guide).length > 0);
    if (claims.length === 0) return notApplicable('no factual claim cites anything');
    const wrong = claims.flatMap((claim) => {
      const better = betterPassage(run, claim);
      return better ? [`${claim.text} — stands in ${better.id}`] : [];
    });
    return graded(claims.length - wrong.length, claims.length, wrong, 'a claim is cited to the wrong passage');
  },
};

function betterPassage(run: Run, claim: Claim): Passage | null {
  const cited = claimEvidence(run.answer, claim, run.guide);
  if (verdictOf(run, claim, cited) === 'supported') return null;
  const held = shareOfWords(claim.text, cited.flatMap(({ heading, units }) => [...heading, ...units]).join('\n'));
  const candidates = [...run.guide.passages.values()].filter(
    ({ section, text }) => shareOfWords(claim.text, [...section, text].join('\n')) >= held + MARGIN,
  );
  const isBacking = (passage: Passage): boolean => verdictOf(run, claim, [passageEvidence(passage)]) === 'supported';
  return candidates.find(isBacking) ?? null;
}
