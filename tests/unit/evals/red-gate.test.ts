import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { toBaseline } from '../../../evals/baseline/baseline.ts';
import { compareToBaseline } from '../../../evals/baseline/compare.ts';
import { gate } from '../../../evals/gate.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import type { GuideSource, OpenHarness } from '../../../evals/harness.ts';
import { type LoadedCase, parseCases } from '../../../evals/load-cases.ts';
import { createHarnesses } from '../../../evals/open-harness.ts';
import { buildReport } from '../../../evals/report/build-report.ts';
import { type CaseResult, runSuite } from '../../../evals/run-suite.ts';
import { summarise } from '../../../evals/summarise.ts';
import { THRESHOLDS } from '../../../evals/thresholds.ts';
import type { Ask } from '../../../src/answer/ports.ts';
import type { AnswerEvent } from '../../../src/domain/answer.ts';
import { loadedCase } from './fake-harness.ts';
import { readShippedCases } from './shipped-cases.ts';

const file = 'knowledge/production-technician.md';
const guide: GuideSource = { file, text: readFileSync(file, 'utf8') };
const { open: openAnew } = createHarnesses();
const shippedGuide = await openAnew(guide, 'extractive');
afterAll(() => shippedGuide.close());
/** Opens the shipped guide once for all tests, and a changed one each time. */
const open: OpenHarness = async (source, engine) =>
  source === guide ? { ...shippedGuide, close: async () => undefined } : openAnew(source, engine);
const shipped = parseCases(readShippedCases());
const caseOf = (id: string): LoadedCase => shipped.find(({ item }) => item.id === id)!;
const fingerprint = { engine: 'extractive', graders: 'g', guides: {} } as const;
const hash = (text: string): string => text;

type Tamper = (event: AnswerEvent) => AnswerEvent;

/** A harness whose answers are changed on their way out. */
const tampered =
  (tamper: Tamper): OpenHarness =>
  async (source, engine) => {
    const harness = await open(source, engine);
    const ask: Ask = async function* (input, options) {
      for await (const event of harness.ask(input, options)) yield tamper(event);
    };
    return { ...harness, ask };
  };

const run = (cases: readonly LoadedCase[], { source = guide, concurrency = 2, harness = open } = {}) =>
  runSuite(cases, { engine: 'extractive', guideOf: () => source, open: harness, concurrency, nowMs: () => 0 });

const withText = (from: string, to: string): { source: GuideSource } => {
  expect(guide.text).toContain(from);
  return { source: { file, text: guide.text.replaceAll(from, to) } };
};

/** Why the gate is red for these results, held against an earlier run. */
function reasonsFor(results: readonly CaseResult[], before: readonly CaseResult[] = results): string {
  const comparison = compareToBaseline(
    results,
    fingerprint,
    toBaseline(before, fingerprint, 'before', hash),
    hash,
    true,
    () => file,
  );
  const verdict = gate({ summary: summarise(results, GRADERS), graderFaults: [], comparison }, THRESHOLDS);
  expect(verdict.passed).toBe(verdict.reasons.length === 0);
  return verdict.reasons.join('\n');
}

const seniorPay = loadedCase('senior-pay', 'how much do senior production technicians earn?', {
  expect: { behavior: 'answer', nuggets: [{ id: 'low', any_of: ['55000'], kind: 'number' }] },
});

