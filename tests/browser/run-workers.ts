import { startWorker } from '../support/worker-process.ts';
import { ASKING_TESTS } from './cases/asking.ts';
import { launch, runTest } from './support/bench.ts';
import { startScriptedServer } from './support/scripted-server.ts';

// `npm run test:browser:workers`: what a visitor does, on the Worker under `wrangler dev`.
const worker = await startWorker({ settings: { LOG_LEVEL: 'error' } });
const scripted = await startScriptedServer();
const browser = await launch();
const addresses = { real: worker.url, scripted: scripted.url, embedding: worker.url, refused: worker.url };

let failed = 0;
for (const test of ASKING_TESTS) {
  try {
    await runTest(test, browser, addresses);
    console.log(`ok    ${test.name}`);
  } catch (error) {
    failed += 1;
    console.error(`FAIL  ${test.name}\n${error instanceof Error ? error.stack : error}`);
  }
}

await browser.close();
scripted.close();
await worker[Symbol.asyncDispose]();
console.log(`${ASKING_TESTS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
