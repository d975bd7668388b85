import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT, runWrangler } from './wrangler.ts';

// `npm run deploy`: migrations, then the Worker with its assets, then the guides. Every step may be run again.
// `npm run deploy -- --dry-run` builds all of it, measures, and touches nothing outside dist/.

const MAX_GZIP_BYTES = 400 * 1024;
const OUT = 'dist/worker';
const WAIT_MS = 2_000;
const MAX_TRIES = 15;

function measure(): void {
  const bundle = readFileSync(path.join(PROJECT, OUT, 'workers.js'));
  const gzipBytes = gzipSync(bundle).byteLength;
  console.log(`Bundle: ${gzipBytes} bytes gzipped of at most ${MAX_GZIP_BYTES}`);
  if (gzipBytes <= MAX_GZIP_BYTES) return;
  console.error(`The bundle is ${gzipBytes - MAX_GZIP_BYTES} bytes too large.`);
  process.exit(1);
}

/** The first request indexes the guides that have changed; the answer says whether the service is ready. */
async function indexGuides(url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(new URL('/readyz', url));
    const answer = await response.text();
    if (response.ok) return console.log(`${url} is ready: ${answer}`);
    if (tries === MAX_TRIES) {
      console.error(`${url} is not ready: ${answer}`);
      process.exit(1);
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}

runWrangler('deploy', '--dry-run', '--outdir', OUT);
measure();
if (!process.argv.includes('--dry-run')) {
  runWrangler('d1', 'migrations', 'apply', 'DB', '--remote');
  const url = /https:\/\/\S+\.workers\.dev/.exec(runWrangler('deploy'))?.[0] ?? process.env['SIGNPOST_URL'];
  if (url) await indexGuides(url);
  else console.log('Now open /readyz on your domain: the first request indexes the guides.');
}
