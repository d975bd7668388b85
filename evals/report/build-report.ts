import type { Answer } from '../../src/domain/answer.ts';
import type { Fingerprint } from '../baseline/baseline.ts';
import type { Comparison } from '../baseline/compare.ts';
import type { GateVerdict } from '../gate.ts';
import type { GuideUnderTest } from '../graders/grader.ts';
import type { JudgeReport } from '../judge/judge-report.ts';
import type { CallReport } from '../record-replay/call-report.ts';
import type { CaseResult } from '../run-suite.ts';
import type { Case } from '../schema/case.ts';
import type { Summary } from '../summarise.ts';
import type { Report, ReportedCase } from './report.ts';
import { partRows, verdictLine } from './terminal.ts';

export type ReportInput = {
  readonly results: readonly CaseResult[];
  readonly summary: Summary;
  readonly verdict: GateVerdict;
  readonly comparison: Comparison | null;
  readonly fingerprint: Fingerprint & { readonly cases: string };
  readonly calls?: CallReport | null;
  readonly judges?: readonly JudgeReport[];
  readonly isRevealed: boolean;
  readonly startedAt: string;
  readonly totalMs: number;
};

/** The report of a run. Cases that are set aside keep their text to themselves unless `isRevealed`. */
export function buildReport(input: ReportInput): Report {
  const { results, summary, verdict, comparison, fingerprint } = input;
  const { engine, model, ...hashes } = fingerprint;
  const durations = results.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const at = (share: number): number =>
    durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? 0;
  return {
    v: 1,
    engine,
    verdict: { passed: verdict.passed, line: verdictLine(summary, verdict, comparison), reasons: [...verdict.reasons] },
    fingerprint: { ...hashes, guides: { ...hashes.guides }, ...(model && { model }) },
    parts: partRows(summary).map(([name, rate]) => ({ name, rate })),
    categories: summary.categories.map((row) => ({ ...row })),
    graders: summary.graders.map((row) => ({ ...row })),
    riskCoverage: summary.riskCoverage && { ...summary.riskCoverage, points: [...summary.riskCoverage.points] },
    comparison: comparison && reportComparison(comparison),
    calls: input.calls ? structuredClone(input.calls) : null,
    judges: structuredClone([...(input.judges ?? [])]),
    cases: results.map((result) => reportCase(result, input.isRevealed)),
    times: { startedAt: input.startedAt, totalMs: input.totalMs, p50Ms: at(0.5), p95Ms: at(0.95) },
  };
}

const reportComparison = (comparison: Comparison): NonNullable<Report['comparison']> => ({
  ...comparison,
  differences: [...comparison.differences],
  worse: comparison.worse.map((flip) => ({ ...flip, graders: [...flip.graders] })),
  better: comparison.better.map((flip) => ({ ...flip, graders: [...flip.graders] })),
  graderFlips: comparison.graderFlips.map(({ grader, worse, better }) => ({
    grader,
    worse: [...worse],
    better: [...better],
  })),
  scoreChanges: comparison.scoreChanges.map((change) => ({ ...change })),
  added: [...comparison.added],
  removed: [...comparison.removed],
  changed: [...comparison.changed],
  notCompared: [...comparison.notCompared],
});

function reportCase({ loaded, outcome, reasons, grades, run }: CaseResult, isRevealed: boolean): ReportedCase {
  const { item, file, line } = loaded;
  const isShown = isRevealed || item.split === 'dev';
  const reported = Object.entries(grades).map(([name, { outcome, score, why, evidence }]) => [
    name,
    isShown ? { outcome, score, why, evidence: [...evidence] } : { outcome, score, why: '', evidence: [] },
  ]);
  return {
    id: item.id,
    guide: run?.guide.slug ?? item.guide ?? '',
    category: item.category,
    cluster: item.cluster,
    split: item.split,
    severity: item.severity,
    file,
    line,
    outcome,
    grades: Object.fromEntries(reported),
    text: isShown
      ? {
          turns: item.turns.map(({ content }) => content),
          question: item.question,
          behavior: item.expect.behavior,
          wanted: wantedBy(item),
          reasons: [...reasons],
          earlier: run?.earlier.map(({ answer }) => answer) ?? [],
          answer: run && reportAnswer(run.answer, run.guide),
        }
      : null,
  };
}

const wantedBy = ({ expect }: Case): NonNullable<ReportedCase['text']>['wanted'] => ({
  gold: expect.gold.map(({ quote }) => quote),
  nuggets: expect.nuggets.map(({ id, any_of, vital }) => ({ id, any_of: [...any_of], vital })),
  forbidden: expect.forbid.map(({ value, why }) => ({ value, why })),
  missing: [...expect.missing],
});

type ReportedAnswer = NonNullable<NonNullable<ReportedCase['text']>['answer']>;

function reportAnswer(
  { status, claims, citations, missing, suggestions }: Answer,
  guide: GuideUnderTest,
): ReportedAnswer {
  return {
    status,
    claims: claims.map(({ text, block, citations: marks, verdict, reasons }) => {
      return { text, block, citations: [...marks], verdict, reasons: [...reasons] };
    }),
    citations: citations.map(({ number, section, quote, start, end, passageId }) => {
      const passage = guide.passages.get(passageId);
      return {
        number,
        section: [...section],
        before: guide.text.slice(Math.min(passage?.start ?? start, start), start),
        quote,
        after: guide.text.slice(end, Math.max(passage?.end ?? end, end)),
      };
    }),
    missing: [...missing],
    suggestions: [...suggestions],
  };
}
