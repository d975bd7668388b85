import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { gate } from '../../../evals/gate.ts';
import { GRADERS } from '../../../evals/graders/all.ts';
import { annotations } from '../../../evals/report/annotations.ts';
import { buildReport } from '../../../evals/report/build-report.ts';
import { htmlReport } from '../../../evals/report/html.ts';
import { junitReport } from '../../../evals/report/junit.ts';
import { markdownReport } from '../../../evals/report/markdown.ts';
import { Report } from '../../../evals/report/report.ts';
import { terminalReport } from '../../../evals/report/terminal.ts';
import type { CaseResult } from '../../../evals/run-suite.ts';
import { summarise } from '../../../evals/summarise.ts';
import { THRESHOLDS } from '../../../evals/thresholds.ts';
import { caseResult } from './results.ts';

const HOSTILE = '<script>alert(1)</script> & "quotes" ]]> \u0000 | **bold**';
const SECRET = 'the question that was set aside';

const results: readonly CaseResult[] = [
  caseResult('fine'),
  caseResult('hostile', {
    outcome: 'fail',
    item: { question: HOSTILE },
    grades: {
      behavior: { outcome: 'fail', score: 0.25, why: `because ${HOSTILE}`, evidence: [HOSTILE] },
      numbers: { outcome: 'not_applicable', score: null, why: 'no figures', evidence: [] },
      wording: { outcome: 'error', score: null, why: 'boom', evidence: [] },
    },
    answer: {
      claims: [{ index: 0, text: HOSTILE, block: 'bullet', citations: [], verdict: 'supported', reasons: [] }],
    },
  }),
  caseResult('held-001', {
    outcome: 'fail',
    item: { question: SECRET, split: 'heldout' },
    grades: { behavior: { outcome: 'fail', score: 0, why: SECRET, evidence: [SECRET] } },
    answer: { answer: SECRET },
  }),
  caseResult('broken', { outcome: 'error' }),
];
const summary = summarise(results, GRADERS);
const verdict = gate({ summary, graderFaults: [], comparison: null }, THRESHOLDS);

const reportOf = (isRevealed = false) =>
  buildReport({
    results,
    summary,
    verdict,
    comparison: {
      verdict: 'regressed',
      differences: [],
      worse: [{ id: 'hostile', from: 'pass', to: 'fail', graders: ['behavior'] }],
      better: [],
      added: [],
      removed: [],
      changed: [],
      notCompared: [],
      graderFlips: [{ grader: 'behavior', worse: ['hostile'], better: [] }],
      scoreChanges: [{ grader: 'retrieval_mrr_at_10', before: 0.75, now: 0.5, clusters: 4, p: 0.1 }],
      test: null,
    },
    fingerprint: { engine: 'extractive', graders: 'g', guides: { 'guide.md': 'h' }, cases: 'c' },
    isRevealed,
    startedAt: '2026-11-22T10:00:00.000Z',
    totalMs: 1234,
  });
const report = reportOf();

const renderings: readonly [string, (isRevealed: boolean) => string][] = [
  ['JSON', (isRevealed) => JSON.stringify(reportOf(isRevealed))],
  ['JUnit', (isRevealed) => junitReport(reportOf(isRevealed))],
  ['Markdown', (isRevealed) => markdownReport(reportOf(isRevealed))],
  ['HTML', (isRevealed) => htmlReport(reportOf(isRevealed))],
  ['annotations', (isRevealed) => annotations(results, isRevealed).join('\n')],
  ['terminal', (isRevealed) => terminalReport(results, summary, verdict, null, { isVerbose: true, isRevealed })],
];

describe('a report', () => {
  it.each(renderings)('keeps the text of cases set aside to itself in %s, unless told to reveal it', (_, render) => {
    expect(render(false)).not.toContain(SECRET);
    expect(render(true)).toContain(SECRET);
  });

  it('as JSON fits its schema, in zod and as published', () => {
    expect(Report.parse(report)).toEqual(report);
    const schema: object = JSON.parse(readFileSync('evals/report.schema.json', 'utf8'));
    const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(schema);
    expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('as JUnit fits the schema of JUnit, counts each outcome and escapes what it is given', async () => {
    const xml = junitReport(report);
    expect(await faultsOfJunit(xml)).toEqual([]);
    expect(xml).toContain('<testsuites name="signpost evals (extractive)" tests="7" failures="2" errors="2">');
    expect(xml).toContain('tests="7" failures="2" errors="2" skipped="1"><properties>');
    expect(xml).not.toContain('<script>');
    expect(xml).not.toContain('\u0000');
    expect(xml).toContain('<testcase name="behavior" classname="lookup.hostile"><failure type="behavior"');
    expect(xml).toContain('<system-out>score 0.2500</system-out>');
    expect(xml).toContain('<property name="graders" value="g"/>');
  });

  it.each([
    ['a tag that is not closed', (xml: string) => xml.replace('</testsuites>', '')],
    ['an attribute that JUnit does not have', (xml: string) => xml.replace('<testcase ', '<testcase line="1" ')],
    ['a count that is missing', (xml: string) => xml.replace(' failures="2"', '')],
  ])('as JUnit would be refused with %s', async (_, spoil) => {
    expect(await faultsOfJunit(spoil(junitReport(report)))).not.toEqual([]);
  });

  it('as HTML loads nothing and shows text as text', () => {
    const html = htmlReport(report);
    expect(html).not.toMatch(/src=|href="[^#]|@import|url\(|https?:/);
    expect(html).toContain('<a href="#case-hostile">');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('data-flip="worse"');
  });

  it('as HTML leads from each flip to its case, and holds each id once', () => {
    const html = htmlReport(report);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('as HTML marks the sentence that a grader blames', () => {
    const sentence = htmlReport(report).match(/class="sentence faulty"[\s\S]*?role="cell"[\s\S]*?<\/span>/)?.[0];
    expect(sentence).toContain('<span class="badge fail">behavior</span>');
  });

  it('as Markdown has the flips before the tables and the failed cases last', () => {
    const markdown = markdownReport(report);
    const at = (text: string): number => markdown.indexOf(text);
    expect(at('### Flips')).toBeGreaterThan(0);
    expect(at('### Flips')).toBeLessThan(at('| Category'));
    expect(at('### Failed cases')).toBeGreaterThan(at('| Grader'));
    expect(markdown).not.toContain('<script>');
  });

  it('in the terminal ends with the count', () => {
    const text = terminalReport(results, summary, verdict, null, { isVerbose: false, isRevealed: false });
    expect(text.split('\n').at(-1)).toBe('1 passed, 3 failed');
    expect(text.split('\n').at(-2)).toMatch(/^FAIL: 1\/4 cases/);
  });
});

/** What libxml finds wrong with a report. */
async function faultsOfJunit(contents: string): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents }],
    schema: [readFileSync('tests/support/junit.xsd', 'utf8')],
  });
  return valid ? [] : errors.map(({ message }) => message);
}
