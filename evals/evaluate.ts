import type { ChatModelDeps } from '../src/adapters/openai/chat-model.ts';
import type { IdSource } from '../src/answer/ports.ts';
import { toBaseline } from './baseline/baseline.ts';
import { fingerprintOf, readBaseline, sha256, writeBaseline } from './baseline/baseline-file.ts';
import { compareToBaseline } from './baseline/compare.ts';
import { gate } from './gate.ts';
import { checkGraders } from './grader-check/check-graders.ts';
import { loadGraderCheck } from './grader-check/load.ts';
import { GRADERS } from './graders/all.ts';
import { guideReader, selectCases } from './inputs.ts';
import { judgeLines, judgeReasons } from './judge/judge-gate.ts';
import { judgeResults } from './judge/judge-results.ts';
import { metamorphicChildren } from './metamorphic.ts';
import { openModelRun, type Settings } from './model-run.ts';
import { createHarnesses } from './open-harness.ts';
import type { Options } from './options.ts';
import { createProgress, type Terminal } from './progress.ts';
import { readJson } from './read-json.ts';
import { callLines, missingReasons } from './record-replay/call-lines.ts';
import { estimateLines } from './record-replay/estimate.ts';
import { annotations } from './report/annotations.ts';
import { buildReport } from './report/build-report.ts';
import { terminalReport } from './report/terminal.ts';
import { writeReports } from './report/write-reports.ts';
import { openFinished } from './resume/finished.ts';
import { answeringVersion } from './resume/version.ts';
import { runSuite } from './run-suite.ts';
import { summarise } from './summarise.ts';
import { GOALS, THRESHOLDS, type Thresholds, ThresholdsFile } from './thresholds.ts';
import { UsageError } from './usage-error.ts';

const BLESS_NEEDS_ALL =
  '--bless needs all cases: leave out --filter, --split and --drafts, and with --cases name a file with --baseline.';

/** What a run needs of the machine that it runs on. */
export type Machine = {
  readonly settings: Settings;
  readonly ids: IdSource;
  readonly network: ChatModelDeps;
  readonly terminal: Terminal;
  /** Takes whole lines for whoever started the run. */
  readonly print: (text: string) => void;
};

/**
 * Asks, grades, compares and reports as the options say. True: the gate is passed. Throws what the person who runs it can
 * put right (UsageError and its like) when it could not run.
 */
export async function evaluate(options: Options, machine: Machine): Promise<boolean> {
  const { print } = machine;
  const startedAt = new Date().toISOString();
  const startedMs = performance.now();
  const { cases, isWhole } = selectCases(options);
  if (options.bless && !isWhole) throw new UsageError(BLESS_NEEDS_ALL);
  const guideOf = guideReader(options);
  const baseline = readBaseline(
    options,
    cases.map(({ item }) => item.id),
  );
  const thresholds = thresholdsFor(options);
  const fingerprint = fingerprintOf(options.engine, cases.map(guideOf), machine.settings);
  const model = options.engine === 'model' || options.judge ? openModelRun(options, machine) : null;
  const { open, supports, vocabulary } = createHarnesses(model);
  const { fixtures, guide } = await loadGraderCheck(vocabulary);
  const graderFaults = checkGraders(fixtures, guide, supports, GRADERS);
  const children = options.metamorphic ? cases.flatMap((loaded) => metamorphicChildren(loaded, guideOf(loaded))) : [];
  const finished =
    options.resume === undefined || options.estimate
      ? null
      : openFinished(options.resume, answeringVersion(options.engine, machine.settings));
  const results = await runSuite([...cases, ...children], {
    engine: options.engine,
    guideOf,
    open,
    concurrency: options.concurrency,
    nowMs: () => performance.now(),
    onProgress: createProgress(machine.terminal),
    ...(finished && { finished }),
    ...(model && { watch: model.watch }),
  });
  if (finished && finished.found() > 0) print(`Resumed: ${finished.found()} answers were there already.\n`);
  const judged = model && options.judge ? await judgeResults(results, model, options) : [];
  if (model && options.estimate) {
    print(estimateLines(model.calls(), options.prices ?? null).join('\n'));
    return true;
  }
  const calls = model && (await model.report(options.filter === '' && options.split === 'all'));

  const summary = summarise(results, GRADERS);
  const written = results.filter(({ loaded }) => !loaded.item.metamorphic);
  const comparison =
    baseline && compareToBaseline(written, fingerprint, baseline, sha256, isWhole, (loaded) => guideOf(loaded).file);
  const ofModel = [...(calls ? missingReasons(calls) : []), ...judged.flatMap(judgeReasons)];
  const faults = [...graderFaults, ...ofModel];
  const verdict = gate({ summary, graderFaults: faults, comparison }, thresholds);
  const shown = { isVerbose: options.verbose, isRevealed: options.reveal };
  if (options.report !== undefined) {
    const cased = { ...fingerprint, cases: sha256(JSON.stringify(cases.map(({ item }) => item))) };
    const totalMs = performance.now() - startedMs;
    const report = {
      results,
      summary,
      verdict,
      comparison,
      calls,
      judges: judged,
      fingerprint: cased,
      startedAt,
      totalMs,
    };
    writeReports(buildReport({ ...report, isRevealed: options.reveal }), options.report);
  }
  if (machine.settings['GITHUB_ACTIONS'])
    print(annotations(results, options.reveal, machine.settings['GITHUB_WORKSPACE']).join('\n'));
  const short = gate({ summary, graderFaults: [], comparison: null }, GOALS).reasons.map(withoutCauses);
  if (short.length > 0) print(`Still short of the goals: ${short.join(' · ')}\n`);
  if (judged.length > 0) print(['Judge', ...judged.flatMap(judgeLines).map((line) => `  ${line}`), ''].join('\n'));
  if (calls) print(['Calls to the endpoint', ...callLines(calls).map((line) => `  ${line}`), ''].join('\n'));
  print(terminalReport(results, summary, verdict, comparison, shown));
  if (options.bless) writeBaseline(options, toBaseline(written, fingerprint, options.reason ?? '', sha256));
  return verdict.passed;
}

/** A reason up to the cases that it names. */
const withoutCauses = (reason: string): string => reason.split(' — ')[0] ?? '';

const thresholdsFor = ({ thresholds }: Options): Thresholds =>
  thresholds === undefined ? THRESHOLDS : readJson(ThresholdsFile, thresholds, 'a set of thresholds');
