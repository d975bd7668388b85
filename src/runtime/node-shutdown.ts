import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../answer/ports.ts';

export type ShutdownOptions = {
  readonly server: Server;
  /** Aborted when running answers have had their time: each then ends with its own last event. */
  readonly closing: AbortController;
  readonly drainMs: number;
  readonly log: Log;
  /** Called when no request runs any more. */
  readonly onDrained: () => void;
};

const SWEEP_MS = 50;
const LAST_WORDS_MS = 2_000;

/**
 * Ends the service on SIGTERM or SIGINT: no new connections, running answers get `drainMs` to end, then one last event
 * each. A second signal exits at once.
 */
export function drainOnSignal(options: ShutdownOptions): void {
  let isDraining = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isDraining) process.exit(1);
      isDraining = true;
      options.log('info', 'stopping', { signal, drainMs: options.drainMs });
      void drain(options);
    });
  }
}

async function drain({ server, closing, drainMs, log, onDrained }: ShutdownOptions): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive becomes idle only after its answer: without this it would be waited for.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  await Promise.race([closed, sleep(drainMs, undefined, { ref: false })]);
  closing.abort();
  await Promise.race([closed, sleep(LAST_WORDS_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
  clearInterval(sweep);
  await sleep(SWEEP_MS); // turns that were cut off write down that they were
  onDrained();
  log('info', 'stopped');
}
