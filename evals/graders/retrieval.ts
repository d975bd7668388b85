import type { Passage, Span } from '../../src/domain/guide.ts';
import { failed, type Grade, type Grader, graded, notApplicable, passed, type Run } from './grader.ts';

const RECALL_DEPTH = 5;
const MRR_DEPTH = 10;
const NDCG_DEPTH = 10;

/**
 * Recall@5: resolved gold quotes that one of the first five passages overlaps, over all resolved gold quotes of grade 2
 * and 3. Not applicable without such a quote, or where the harness can't see the ranking.
 */
export const retrievalRecall: Grader = {
  name: 'retrieval_recall_at_5',
  role: 'measured',
  grade(run) {
    return withRanking(run, (ranked, spans) => {
      const missed = spans.filter((span) => !ranked.slice(0, RECALL_DEPTH).some((passage) => overlaps(passage, span)));
      const quotes = missed.map(({ start, end }) => run.guide.text.slice(start, end));
      return graded(spans.length - missed.length, spans.length, quotes, 'gold is not among the first five passages');
    });
  },
};

/**
 * MRR@10: one over the rank of the first passage that overlaps any gold quote of grade 2 or 3; 0 when none of the first
 * ten does. Passes at any rank above 0. Not applicable as for recall.
 */
export const retrievalRank: Grader = {
  name: 'retrieval_mrr_at_10',
  role: 'measured',
  grade(run) {
    return withRanking(run, (ranked, spans) => {
      const index = ranked.slice(0, MRR_DEPTH).findIndex((passage) => spans.some((span) => overlaps(passage, span)));
      return index < 0 ? failed('no gold among the first ten passages') : passed('', 1 / (index + 1));
    });
  },
};

/**
 * nDCG@10 (Järvelin and Kekäläinen, 2002): a passage gains 2^grade - 1 for the best gold quote that it overlaps, less the
 * further down it stands; divided by the gain of the best order of all passages of the guide. Quotes of grade 1 count a
 * little. Passes above 0. Not applicable as for recall, or when no passage of the guide overlaps a gold quote.
 */
export const retrievalGain: Grader = {
  name: 'retrieval_ndcg_at_10',
  role: 'measured',
  grade(run) {
    return withRanking(run, (ranked) => {
      const gainOf = (passage: Span): number =>
        Math.max(0, ...run.gold.map(({ gold, span }) => (overlaps(passage, span) ? 2 ** gold.grade - 1 : 0)));
      const best = [...run.guide.passages.values()].map(gainOf).sort((a, b) => b - a);
      const ideal = discounted(best);
      if (ideal === 0) return notApplicable('no passage of the guide holds the gold quotes');
      const score = discounted(ranked.map(gainOf)) / ideal;
      return score === 0 ? failed('no gold among the first ten passages') : passed('', score);
    });
  },
};

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, NDCG_DEPTH).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);

function withRanking(run: Run, grade: (ranked: readonly Passage[], spans: readonly Span[]) => Grade): Grade {
  const spans = run.gold.filter(({ gold }) => gold.grade > 1).map(({ span }) => span);
  if (spans.length === 0) return notApplicable('the case has no gold quote');
  if (!run.ranked) return notApplicable('the ranking was not observed');
  return grade(run.ranked, spans);
}

const overlaps = (passage: Span, gold: Span): boolean => passage.start < gold.end && passage.end > gold.start;
