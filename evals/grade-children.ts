import { PAIR_GRADERS } from './graders/consistency.ts';
import { type Grade, gradeSafely, type Run } from './graders/grader.ts';
import type { CaseResult } from './run-suite.ts';

/**
 * Adds to each case that was made from another one how it compares with its parent's run. Only parents that passed have
 * something to be stable. Results keep their order; the outcome of a case does not change.
 */
export function gradeChildren(results: readonly CaseResult[]): readonly CaseResult[] {
  const parents = new Map(
    results.flatMap(({ loaded, outcome, run }) => (outcome === 'pass' && run ? [[loaded.item.id, run] as const] : [])),
  );
  return results.map((result) => {
    const parent = parents.get(result.loaded.item.metamorphic?.of ?? '');
    if (!parent || !result.run) return result;
    return { ...result, grades: { ...result.grades, ...pairGrades(parent, result.run) } };
  });
}

const pairGrades = (parent: Run, child: Run): Readonly<Record<string, Grade>> =>
  Object.fromEntries(PAIR_GRADERS.map(({ name, grade }) => [name, gradeSafely(() => grade(parent, child))]));
