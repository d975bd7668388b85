import type { LoadedCase } from '../load-cases.ts';
import type { CaseResult } from '../run-suite.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { largestDrop } from '../statistics/paired-drop.ts';
import { type Baseline, entryOf, type Fingerprint, type Hash } from './baseline.ts';
import { type ScoreChange, scoreChanges, scoresOf } from './scores.ts';

const SIGNIFICANCE = 0.05;
/** How far the pass rate of a sampled engine may fall, 0..1. */
const MARGIN = 0.02;

/** A case that passed and no longer does, or the other way round, with the graders that changed their mind. */
export type Flip = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly graders: readonly string[];
};

/** A grader with the cases on which it fails now and did not before, and the other way round; their outcome may be the same. */
export type GraderFlips = {
  readonly grader: string;
  readonly worse: readonly string[];
  readonly better: readonly string[];
};

/** What statistics say of a sampled run. `p` is the smallest of all tests after Holm's correction. */
export type SampleTest = {
  readonly compared: number;
  readonly p: number;
  /** What the smallest `p` is about: a grader's name, its score, or `cases`. */
  readonly about: string;
  /** The pass rate before less the one now, 0..1, and the largest fall that the sample leaves possible (95 %, one-sided). */
  readonly drop: number;
  readonly largestDrop: number;
  readonly margin: number;
};

/**
 * `regressed`: something got worse. `underpowered`: a fall by more than the margin can't be ruled out with so few cases.
 * `incomparable`: the graders, the engine or its model differ, or every guide does, so nothing was compared. `differences`
 * names what differs; the cases of a guide that changed are `notCompared`, those of other guides are.
 */
