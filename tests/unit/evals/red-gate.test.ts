import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toBaseline } from '../../../evals/baseline/baseline.ts';
import { compareToBaseline } from '../../../evals/baseline/compare.ts';
import { gate } from '../../../evals/gate.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import type { GuideSource } from '../../../evals/harness.ts';
import { type LoadedCase, parseCases } from '../../../evals/load-cases.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { buildReport } from '../../../evals/report/build-report.ts';
import { runSuite } from '../../../evals/run-suite.ts';
import { summarise } from '../../../evals/summarise.ts';
import { THRESHOLDS } from '../../../evals/thresholds.ts';
import { loadedCase } from './fake-harness.ts';
import { readShippedCases } from './shipped-cases.ts';

const { open } = createHarnesses();
const file = 'knowledge/production-technician.md';
const guide: GuideSource = { file, text: readFileSync(file, 'utf8') };
const shipped = parseCases(readShippedCases());
const caseOf = (id: string): LoadedCase => shipped.find(({ item }) => item.id === id)!;
const fingerprint = { engine: 'extractive', graders: 'g', guides: {} } as const;
const hash = (text: string): string => text;

const run = (cases: readonly LoadedCase[], source = guide, concurrency = 2) =>
  runSuite(cases, { engine: 'extractive', guideOf: () => source, open, concurrency, nowMs: () => 0 });

const withText = (from: string, to: string): GuideSource => {
  expect(guide.text).toContain(from);
  return { file, text: guide.text.replaceAll(from, to) };
};

describe('the whole suite on a guide that was changed', () => {
  it('goes red for a wrong pay figure, and names the quote that the guide no longer says', async () => {
    const results = await run([caseOf('number-senior-pay')], withText('$55,000–$70,000', '$56,000–$70,000'));
    const verdict = gate({ summary: summarise(results, GRADERS), graderFaults: [], comparison: null }, THRESHOLDS);
    expect(verdict.reasons.join('\n')).toMatch(/^stale_gold: 1 cases .* number-senior-pay: .*\$55,000–\$70,000/m);
  });

  it('goes red for a wrong pay figure where no quote is stale, by the fact that is missing', async () => {
    const unquoted = loadedCase('senior-pay', 'how much do senior production technicians earn?', {
      expect: { behavior: 'answer', nuggets: [{ id: 'low', any_of: ['55000'], kind: 'number' }] },
    });
    const before = await run([unquoted]);
    const after = await run([unquoted], withText('$55,000–$70,000', '$56,000–$70,000'));
    expect(before[0]?.outcome).toBe('pass');
    const baseline = toBaseline(before, fingerprint, 'before', hash);
    const comparison = compareToBaseline(after, fingerprint, baseline, hash, true);
    const verdict = gate({ summary: summarise(after, GRADERS), graderFaults: [], comparison }, THRESHOLDS);
    expect(verdict.reasons).toContain('flipped: senior-pay pass → fail (nuggets_vital)');
  });

  it('goes red for a removed step', async () => {
    const results = await run([caseOf('list-steps')], withText('### Step 10: Keep learning', '### More'));
    expect(results[0]).toMatchObject({ outcome: 'stale_gold' });
    expect(results[0]?.reasons.join()).toContain('### Step 10: Keep learning');
  });
});

describe('two runs of the same cases', () => {
  it('give the same report but for times, in whatever order the answers come', async () => {
    const cases = shipped.filter(({ item }) => item.guide === undefined && !item.guide_edit).slice(0, 25);
    const reportOf = async (concurrency: number) => {
      const results = await run(cases, guide, concurrency);
      const summary = summarise(results, GRADERS);
      const verdict = gate({ summary, graderFaults: [], comparison: null }, THRESHOLDS);
      const rest = { isRevealed: true, startedAt: '2026-11-22T10:00:00.000Z', totalMs: 0, comparison: null };
      const report = buildReport({ results, summary, verdict, fingerprint: { ...fingerprint, cases: 'c' }, ...rest });
      return JSON.stringify(report);
    };
    expect(await reportOf(8)).toBe(await reportOf(1));
  });
});
