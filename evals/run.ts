import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gate } from './gate.ts';
import { GRADERS } from './graders/all.ts';
import type { GuideSource } from './harness.ts';
import { CaseFileError, type LoadedCase, parseCases } from './load-cases.ts';
import { openHarness } from './open-harness.ts';
import { type Options, parseOptions, USAGE, UsageError } from './options.ts';
import { terminalReport } from './report/terminal.ts';
import { runSuite } from './run-suite.ts';
import { summarise } from './summarise.ts';
import { THRESHOLDS } from './thresholds.ts';

const EXIT = { passed: 0, gateFailed: 1, couldNotRun: 2 } as const;
const GUIDE_FOLDERS = ['knowledge', 'tests/support/guides'];

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
    const isExpected = error instanceof UsageError || error instanceof CaseFileError;
    console.error(isExpected ? error.message : error);
    return EXIT.couldNotRun;
  }
}

async function evaluate(options: Options): Promise<number> {
  const cases = selectCases(options);
  const results = await runSuite(cases, {
    engine: options.engine,
    guideOf: guideReader(options),
    open: openHarness,
    concurrency: options.concurrency,
    nowMs: () => performance.now(),
    onProgress: showProgress,
  });
  const summary = summarise(results, GRADERS);
  const verdict = gate(summary, THRESHOLDS);
  console.log(terminalReport(results, summary, verdict, { isVerbose: options.verbose, isRevealed: options.reveal }));
  return verdict.passed ? EXIT.passed : EXIT.gateFailed;
}

function selectCases(options: Options): readonly LoadedCase[] {
  const files = options.cases.length > 0 ? options.cases : globSync('evals/cases/*.jsonl').sort();
  const cases = parseCases(files.map((file) => ({ file, text: readText(file) })));
  const wanted = options.filter.toLowerCase();
  const selected = cases.filter(({ item }) => {
    const isInSplit = options.split === 'all' || item.split === options.split;
    return isInSplit && [item.id, item.category, item.cluster, item.severity].some((name) => name.includes(wanted));
  });
  if (selected.length === 0) throw new UsageError('No case is left: check --cases, --filter and --split.');
  return selected;
}

/** The guide that a case names, from the folder of `--guide`, `knowledge` or the test guides; else the guide of the run. */
function guideReader(options: Options): (loaded: LoadedCase) => GuideSource {
  const main = options.guide ?? globSync('knowledge/*.md').sort()[0];
  if (main === undefined)
    throw new UsageError('There is no guide: knowledge/ has no Markdown file. Name one with --guide.');
  const read = new Map<string, GuideSource>();
  const open = (file: string): GuideSource => {
    const source = read.get(file) ?? { file, text: readText(file) };
    read.set(file, source);
    return source;
  };
  return ({ item, file, line }) => {
    if (item.guide === undefined || path.basename(main, '.md') === item.guide) return open(main);
    const found = [path.dirname(main), ...GUIDE_FOLDERS]
      .map((folder) => path.join(folder, `${item.guide}.md`))
      .find((candidate) => globSync(candidate).length > 0);
    if (found === undefined) throw new UsageError(`${file}:${line}: there is no guide "${item.guide}".`);
    return open(found);
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`${file} can't be read (${error.code}).`);
    throw error;
  }
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((done / total) * width);
  process.stderr.write(
    `\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}${done === total ? '\n' : ''}`,
  );
}
