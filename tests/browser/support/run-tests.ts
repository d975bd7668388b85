import type { Browser } from 'playwright-core';
import { type Addresses, type BrowserTest, runTest } from './bench.ts';

/** Most tests wait for the network or a clock, so more of them than cores fit side by side. */
const AT_ONCE = 3;

/** Runs all tests, some at once, each on pages of its own, and prints how each went. Answers how many failed. */
export async function runTests(tests: readonly BrowserTest[], browser: Browser, addresses: Addresses): Promise<number> {
  const waiting = [...tests];
  let failed = 0;
  const runSome = async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) {
      const startedMs = Date.now();
      const took = () => `${((Date.now() - startedMs) / 1000).toFixed(1)} s`;
      try {
        await runTest(test, browser, addresses);
        console.log(`ok    ${test.name} (${took()})`);
      } catch (error) {
        failed += 1;
        console.error(`FAIL  ${test.name} (${took()})\n${error instanceof Error ? error.stack : error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runSome));
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  return failed;
}
