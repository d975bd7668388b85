import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCommandLine } from './command-line.ts';
import { askEditions } from './editions/ask-editions.ts';
import { compareEditions } from './editions/compare-editions.ts';
import { editionMarkdown, editionReport } from './editions/edition-report.ts';
import { exitCodeOf } from './exit-code.ts';
import { readTextFile } from './inputs.ts';
import { type LoadedCase, parseCases } from './load-cases.ts';
import { createHarnesses } from './open-harness.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `npm run evals:compare -- --old FILE --new FILE [--cases FILE ...] [--report DIR]

Asks the cases of two editions of a guide and lists the answers that appeared, vanished, changed a figure or lost their
citation, and the quotes that the new edition lacks.

  --old FILE         the edition that visitors have now
  --new FILE         the edition that is to take its place
  --cases FILE ...   case files, one JSON object a line (evals/cases/*.jsonl)
  --report DIR       also write editions.json and editions.md there

Exit codes: 0 nothing was lost, 1 something was, 2 could not run.`;

const CONCURRENCY = 4;

process.exitCode = await exitCodeOf(async () => {
  const { values, positionals } = readCommandLine(process.argv.slice(2), USAGE, {
    old: { type: 'string' },
    new: { type: 'string' },
    cases: { type: 'string', multiple: true },
    report: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    console.log(USAGE);
    return true;
  }
  const { old, new: fresh } = values;
  if (old === undefined || fresh === undefined) throw new UsageError(`--old and --new are needed.\n\n${USAGE}`);
  const cases = casesFor([old, fresh], [...(values.cases ?? []), ...positionals]);
  const editions = {
    old: { file: old, text: readTextFile(old) },
    new: { file: fresh, text: readTextFile(fresh) },
  };
  const comparison = compareEditions(await askEditions(cases, editions, createHarnesses().open, CONCURRENCY));
  if (values.report !== undefined) {
    mkdirSync(values.report, { recursive: true });
    writeFileSync(path.join(values.report, 'editions.json'), `${JSON.stringify({ v: 1, ...comparison }, null, 1)}\n`);
    writeFileSync(path.join(values.report, 'editions.md'), editionMarkdown(comparison));
  }
  console.log(editionReport(comparison));
  return !comparison.isLost;
});

/** The reviewed cases about this guide: those that name it, as one of its files is called, or name none. */
function casesFor(guides: readonly string[], named: readonly string[]): readonly LoadedCase[] {
  const files = named.length > 0 ? named : globSync('evals/cases/*.jsonl').sort();
  const names = guides.map((file) => path.basename(file, '.md'));
  const cases = parseCases(files.map((file) => ({ file, text: readTextFile(file) }))).filter(
    ({ item }) => !item.draft && (item.guide === undefined || names.includes(item.guide)),
  );
  if (cases.length === 0) throw new UsageError(`No reviewed case is about ${guides[0]}: name case files with --cases.`);
  return cases;
}
