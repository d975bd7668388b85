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
    const sentences = splitSentences(row.answer).map(({ text }) => ({
      text,
      found: support(text, evidence, { vocabulary }),
    }));
    return { id: row.id, ...answerVerdict(sentences) };
  });
}

export type Judged = { readonly text: string; readonly found: Support };

const NOTHING_SAID = 0.1;

/** One text of a row as evidence. */
export function toEvidence(text: string): Evidence {
  return { heading: [], units: splitSentences(text).map((sentence) => sentence.text) };
}

/**
 * An answer is as good as its factual sentences on average, by length, drawn towards the worst one; it is supported when none
 * is withheld. One without factual sentences says nothing that is supported, and nothing that is not.
 */
function answerVerdict(sentences: readonly Judged[]): { score: number; supported: boolean } {
  const factual = sentences.filter(({ found }) => found.verdict !== 'not_factual');
  const supported = factual.every(({ found }) => found.verdict === 'supported');
  if (factual.length === 0) return { score: NOTHING_SAID, supported };
  const chars = factual.reduce((sum, { text }) => sum + text.length, 0);
  const mean = factual.reduce((sum, { text, found }) => sum + (text.length / chars) * found.score, 0);
  return { score: 0.75 * mean + 0.25 * Math.min(...factual.map(({ found }) => found.score)), supported };
}
