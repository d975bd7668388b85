import type { Answer, Citation, Claim } from '../../src/domain/answer.ts';
import type { Evidence } from '../../src/verify/types.ts';
import type { GuideUnderTest, Run } from './grader.ts';
import { mentionsFigure, type NumberMention, numberMentions } from './number-mentions.ts';

/** The citation of each mark of a claim; null for a mark that was never offered (a dangling one). */
export const citationsOf = (answer: Answer, claim: Claim): readonly (Citation | null)[] =>
  claim.citations.map((number) => answer.citations.find((citation) => citation.number === number) ?? null);

/** What a citation lets a reader check: the units of its passage that its quote covers, under their headings. */
export function evidenceOf(citation: Citation, guide: GuideUnderTest): Evidence {
  const passage = guide.passages.get(citation.passageId);
  const units = passage?.units.filter((unit) => unit.start < citation.end && unit.end > citation.start) ?? [];
  return {
    heading: citation.section,
    units: units.length > 0 ? units.map((unit) => unit.text) : [citation.quote],
  };
}

/** Evidence of every citation of a claim that was offered. */
export const claimEvidence = (answer: Answer, claim: Claim, guide: GuideUnderTest): readonly Evidence[] =>
  citationsOf(answer, claim).flatMap((citation) => (citation ? [evidenceOf(citation, guide)] : []));

const SPEAKS_OF_ITSELF = /\b(?:guide|i can|i can't|i don't|i'm|you can ask|try asking|ask me)\b/iu;
const SAYS_NOT = /\b(?:not|no|none|nothing|never|\w+n't|cannot|without|silent|unable|only)\b/iu;

/**
 * Whether a claim states something about the guide's subject, so that it needs a citation. Decided here and not by the
 * answer's own `verdict`, so that a pipeline can't call its facts chat. A claim with a mark is factual, and so is one
 * with a figure that neither the question nor a count of the items shown explains. Otherwise not factual are: a
 * question; a lead-in to cited items (it ends in a colon); a sentence on what the guide lacks or the advisor can do; and
 * what `supports` calls not factual.
 */
export function isFactual(run: Run, answer: Answer, claim: Claim): boolean {
  if (claim.citations.length > 0) return true;
  if (unexplainedNumbers(run, answer, claim, []).length > 0) return true;
  if (/\?\s*$/u.test(claim.text)) return false;
  const next = answer.claims[answer.claims.indexOf(claim) + 1];
  if (/:\s*$/u.test(claim.text) && next && next.block !== 'paragraph' && next.citations.length > 0) return false;
  const plain = claim.text.replaceAll('’', "'");
  if (SPEAKS_OF_ITSELF.test(plain) && (SAYS_NOT.test(plain) || answer.status === 'conversational')) return false;
  return claim.verdict === 'supported' || run.supports(claim.text, []).verdict !== 'not_factual';
}

/** The factual claims of the run's answer, in order. */
export const factualClaims = (run: Run): readonly Claim[] =>
  run.answer.claims.filter((claim) => isFactual(run, run.answer, claim));

/**
 * The figures of a claim that nothing explains: not the evidence (its headings included), not the question or the turns
 * before it, not the case's `numbers_allowed`, not a count of the bullets or steps that the answer shows.
 */
export function unexplainedNumbers(
  run: Run,
  answer: Answer,
  claim: Claim,
  evidence: readonly Evidence[],
): readonly NumberMention[] {
  const asked = [run.item.question, ...run.item.turns.map((turn) => turn.content)].join('\n');
  const backing = evidence.flatMap(({ heading, units }) => [...heading, ...units]).join('\n');
  const items = answer.claims.filter(({ block }) => block !== 'paragraph').length;
  return numberMentions(claim.text).filter(
    (mention) =>
      !(mention.kind === 'plain' && mention.value === items) &&
      !run.item.expect.numbers_allowed.includes(mention.value) &&
      !mentionsFigure(backing, mention) &&
      !mentionsFigure(asked, mention),
  );
}
