import type { ShownPassage } from '../../src/adapters/langchain/passage-text.ts';
import type { Passage } from '../../src/domain/guide.ts';
import { verdictOf } from '../graders/claim-verdict.ts';
import { citationsOf, claimEvidence } from '../graders/evidence.ts';
import { factualClaims } from '../graders/factual.ts';
import type { GuideUnderTest, Run } from '../graders/grader.ts';
import { hasNugget } from '../graders/nuggets.ts';
import { answerWords } from '../graders/text.ts';
import type { Aspect } from './prompt.ts';

/** A sentence to be judged. `cites` are the numbers of passages, from 1. */
export type Sentence = { readonly text: string; readonly cites: readonly number[] };

/** What a judge is asked at once: the sentences of one answer, and every passage that one of them cites. */
export type Task = { readonly passages: readonly ShownPassage[]; readonly sentences: readonly Sentence[] };

/** What to ask about a run, and what the graders say of each of its sentences. */
export type Question = { readonly task: Task; readonly code: readonly string[] };

/** What to ask about a run for an aspect; null when there is nothing to ask. */
export const questionOf = (aspect: Aspect, run: Run): Question | null =>
  aspect === 'support' ? supportQuestion(run) : nuggetQuestion(run);

/**
 * The factual claims that cite something, each with the passages behind its citations. A passage is cut to the units that are
 * quoted: that is what a reader is shown, and what the graders see.
 */
function supportQuestion(run: Run): Question | null {
  const { answer, guide } = run;
  const claims = factualClaims(run).filter((claim) => citationsOf(answer, claim).some((citation) => citation));
  if (claims.length === 0) return null;
  const numbers = [...new Set(claims.flatMap((claim) => claim.citations))].filter((number) =>
    answer.citations.some((citation) => citation.number === number),
  );
  return {
    task: {
      passages: numbers.map((number) => quotedPassage(run, number, guide)),
      sentences: claims.map(({ text, citations }) => ({
        text,
        cites: citations.map((number) => numbers.indexOf(number) + 1).filter((number) => number > 0),
      })),
    },
    code: claims.map((claim) => verdictOf(run, claim, claimEvidence(answer, claim, guide))),
  };
}

/** The vital nuggets of the case, each in all its forms, with the answer under its question. Patterns are not for reading. */
function nuggetQuestion({ item, answer }: Run): Question | null {
  const nuggets = item.expect.nuggets.filter(({ vital, kind }) => vital && kind !== 'regex');
  if (nuggets.length === 0 || answer.claims.length === 0) return null;
  const units = answer.claims.map(({ text }) => ({ kind: 'sentence', text }) as const);
  const words = answerWords(answer);
  return {
    task: {
      passages: [{ section: [item.question], units }],
      sentences: nuggets.map(({ any_of }) => ({ text: any_of.join(' / '), cites: [1] })),
    },
    code: nuggets.map((nugget) => (hasNugget(words, nugget) ? 'supported' : 'unsupported')),
  };
}

function quotedPassage({ answer }: Run, number: number, { passages }: GuideUnderTest): ShownPassage {
  const citation = answer.citations.find((one) => one.number === number)!;
  const { section, quote, start, end } = citation;
  const passage: Passage | undefined = passages.get(citation.passageId);
  const units = passage?.units.filter((unit) => unit.start < end && unit.end > start) ?? [];
  return { section, units: units.length > 0 ? units : [{ kind: 'sentence', text: quote }] };
}
