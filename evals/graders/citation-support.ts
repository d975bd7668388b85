import { verdictOf } from './claim-verdict.ts';
import { citationsOf, claimEvidence, evidenceOf } from './evidence.ts';
import { factualClaims } from './factual.ts';
import { type Grader, graded, notApplicable } from './grader.ts';

/**
 * Citation coverage: factual claims with at least one mark, over factual claims. An uncited factual sentence is a miss.
 * Not applicable when there is no factual claim.
 */
export const citationCoverage: Grader = {
  name: 'citation_coverage',
  role: 'required',
  grade(run) {
    const claims = factualClaims(run);
    if (claims.length === 0) return notApplicable('no factual claims');
    const uncited = claims.filter((claim) => claim.citations.length === 0).map((claim) => claim.text);
    return graded(claims.length - uncited.length, claims.length, uncited, 'a factual sentence has no citation');
  },
};

/**
 * Citation recall (ALCE, Gao et al. 2023, with lexical entailment): factual claims that are supported by all that they
 * cite together, over factual claims. Uncited claims and dangling marks support nothing; with no evidence at all every
 * factual claim fails. A correct refusal has no factual claim and is not applicable: the behavior grader judges it.
 */
export const citationRecall: Grader = {
  name: 'citation_recall',
  role: 'required',
  grade(run) {
    const claims = factualClaims(run);
    if (claims.length === 0) return notApplicable('no factual claims');
    const unsupported = claims.filter(
      (claim) => verdictOf(run, claim, claimEvidence(run.answer, claim, run.guide)) !== 'supported',
    );
    const texts = unsupported.map((claim) => claim.text);
    return graded(claims.length - texts.length, claims.length, texts, 'a claim is not backed by what it cites');
  },
};

/**
 * No factual claim is contradicted by what it cites. "Absent" and "contradicted" are different faults: the first fails
 * citation recall alone. Not applicable without a claim that cites.
 */
export const contradiction: Grader = {
  name: 'contradiction',
  role: 'zero_tolerance',
  grade(run) {
    const claims = run.answer.claims.filter((claim) => claimEvidence(run.answer, claim, run.guide).length > 0);
    if (claims.length === 0) return notApplicable('no claim cites anything');
    const against = claims.filter(
      (claim) => verdictOf(run, claim, claimEvidence(run.answer, claim, run.guide)) === 'contradicted',
    );
    const texts = against.map((claim) => claim.text);
    return graded(claims.length - texts.length, claims.length, texts, 'a claim contradicts what it cites');
  },
};

/**
 * Citation precision (ALCE): marks that are needed, over all marks, dangling ones included. A mark is needed when its
 * citation backs the claim alone, or when the others no longer do without it. Not applicable without marks.
 */
export const citationPrecision: Grader = {
  name: 'citation_precision',
  role: 'measured',
  grade(run) {
    let marks = 0;
    const needless: string[] = [];
    for (const claim of run.answer.claims) {
      const citations = citationsOf(run.answer, claim);
      const evidence = citations.flatMap((citation) => (citation ? [evidenceOf(citation, run.guide)] : []));
      const backs = (some: typeof evidence): boolean => verdictOf(run, claim, some) === 'supported';
      for (const [index, citation] of citations.entries()) {
        marks += 1;
        const own = citation && evidenceOf(citation, run.guide);
        const others = citations.flatMap((other, at) => (other && at !== index ? [evidenceOf(other, run.guide)] : []));
        const isNeeded = own && (backs([own]) || (backs(evidence) && !backs(others)));
        if (!isNeeded) needless.push(`[${claim.citations[index]}] on: ${claim.text}`);
      }
    }
    if (marks === 0) return notApplicable('no citation marks');
    return graded(marks - needless.length, marks, needless, 'a mark is not needed');
  },
};
