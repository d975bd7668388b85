import { applyGrader, type Grader, type GuideUnderTest, type Supports } from '../graders/grader.ts';
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
): readonly string[] {
  return fixtures.flatMap((fixture) => {
    const run = fixtureRun(fixture, guide, supports);
    return Object.entries(fixture.grades).flatMap(([name, wanted]) => {
      const grader = graders.find((one) => one.name === name);
      if (!grader) return [`broken grader: ${name} is gone, which ${fixture.id} needs`];
      const { outcome, why } = applyGrader(grader, run);
      return outcome === wanted
        ? []
        : [`broken grader: ${name} says ${outcome} of ${fixture.id}, not ${wanted} (${why})`];
    });
  });
}
