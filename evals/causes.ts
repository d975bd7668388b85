import type { Grader } from './graders/grader.ts';
import type { CaseResult } from './run-suite.ts';

/** The cases behind what stops a release, by id; those that are not set aside with the cause. */
export type Causes = {
  readonly staleGold: readonly string[];
  readonly critical: readonly string[];
  /** By grader; graders that never failed are left out. */
  readonly zeroTolerance: Readonly<Record<string, readonly string[]>>;
};

export function causesOf(results: readonly CaseResult[], graders: readonly Grader[]): Causes {
  const gated = graders.filter(({ role }) => role === 'zero_tolerance');
  const byGrader = gated.map(({ name }) => [name, failuresOf(name, results)] as const);
  return {
    staleGold: results.filter(({ outcome }) => outcome === 'stale_gold').map(causeOf),
    critical: results
      .filter(({ loaded, outcome }) => loaded.item.severity === 'critical' && outcome !== 'pass')
      .map(causeOf),
    zeroTolerance: Object.fromEntries(byGrader.filter(([, failed]) => failed.length > 0)),
  };
}

const causeOf = (result: CaseResult): string => named(result, result.reasons[0] ?? '');

const failuresOf = (name: string, results: readonly CaseResult[]): readonly string[] =>
  results.flatMap((result) => {
    const grade = result.grades[name];
    return grade?.outcome === 'fail' ? [named(result, [grade.why, ...grade.evidence].join(' '))] : [];
  });

const named = ({ loaded: { item } }: CaseResult, cause: string): string =>
  item.split === 'dev' && cause !== '' ? `${item.id}: ${cause}` : item.id;
