import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../evals/progress.ts';

function drawnOn(isTTY: boolean | undefined): readonly string[] {
  const drawn: string[] = [];
  const show = createProgress({ ...(isTTY !== undefined && { isTTY }), write: (text) => drawn.push(text) });
  for (const done of [1, 3]) show(done, 3);
  return drawn;
}

describe('the progress of a run', () => {
  it('is drawn over itself on a terminal, and ends its line when all is done', () => {
    const [first, last] = drawnOn(true);
    expect(first).toMatch(/^\r█{10}░{20} 1\/3$/u);
    expect(last).toMatch(/^\r█{30} 3\/3\n$/u);
  });

  it.each([false, undefined])('is quiet where there is no terminal, as in CI (isTTY %s)', (isTTY) => {
    expect(drawnOn(isTTY)).toEqual([]);
  });
});
