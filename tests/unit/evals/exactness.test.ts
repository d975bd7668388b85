import { afterAll, describe, expect, it } from 'vitest';
import { GRADERS } from '../../../evals/graders/all.ts';
import { guideReader } from '../../../evals/inputs.ts';
import { parseCases } from '../../../evals/load-cases.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { parseOptions } from '../../../evals/options.ts';
import { runSuite } from '../../../evals/run-suite.ts';
import { readShippedCases } from './shipped-cases.ts';

const SUITE_TIMEOUT_MS = 120_000;
const cases = parseCases(readShippedCases());
let citations = 0;

describe('every eval case, asked with the extractive engine', () => {
  it(
    'cites words that stand in the guide exactly where the citation says',
    async () => {
      const results = await runSuite(cases, {
        engine: 'extractive',
        guideOf: guideReader(parseOptions([])),
        open: createHarnesses().open,
        concurrency: 4,
        nowMs: () => 0,
        graders: GRADERS.filter(({ name }) => name === 'citation_exactness' || name === 'citation_dangling'),
      });
      const wrong = results.flatMap(({ run }) =>
        [...(run?.earlier ?? []), ...(run ? [run.answer] : [])].flatMap((answer) =>
          answer.citations.filter(({ start, end, quote }) => {
            citations += 1;
            return run?.guide.text.slice(start, end) !== quote;
          }),
        ),
      );
      expect(wrong).toEqual([]);
      expect(results.filter(({ outcome }) => outcome !== 'pass').map(({ reasons }) => reasons)).toEqual([]);
    },
    SUITE_TIMEOUT_MS,
  );

  afterAll(() => expect(citations).toBeGreaterThan(cases.length / 2));
});
