import type { ShownPassage } from '../../src/adapters/langchain/passage-text.ts';
import type { Claim } from '../../src/domain/answer.ts';
import type { Passage } from '../../src/domain/guide.ts';
import { citationsOf } from '../graders/evidence.ts';
import { factualClaims } from '../graders/factual.ts';
import type { GuideUnderTest, Run } from '../graders/grader.ts';

/** A sentence to be judged. `cites` are the numbers of passages, from 1. */
export type Sentence = { readonly text: string; readonly cites: readonly number[] };

/** What a judge is asked at once: the sentences of one answer, and every passage that one of them cites. */
export type Task = { readonly passages: readonly ShownPassage[]; readonly sentences: readonly Sentence[] };

/**
 * What to ask about a run: its factual claims that cite something, each with the passages behind its citations. Null when
 * there is none. A passage is cut to the units that are quoted: that is what a reader is shown, and what the graders see.
 */
export function taskOf(run: Run): { readonly task: Task; readonly claims: readonly Claim[] } | null {
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
    claims,
  };
}

function quotedPassage({ answer }: Run, number: number, { passages }: GuideUnderTest): ShownPassage {
  const citation = answer.citations.find((one) => one.number === number)!;
  const { section, quote, start, end } = citation;
  const passage: Passage | undefined = passages.get(citation.passageId);
  const units = passage?.units.filter((unit) => unit.start < end && unit.end > start) ?? [];
  return { section, units: units.length > 0 ? units : [{ kind: 'sentence', text: quote }] };
}