export type Comparison = {
  readonly verdict: 'same' | 'improved' | 'regressed' | 'underpowered' | 'incomparable';
  readonly differences: readonly string[];
  readonly worse: readonly Flip[];
  readonly better: readonly Flip[];
  readonly graderFlips: readonly GraderFlips[];
  /** Mean scores that moved. */
  readonly scoreChanges: readonly ScoreChange[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly notCompared: readonly string[];
  /** Null for a deterministic engine, where any flip is real, and when nothing was compared. */
  readonly test: SampleTest | null;
};

/**
 * A run held against the baseline, case by case. With the extractive engine the same input gives the same answer, so any
 * case that got worse is real. With a model it is a sample: an exact McNemar test per grader and for the cases as a
 * whole, and a sign-flip test over the clusters of each mean score, with Holm's correction, decide. `isWhole` is false when only some cases were run: then none counts as removed.
 */
export function compareToBaseline(
  results: readonly CaseResult[],
  fingerprint: Fingerprint,
  baseline: Baseline,
  hash: Hash,
  isWhole: boolean,
  guideFileOf: (loaded: LoadedCase) => string,
): Comparison {
  const ids = new Set(results.map(({ loaded }) => loaded.item.id));
  const changes = results.map((result) => ({ id: result.loaded.item.id, now: entryOf(result, hash) }));
  const known = changes.flatMap(({ id, now }) => {
    const before = baseline.cases[id];
    return before ? [{ id, now, before }] : [];
  });
  const changedGuides = guideDifferences(fingerprint, baseline.fingerprint);
  const apart = new Set(
    results.filter(({ loaded }) => changedGuides.includes(guideFileOf(loaded))).map(({ loaded }) => loaded.item.id),
  );
  const same = known.filter(({ id, now, before }) => now.hash === before.hash && !apart.has(id));
  const flips = same.filter(({ now, before }) => (now.outcome === 'pass') !== (before.outcome === 'pass'));
  const worse = flips.filter(({ before }) => before.outcome === 'pass').map(toFlip);
  const better = flips.filter(({ now }) => now.outcome === 'pass').map(toFlip);
  const graderFlips = flipsByGrader(same);
  const others = otherDifferences(fingerprint, baseline.fingerprint);
  const isComparable = others.length === 0 && (changedGuides.length === 0 || same.length > 0);
  const isSample = fingerprint.engine !== 'extractive' && isComparable && same.length > 0;
  const moved = scoreChanges(
    scoresOf(results.filter(({ loaded }) => !apart.has(loaded.item.id))),
    baseline.scores,
  ).filter(({ before, now }) => before !== now);
  const test = isSample ? testSample(same.length, worse.length, better.length, graderFlips, moved) : null;
  return {
    verdict: isComparable ? verdictOf(worse, better, test) : 'incomparable',
    differences: [...others, ...changedGuides.map((file) => `the guide ${file}`)],
    worse,
    better,
    graderFlips,
    scoreChanges: moved,
    added: changes.filter(({ id }) => !baseline.cases[id]).map(({ id }) => id),
    removed: isWhole ? Object.keys(baseline.cases).filter((id) => !ids.has(id)) : [],
    changed: known.filter(({ now, before }) => now.hash !== before.hash).map(({ id }) => id),
    notCompared: isComparable ? known.filter(({ id }) => apart.has(id)).map(({ id }) => id) : known.map(({ id }) => id),
    test,
  };
}

type Entry = Baseline['cases'][string];
type Pair = { readonly id: string; readonly now: Entry; readonly before: Entry };

const toFlip = ({ id, now, before }: Pair): Flip => ({
  id,
  from: before.outcome,
  to: now.outcome,
  graders: [...added(now, before), ...added(before, now)],
});

function flipsByGrader(pairs: readonly Pair[]): readonly GraderFlips[] {
  const graders = [...new Set(pairs.flatMap(({ now, before }) => [...added(now, before), ...added(before, now)]))];
  return graders.sort().map((grader) => ({
    grader,
    worse: pairs.filter(({ now, before }) => added(now, before).includes(grader)).map(({ id }) => id),
    better: pairs.filter(({ now, before }) => added(before, now).includes(grader)).map(({ id }) => id),
  }));
}

/** The graders that fail in `now` and not in `before`. A case without grades (an error, stale gold) blames no grader. */
function added(now: Entry, before: Entry): readonly string[] {
  const known = before.failed.split(' ');
  return now.failed.split(' ').filter((name) => name !== '' && !known.includes(name));
}

/** The files of guides that changed. Only what both name is compared: a run of one guide with a baseline of several. */
const guideDifferences = (now: Fingerprint, before: Fingerprint): readonly string[] =>
  Object.keys(now.guides).filter((file) => file in before.guides && now.guides[file] !== before.guides[file]);

function otherDifferences(now: Fingerprint, before: Fingerprint): readonly string[] {
  return [
    ...(now.engine === before.engine ? [] : [`the engine (${before.engine}, now ${now.engine})`]),
    ...(now.graders === before.graders ? [] : ['the graders']),
    ...modelDifferences(now.model, before.model),
  ];
}

function modelDifferences(now: Fingerprint['model'], before: Fingerprint['model']): readonly string[] {
  if (!now || !before) return [];
  return [
    ...(now.name === before.name ? [] : [`the model (${before.name}, now ${now.name})`]),
    ...(now.prompts === before.prompts ? [] : ['the prompts']),
    ...(now.settings === before.settings ? [] : ['the settings of the model']),
  ];
}

function verdictOf(
  worse: readonly Flip[],
  better: readonly Flip[],
  test: SampleTest | null,
): Exclude<Comparison['verdict'], 'incomparable'> {
  const isBetter = better.length > worse.length;
  if (!test) return worse.length > 0 ? 'regressed' : isBetter ? 'improved' : 'same';
  if (test.p < SIGNIFICANCE) return 'regressed';
  if (test.largestDrop > test.margin) return 'underpowered';
  return isBetter ? 'improved' : 'same';
}

function testSample(
  compared: number,
  worse: number,
  better: number,
  graderFlips: readonly GraderFlips[],
  moved: readonly ScoreChange[],
): SampleTest {
  const tests = [
    { about: 'cases', p: mcnemar(worse, better) },
    ...graderFlips.map(({ grader, worse: down, better: up }) => ({
      about: grader,
      p: mcnemar(down.length, up.length),
    })),
    ...moved.map(({ grader, p }) => ({ about: `the score of ${grader}`, p })),
  ];
  const adjusted = holm(tests.map(({ p }) => p));
  const p = Math.min(...adjusted);
  return {
    compared,
    p,
    about: tests[adjusted.indexOf(p)]?.about ?? 'cases',
    drop: (worse - better) / compared,
    largestDrop: largestDrop(worse, better, compared),
    margin: MARGIN,
  };
}
