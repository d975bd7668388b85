import { startService } from '../support/service-process.ts';
import { ACCESSIBILITY_TESTS } from './cases/accessibility.ts';
import { ASKING_TESTS } from './cases/asking.ts';
import { CONTROL_TESTS } from './cases/control.ts';
import { EMBEDDING_TESTS } from './cases/embedding.ts';
import { EVALS_REPORT_TESTS } from './cases/evals-report.ts';
import { GALLERY_TESTS } from './cases/gallery.ts';
import { HOST_TESTS } from './cases/hosts.ts';
import { KEEPING_TESTS } from './cases/keeping.ts';
import { LANGUAGE_TESTS } from './cases/languages.ts';
import { MODEL_TESTS } from './cases/model.ts';
import { PICTURE_TESTS } from './cases/pictures.ts';
import { PROBLEM_TESTS } from './cases/problems.ts';
import { SAFETY_TESTS } from './cases/safety.ts';
import { SLOW_NETWORK_TESTS } from './cases/slow-network.ts';
import { SMALL_SCREEN_TESTS } from './cases/small-screens.ts';
import { launch } from './support/bench.ts';
import { startEmbeddingSite } from './support/embedding-site.ts';
import { runTests } from './support/run-tests.ts';
import { startScriptedServer } from './support/scripted-server.ts';

// `npm run test:browser [words]` runs the tests whose name holds the words; all of them without.
const wanted = process.argv.slice(2).join(' ');
const tests = [
  ...ASKING_TESTS,
  ...KEEPING_TESTS,
  ...PROBLEM_TESTS,
  ...ACCESSIBILITY_TESTS,
  ...SMALL_SCREEN_TESTS,
  ...SAFETY_TESTS,
  ...EMBEDDING_TESTS,
  ...HOST_TESTS,
  ...SLOW_NETWORK_TESTS,
  ...PICTURE_TESTS,
  ...LANGUAGE_TESTS,
  ...CONTROL_TESTS,
  ...MODEL_TESTS,
  ...GALLERY_TESTS,
  ...EVALS_REPORT_TESTS,
].filter(({ name }) => name.includes(wanted));

const started = Promise.withResolvers<string>();
const embedding = await startEmbeddingSite(started.promise);
const refused = await startEmbeddingSite(started.promise);
const service = startService({ ENGINE: 'extractive', LOG_LEVEL: 'error', ALLOWED_ORIGINS: embedding.url });
const real = await service.url;
started.resolve(real);
const scripted = await startScriptedServer();
const browser = await launch();

const failed = await runTests(tests, browser, {
  real,
  scripted: scripted.url,
  embedding: embedding.url,
  refused: refused.url,
});

await browser.close();
for (const server of [scripted, embedding, refused]) server.close();
await service[Symbol.asyncDispose]();
process.exit(failed > 0 || tests.length === 0 ? 1 : 0);
