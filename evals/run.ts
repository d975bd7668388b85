import { ConfigError } from '../src/config/config.ts';
import { StartError } from '../src/runtime/start-error.ts';
import { toBaseline } from './baseline/baseline.ts';
import { fingerprintOf, readBaseline, sha256, writeBaseline } from './baseline/baseline-file.ts';
import { compareToBaseline } from './baseline/compare.ts';
import { gate } from './gate.ts';
import { checkGraders } from './grader-check/check-graders.ts';
import { loadGraderCheck } from './grader-check/load.ts';
import { GRADERS } from './graders/all.ts';
import { guideReader, selectCases } from './inputs.ts';
import { CaseFileError } from './load-cases.ts';
import { metamorphicChildren } from './metamorphic.ts';
import { createHarnesses } from './open-harness.ts';
import { type Options, parseOptions, USAGE, UsageError } from './options.ts';
import { annotations } from './report/annotations.ts';
import { buildReport } from './report/build-report.ts';
import { terminalReport } from './report/terminal.ts';
import { writeReports } from './report/write-reports.ts';
import { runSuite } from './run-suite.ts';
import { summarise } from './summarise.ts';
import { GOALS, THRESHOLDS } from './thresholds.ts';

/** What the person who runs this can put right: the message is enough. */
const EXPECTED = [UsageError, CaseFileError, StartError, ConfigError] as const;
const EXIT = { passed: 0, gateFailed: 1, couldNotRun: 2 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help) {
      console.log(USAGE);
      return EXIT.passed;
    }
    return await evaluate(options);
  } catch (error) {
    const isExpected = EXPECTED.some((kind) => error instanceof kind);
    console.error(isExpected && error instanceof Error ? error.message : error);
    return EXIT.couldNotRun;
  }
}

async function evaluate(options: Options): Promise<number> {
  const startedAt = new Date().toISOString();
  const startedMs = performance.now();
  const { cases, isWhole } = selectCases(options);
  const guideOf = guideReader(options);
  const fingerprint = fingerprintOf(options.engine, cases.map(guideOf));
  const { open, supports, vocabulary } = createHarnesses(process.env);
  const { fixtures, guide } = await loadGraderCheck(vocabulary);
  const graderFaults = checkGraders(fixtures, guide, supports, GRADERS);
  const children = options.metamorphic ? cases.flatMap((loaded) => metamorphicChildren(loaded, guideOf(loaded))) : [];
  const results = await runSuite([...cases, ...children], {
    engine: options.engine,
    guideOf,
    open,
    concurrency: options.concurrency,
    nowMs: () => performance.now(),
    onProgress: showProgress,
  });

  const summary = summarise(results, GRADERS);
  const baseline = readBaseline();
  const written = results.filter(({ loaded }) => !loaded.item.metamorphic);
  const comparison = baseline && compareToBaseline(written, fingerprint, baseline, sha256, isWhole);
  const verdict = gate({ summary, graderFaults, comparison }, THRESHOLDS);
  const shown = { isVerbose: options.verbose, isRevealed: options.reveal };
  if (options.report !== undefined) {
    const cased = { ...fingerprint, cases: sha256(JSON.stringify(cases.map(({ item }) => item))) };
    const totalMs = performance.now() - startedMs;
    const report = { results, summary, verdict, comparison, fingerprint: cased, startedAt, totalMs };
    writeReports(buildReport({ ...report, isRevealed: options.reveal }), options.report);
  }
  if (process.env['GITHUB_ACTIONS']) console.log(annotations(results, options.reveal).join('\n'));
  const short = gate({ summary, graderFaults: [], comparison: null }, GOALS).reasons;
  if (short.length > 0) console.log(`Still short of the goals: ${short.join(' · ')}\n`);
  console.log(terminalReport(results, summary, verdict, comparison, shown));
  if (options.bless && isWhole) writeBaseline(toBaseline(written, fingerprint, options.reason ?? '', sha256));
  else if (options.bless)
    throw new UsageError('--bless needs the whole suite: leave out --cases, --filter and --split.');
  return verdict.passed ? EXIT.passed : EXIT.gateFailed;
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((done / total) * width);
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
  process.stderr.write(`\r${bar} ${done}/${total}${done === total ? '\n' : ''}`);
}
