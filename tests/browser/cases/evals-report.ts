import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openWorkplace, runEvals } from '../../support/eval-run.ts';
import type { Bench, BrowserTest, PageOptions } from '../support/bench.ts';

const pay = (id: string, figure: string) => ({
  id,
  category: 'number',
  cluster: 'pay',
  question: 'how much does a junior kite maker earn?',
  expect: { behavior: 'answer', nuggets: [{ id: 'low', any_of: [figure], kind: 'number' }] },
});
const CASES = [
  pay('right-pay', '20000'),
  { ...pay('wrong-pay', '99999'), question: 'what does a junior kite maker make?' },
  { ...pay('steps', '3'), category: 'list', question: 'how many steps are there?' },
];

/** Runs the evals on the small guide against a baseline that all cases passed. Answers the address of the report's file. */
async function writeReport(): Promise<string> {
  const workplace = openWorkplace();
  process.once('exit', () => workplace[Symbol.dispose]());
  const cases = path.join(workplace.folder, 'cases.jsonl');
  const baseline = path.join(workplace.folder, 'baseline.json');
  writeFileSync(cases, CASES.map((one) => JSON.stringify(one)).join('\n'));
  const args = ['--guide', 'evals/grader-check/guide.md', '--cases', cases, '--baseline', baseline];
  await runEvals(workplace, [...args, '--bless', '--reason', 'first'], {});
  const blessed = readFileSync(baseline, 'utf8');
  writeFileSync(baseline, blessed.replace('"outcome": "fail"', '"outcome": "pass"'));
  await runEvals(workplace, args, {});
  return pathToFileURL(path.join(workplace.folder, 'reports', 'report.html')).href;
}

let report: Promise<string> | null = null;

/** Opens the report, which is written once. */
async function openReport({ open, trust }: Bench, options: PageOptions, hash = ''): Promise<Page> {
  report ??= writeReport();
  trust('file:///');
  return open((await report) + hash, options);
}

const shownCases = (page: Page): Promise<readonly string[]> =>
  page.locator('.case:visible').evaluateAll((found) => found.map(({ id }) => id));

export const EVALS_REPORT_TESTS: readonly BrowserTest[] = [
  {
    name: 'evals report: opens from a file, in light and dark, wide and narrow, without a fault',
    async run(bench) {
      const page = await openReport(bench, {}, '#case-right-pay');
      const sentence = page.locator('#case-right-pay .sentence', { hasText: '$20,000' });
      assert.match((await sentence.locator('mark').textContent()) ?? '', /\$20,000 to \$28,000/);
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [360, 1280]) {
          await bench.change(page, { colorScheme, width });
          await bench.check(page, `evals report, ${colorScheme}, ${width} px`);
          await bench.screenshotAll(page, `evals-report-${colorScheme}-${width}`);
        }
      }
    },
  },
  {
    name: 'evals report: filters, searches and moves by keys alone',
    async run(bench) {
      const page = await openReport(bench, {});
      assert.deepEqual(await shownCases(page), ['case-right-pay', 'case-wrong-pay', 'case-steps']);
      await page.selectOption('[name=flip]', 'worse');
      assert.deepEqual(await shownCases(page), ['case-wrong-pay']);
      await page.getByRole('link', { name: 'wrong-pay' }).click();
      await page.locator('#case-wrong-pay[open]').waitFor(); // a flip leads to its case
      await page.locator('#case-wrong-pay > summary').click();
      await page.selectOption('[name=flip]', '');
      await page.selectOption('[name=outcome]', '!pass');
      assert.deepEqual(await shownCases(page), ['case-wrong-pay']);
      assert.equal(await page.textContent('#count'), '1 of 3 cases');
      await page.selectOption('[name=outcome]', '');
      await page.selectOption('[name=failed]', 'nuggets_vital');
      assert.deepEqual(await shownCases(page), ['case-wrong-pay']);
      await page.selectOption('[name=failed]', '');

      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('junior MAKE?');
      assert.deepEqual(await shownCases(page), ['case-wrong-pay']);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('#case-wrong-pay').getAttribute('open'), '');
      await page.locator('#case-wrong-pay > summary').focus();
      await page.keyboard.press('o');
      assert.equal(await page.locator('.case[open]').count(), 0, 'o closes what is open');
    },
  },
  {
    name: 'evals report: without its script every case is there to be read',
    async run(bench) {
      const page = await openReport(bench, { javaScriptEnabled: false });
      assert.equal(await page.locator('.case').count(), CASES.length);
      assert.equal(await page.locator('#filters').isVisible(), false);
      await page.locator('#case-steps summary').first().click();
      await page.locator('#case-steps .asked').waitFor();
    },
  },
];