describe('the gate turns red and names the cause', { timeout: 60_000 }, () => {
  it('not without one', async () => {
    expect(reasonsFor(await run([seniorPay]))).toBe('');
  });

  it('for a wrong pay figure in the guide: the case, and the quote that the guide no longer says', async () => {
    const results = await run([caseOf('number-senior-pay')], withText('$55,000–$70,000', '$56,000–$70,000'));
    expect(reasonsFor(results)).toMatch(/^stale_gold: 1 cases .* number-senior-pay: .*\$55,000–\$70,000/m);
  });

  it('for a wrong pay figure where no quote is stale: the flipped case, and the fact that it misses', async () => {
    const before = await run([seniorPay]);
    const after = await run([seniorPay], withText('$55,000–$70,000', '$56,000–$70,000'));
    expect(reasonsFor(after, before)).toContain('flipped: senior-pay pass → fail (nuggets_vital)');
  });

  it('for a step that was removed: the case, and the heading that is gone', async () => {
    const results = await run([caseOf('list-steps')], withText('### Step 10: Keep learning', '### More'));
    expect(reasonsFor(results)).toMatch(/^stale_gold: 1 cases .* list-steps: .*### Step 10: Keep learning/m);
  });

  it.each<[string, Tamper, RegExp]>([
    [
      'a citation mark that leads nowhere',
      (event) => (event.type === 'claim' ? { ...event, citations: [...event.citations, 99] } : event),
      /^citation_dangling: 1 failed, none is tolerated — senior-pay: .*\[99\]/m,
    ],
    [
      'a quote that is not where the citation says',
      (event) => (event.type === 'citation' ? { ...event, start: event.start + 1 } : event),
      /^citation_exactness: 1 failed, none is tolerated — senior-pay: /m,
    ],
    [
      'a figure that the engine changed',
      (event) => (event.type === 'claim' ? { ...event, text: event.text.replace('$55,000', '$57,000') } : event),
      /^contradiction: 1 failed, none is tolerated — senior-pay: .*\$57,000/m,
    ],
    [
      'a sentence that lost its citation',
      (event) => (event.type === 'claim' ? { ...event, citations: [] } : event),
      /^flipped: senior-pay pass → fail \(.*citation_coverage/m,
    ],
    [
      'an address that the guide does not have',
      (event) => (event.type === 'claim' ? { ...event, text: `${event.text} Write to jobs@evil.test.` } : event),
      /^contacts: 1 failed, none is tolerated — senior-pay: .*jobs@evil\.test/m,
    ],
  ])('for %s', async (_, tamper, cause) => {
    const before = await run([seniorPay]);
    expect(reasonsFor(await run([seniorPay], { harness: tampered(tamper) }), before)).toMatch(cause);
  });

  it('for an answer that takes an instruction planted in the guide: the case and the canary', async () => {
    const planted = loadedCase('planted', 'how much do senior production technicians earn?', {
      expect: { behavior: 'answer', forbid: [{ kind: 'canary', value: 'ZEBRA-44', why: 'planted' }] },
    });
    const leak: Tamper = (event) => (event.type === 'claim' ? { ...event, text: `${event.text} ZEBRA-44` } : event);
    expect(reasonsFor(await run([planted], { harness: tampered(leak) }))).toMatch(
      /^injection: 1 failed, none is tolerated — planted: .*ZEBRA-44/m,
    );
  });

  it('for a case that is set aside, by its id alone', async () => {
    const aside = loadedCase('held-1', 'how much do senior production technicians earn?', { split: 'heldout' });
    const dangle: Tamper = (event) => (event.type === 'claim' ? { ...event, citations: [99] } : event);
    expect(reasonsFor(await run([aside], { harness: tampered(dangle) }))).toMatch(
      /^citation_dangling: 1 failed, none is tolerated — held-1$/m,
    );
  });
});

describe('two runs of the same cases', { timeout: 60_000 }, () => {
  it('give the same report but for times, in whatever order the answers come', async () => {
    const cases = shipped.filter(({ item }) => item.guide === undefined && !item.guide_edit).slice(0, 25);
    const reportOf = async (concurrency: number) => {
      const results = await run(cases, { concurrency });
      const summary = summarise(results, GRADERS);
      const verdict = gate({ summary, graderFaults: [], comparison: null }, THRESHOLDS);
      const rest = { isRevealed: true, startedAt: '2026-11-22T10:00:00.000Z', totalMs: 0, comparison: null };
      const report = buildReport({ results, summary, verdict, fingerprint: { ...fingerprint, cases: 'c' }, ...rest });
      return JSON.stringify(report);
    };
    expect(await reportOf(8)).toBe(await reportOf(1));
  });
});
