import { PAIR_GRADERS, type PairGrader } from '../graders/consistency.ts';
import {
  applyGrader,
  type Grade,
  type Grader,
  type GuideUnderTest,
  gradeSafely,
  type Supports,
} from '../graders/grader.ts';
import type { GraderFixture } from './fixture.ts';
import { fixtureRun } from './fixture-run.ts';

/**
 * What the graders get wrong on runs whose grades are known: one line each, empty when all are right. A fixture that
 * names a grader which doesn't exist is wrong too, so a grader can't be taken away unseen.
 */
export function checkGraders(
  fixtures: readonly GraderFixture[],
  guide: GuideUnderTest,
  supports: Supports,
  graders: readonly Grader[],
  pairGraders: readonly PairGrader[] = PAIR_GRADERS,
): readonly string[] {
  const runOf = (fixture: GraderFixture) => fixtureRun(fixture, guide, supports);
  const gradeOf = (fixture: GraderFixture, name: string): Grade | null => {
    const grader = graders.find((one) => one.name === name);
    if (grader) return applyGrader(grader, runOf(fixture));
    const pairGrader = pairGraders.find((one) => one.name === name);
    const parent = fixtures.find(({ id }) => id === fixture.child_of?.fixture);
    return pairGrader && parent ? gradeSafely(() => pairGrader.grade(runOf(parent), runOf(fixture))) : null;
  };
  return fixtures.flatMap((fixture) =>
    Object.entries(fixture.grades).flatMap(([name, wanted]) => {
      const grade = gradeOf(fixture, name);
      if (!grade) return [`broken grader: ${name} is gone, which ${fixture.id} needs`];
      const { outcome, why } = grade;
      return outcome === wanted
        ? []
        : [`broken grader: ${name} says ${outcome} of ${fixture.id}, not ${wanted} (${why})`];
    }),
  );
}
