import type { CaseResult } from '../run-suite.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { type Baseline, entryOf, type Fingerprint, type Hash } from './baseline.ts';

const SIGNIFICANCE = 0.05;
/** A drop of the pass rate that may be chance without being worth a stop. */
const MARGIN = 0.02;

/** A case that passed and no longer does, or the other way round, with the graders that changed their mind. */
export type Flip = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly graders: readonly string[];
};

/**
 * `regressed`: something got worse. `underpowered`: it may have, and there are too few cases to tell. `incomparable`: the
 * guide, the graders or the engine differ, so nothing was compared. `differences` names them.
 */
export type Comparison = {
  readonly verdict: 'same' | 'improved' | 'regressed' | 'underpowered' | 'incomparable';
  readonly differences: readonly string[];
  readonly worse: readonly Flip[];
  readonly better: readonly Flip[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
};

/**
 * A run held against the baseline, case by case. With the extractive engine the same input gives the same answer, so any
 * case that got worse is real. With a model it is a sample: an exact McNemar test per grader and for the cases as a
 * whole, with Holm's correction, decides. `isWhole` is false when only some cases were run: then none counts as removed.
 */
export function compareToBaseline(
  results: readonly CaseResult[],
  fingerprint: Fingerprint,
  baseline: Baseline,
  hash: Hash,
  isWhole: boolean,
): Comparison {
  const ids = new Set(results.map(({ loaded }) => loaded.item.id));
  const changes = results.map((result) => ({ id: result.loaded.item.id, now: entryOf(result, hash) }));
  const known = changes.flatMap(({ id, now }) => {
    const before = baseline.cases[id];
    return before ? [{ id, now, before }] : [];
  });
  const same = known.filter(({ now, before }) => now.hash === before.hash);
  const flips = same.filter(({ now, before }) => (now.outcome === 'pass') !== (before.outcome === 'pass'));
  const toFlip = ({ id, now, before }: (typeof flips)[number]): Flip => ({
    id,
    from: before.outcome,
    to: now.outcome,
    graders: changedNames(now.failed, before.failed),
  });
  const differences = fingerprintDifferences(fingerprint, baseline.fingerprint);
  const worse = flips.filter(({ before }) => before.outcome === 'pass').map(toFlip);
  const better = flips.filter(({ now }) => now.outcome === 'pass').map(toFlip);
  return {
    verdict: verdictOf(differences, worse, better, same.length, fingerprint.engine),
    differences,
    worse,
    better,
    added: changes.filter(({ id }) => !baseline.cases[id]).map(({ id }) => id),
    removed: isWhole ? Object.keys(baseline.cases).filter((id) => !ids.has(id)) : [],
    changed: known.filter(({ now, before }) => now.hash !== before.hash).map(({ id }) => id),
  };
}

/** Only what both name is compared: a run of one guide is comparable to a baseline of several. */
function fingerprintDifferences(now: Fingerprint, before: Fingerprint): readonly string[] {
  const guides = Object.keys(now.guides).filter(
    (file) => file in before.guides && now.guides[file] !== before.guides[file],
  );
  return [
    ...(now.engine === before.engine ? [] : [`the engine (${before.engine}, now ${now.engine})`]),
    ...(now.graders === before.graders ? [] : ['the graders']),
    ...guides.map((file) => `the guide ${file}`),
  ];
}

function verdictOf(
  differences: readonly string[],
  worse: readonly Flip[],
  better: readonly Flip[],
  compared: number,
  engine: Fingerprint['engine'],
): Comparison['verdict'] {
  if (differences.length > 0) return 'incomparable';
  if (engine === 'extractive') return worse.length > 0 ? 'regressed' : better.length > 0 ? 'improved' : 'same';
  const graders = [...new Set([...worse, ...better].flatMap((flip) => flip.graders))];
  const counts = [
    [worse.length, better.length] as const,
    ...graders.map((name) => [countOf(worse, name), countOf(better, name)] as const),
  ];
  const isWorse = holm(counts.map(([down, up]) => mcnemar(down, up))).some((p) => p < SIGNIFICANCE);
  if (isWorse) return 'regressed';
  const drop = compared === 0 ? 0 : (worse.length - better.length) / compared;
  return drop > MARGIN ? 'underpowered' : drop < 0 ? 'improved' : 'same';
}

/** The names that stand in one of the two lists only. */
function changedNames(now: string, before: string): readonly string[] {
  const count = Map.groupBy([...now.split(' '), ...before.split(' ')], (name) => name);
  return [...count].flatMap(([name, found]) => (found.length === 1 && name !== '' ? [name] : []));
}

const countOf = (flips: readonly Flip[], grader: string): number =>
  flips.filter(({ graders }) => graders.includes(grader)).length;
