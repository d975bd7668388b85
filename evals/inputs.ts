import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GuideSource } from './harness.ts';
import { type LoadedCase, parseCases } from './load-cases.ts';
import type { Options } from './options.ts';
import { UsageError } from './usage-error.ts';

const ONLY_DRAFTS =
  'These cases are drafts: read each, take "draft": true out of those that are right, or look at them with --drafts.';

const GUIDE_FOLDERS = ['knowledge', 'tests/support/guides'];

/**
 * The cases that the options choose; drafts only with `--drafts`. `isWhole`: these are all the
 * cases that the baseline is about. Throws UsageError, CaseFileError.
 */
export function selectCases(options: Options): { readonly cases: readonly LoadedCase[]; readonly isWhole: boolean } {
  const files = options.cases.length > 0 ? options.cases : globSync('evals/cases/*.jsonl').sort();
  const cases = parseCases(files.map((file) => ({ file, text: readTextFile(file) })));
  const wanted = options.filter.toLowerCase();
  const selected = cases.filter(({ item }) => {
    const isInSplit = options.split === 'all' || item.split === options.split;
    if (item.draft && !options.drafts) return false;
    return isInSplit && [item.id, item.category, item.cluster, item.severity].some((name) => name.includes(wanted));
  });
  if (selected.length === 0) {
    const drafts = cases.filter(({ item }) => item.draft).length;
    if (drafts === cases.length && drafts > 0 && !options.drafts) throw new UsageError(ONLY_DRAFTS);
    throw new UsageError('No case is left: check --cases, --filter and --split.');
  }
  const isOfItsBaseline = options.cases.length === 0 || options.baseline !== undefined;
  const isFiltered = wanted !== '' || options.split !== 'all' || options.drafts;
  return { cases: selected, isWhole: isOfItsBaseline && !isFiltered };
}

/** The guide that a case names: that of `--guide`, one beside it, a shipped one or a test guide. Throws UsageError. */
export function guideReader(options: Options): (loaded: LoadedCase) => GuideSource {
  const main = options.guide ?? globSync('knowledge/*.md').sort()[0];
  if (main === undefined) throw new UsageError('There is no guide in knowledge/. Name one with --guide FILE.');
  const read = new Map<string, GuideSource>();
  const open = (file: string): GuideSource => {
    const source = read.get(file) ?? { file, text: readTextFile(file) };
    read.set(file, source);
    return source;
  };
  return ({ item, file, line }) => {
    if (item.guide === undefined || path.basename(main, '.md') === item.guide) return open(main);
    const beside = [path.dirname(main), ...GUIDE_FOLDERS].map((folder) => path.join(folder, `${item.guide}.md`));
    const found = beside.find((candidate) => existsSync(candidate));
    if (found === undefined) throw new UsageError(`${file}:${line}: there is no guide "${item.guide}".`);
    return open(found);
  };
}

/** A file's text. Throws a UsageError that names the file. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`${file} can't be read (${error.code}).`);
    throw error;
  }
}
