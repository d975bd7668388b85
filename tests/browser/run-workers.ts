import { startWorker } from '../support/worker-process.ts';
import { ASKING_TESTS } from './cases/asking.ts';
import { launch } from './support/bench.ts';
import { runTests } from './support/run-tests.ts';
import { startScriptedServer } from './support/scripted-server.ts';

// `npm run test:browser:workers`: what a visitor does, on the Worker under `wrangler dev`.
const worker = await startWorker({ settings: { LOG_LEVEL: 'error' } });
const scripted = await startScriptedServer();
const browser = await launch();
const addresses = { real: worker.url, scripted: scripted.url, embedding: worker.url, refused: worker.url };

const failed = await runTests(ASKING_TESTS, browser, addresses);

await browser.close();
scripted.close();
await worker[Symbol.asyncDispose]();
process.exit(failed > 0 ? 1 : 0);
