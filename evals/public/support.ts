import { splitSentences } from '../../src/language/sentences.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { support } from '../../src/verify/support.ts';
import type { Evidence, Support } from '../../src/verify/types.ts';

/** A row of a support set: see the data folder's README. The label is not read here. */
export type SupportRow = { readonly id: string; readonly evidence: readonly string[]; readonly answer: string };

/** What score.py reads. */
export type SupportResult = { readonly id: string; readonly score: number; readonly supported: boolean };

/** Judges each answer sentence by sentence with the product's own splitter and `support()`. */
export function scoreSupportSet(rows: readonly SupportRow[], vocabulary: Vocabulary): SupportResult[] {
  return rows.map((row) => {
    const evidence = row.evidence.map(toEvidence);
    const verdicts = splitSentences(row.answer).map(({ text }) => support(text, evidence, { vocabulary }));
    return { id: row.id, ...answerVerdict(verdicts) };
  });
}

function toEvidence(text: string): Evidence {
  return { heading: [], units: splitSentences(text).map((sentence) => sentence.text) };
}

/** An answer is as good as its sentences on average, drawn towards the worst; supported only if none is withheld. */
export function answerVerdict(sentences: readonly Support[]): { score: number; supported: boolean } {
  const factual = sentences.filter(({ verdict }) => verdict !== 'not_factual');
  const judged = factual.length > 0 ? factual : sentences;
  if (judged.length === 0) return { score: 0, supported: false };
  const scores = judged.map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    score: (mean + Math.min(...scores)) / 2,
    supported: factual.every(({ verdict }) => verdict === 'supported'),
  };
}
