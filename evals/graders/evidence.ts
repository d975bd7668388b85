import type { Answer, Citation, Claim } from '../../src/domain/answer.ts';
import type { Evidence } from '../../src/verify/types.ts';
import type { GuideUnderTest } from './grader.ts';

/** The citation of each mark of a claim; null for a mark that was never offered (a dangling one). */
export const citationsOf = (answer: Answer, claim: Claim): readonly (Citation | null)[] =>
  claim.citations.map((number) => answer.citations.find((citation) => citation.number === number) ?? null);

/** What a citation lets a reader check: the units of its passage that its quote covers, with their numbers, under their headings. */
export function evidenceOf(citation: Citation, guide: GuideUnderTest): Evidence {
  const passage = guide.passages.get(citation.passageId);
  const units = passage?.units.filter((unit) => unit.start < citation.end && unit.end > citation.start) ?? [];
  if (units.length === 0) return { heading: citation.section, units: [citation.quote] };
  return {
    heading: citation.section,
    units: units.map((unit) => unit.text),
    ordinals: units.map((unit) => unit.number ?? null),
  };
}

/** Evidence of every citation of a claim that was offered. */
export const claimEvidence = (answer: Answer, claim: Claim, guide: GuideUnderTest): readonly Evidence[] =>
  citationsOf(answer, claim).flatMap((citation) => (citation ? [evidenceOf(citation, guide)] : []));
