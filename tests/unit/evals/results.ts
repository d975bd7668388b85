import type { Grade } from '../../../evals/graders/grader.ts';
import type { CaseOutcome, CaseResult } from '../../../evals/run-suite.ts';
import type { Answer, AnswerStatus } from '../../../src/domain/answer.ts';
import { conversationId, turnId } from '../../support/answer-events.ts';
import { loadedCase } from './fake-harness.ts';

export type ResultParts = {
  readonly outcome?: CaseOutcome;
  readonly status?: AnswerStatus;
  readonly grades?: Readonly<Record<string, Grade>>;
  readonly item?: Readonly<Record<string, unknown>>;
  readonly answer?: Partial<Answer>;
};

const PASS: Grade = { outcome: 'pass', score: 1, why: '', evidence: [] };

/** A graded case: passed and answered unless told otherwise; one that could not be asked has no run. */
export function caseResult(id: string, parts: ResultParts = {}): CaseResult {
  const { outcome = 'pass', status = 'answered' } = parts;
  const loaded = loadedCase(id, `what about ${id}?`, parts.item);
  const hasRun = outcome === 'pass' || outcome === 'fail';
  const grades = parts.grades ?? (hasRun ? { behavior: PASS, citation_recall: PASS } : {});
  const answer: Answer = {
    conversationId,
    turnId,
    status,
    answer: 'Lamps are lit.',
    claims: [
      { index: 0, text: 'Lamps are lit.', block: 'paragraph', citations: [], verdict: 'supported', reasons: [] },
    ],
    citations: [],
    missing: [],
    suggestions: [],
    engine: 'extractive',
    degraded: false,
    withheld: 0,
    saved: true,
    ...parts.answer,
  };
  return {
    loaded,
    outcome,
    reasons: outcome === 'pass' ? [] : ['behavior: wanted answer'],
    grades,
    durationMs: 1,
    run: hasRun
      ? {
          item: loaded.item,
          gold: [],
          guide: { slug: 'lighthouse-keeper', text: 'Lamps are lit at dusk.\n', passages: new Map() },
          answer,
          earlier: [],
          ranked: null,
          followed: new Map(),
          supports: () => ({ verdict: 'not_factual', score: 0, flags: [], backing: [] }),
        }
      : null,
  };
}
