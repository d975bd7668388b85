import type { Passage, Span } from '../../src/domain/guide.ts';
import { failed, type Grade, type Grader, graded, notApplicable, passed, type Run } from './grader.ts';

const RECALL_DEPTH = 5;
const MRR_DEPTH = 10;

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

function withRanking(run: Run, grade: (ranked: readonly Passage[], spans: readonly Span[]) => Grade): Grade {
  const spans = run.gold.filter(({ gold }) => gold.grade > 1).map(({ span }) => span);
  if (spans.length === 0) return notApplicable('the case has no gold quote');
  if (!run.ranked) return notApplicable('the ranking was not observed');
  return grade(run.ranked, spans);
}

const overlaps = (passage: Span, gold: Span): boolean => passage.start < gold.end && passage.end > gold.start;
