import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const QUIET_MS = 1_000;
const GROWN_BYTES = 4 * 2 ** 20;

/**
 * Gives back what the start has used, and from then on what requests have, each time that nobody has asked for a second. V8
 * keeps such room until there is load again: here it is two thirds of the memory of a service that was busy once. Takes some
 * 100 ms, in which nobody waits.
 */
export function collectGarbageWhenQuiet(server: Server): void {
  let running = 0;
  let kept = collectGarbage();
  let quiet: NodeJS.Timeout | undefined;
  server.on('request', (_, response) => {
    running += 1;
    clearTimeout(quiet);
    response.once('close', () => {
      running -= 1;
      if (running > 0) return;
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        if (process.memoryUsage.rss() > kept + GROWN_BYTES) kept = collectGarbage();
      }, QUIET_MS).unref();
    });
  });
}

/** Returns what is then kept, in bytes. */
function collectGarbage(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage.rss();
}
