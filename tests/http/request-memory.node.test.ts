import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { serveOnLoopback } from '../support/loopback.ts';
import { openRealService } from '../support/real-service.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const ASKS = 20;
/** The last one or two are held by sockets that are kept alive. */
const MAY_REMAIN = 5;

it.each(['application/json', 'text/event-stream'])(
  'lets go of requests once they are answered (%s)',
  async (accept) => {
    using real = await openRealService();
    const { app } = real;
    const requests: WeakRef<Request>[] = [];
    const fetchOf = app.fetch;
    app.fetch = (request, ...more) => {
      requests.push(new WeakRef(request));
      return fetchOf(request, ...more);
    };
    await using server = await serveOnLoopback(app);
    for (let ask = 0; ask < ASKS; ask += 1) {
      const response = await fetch(`${server.url}/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ question: 'What does it pay?' }),
      });
      expect(response.status).toBe(200);
      await response.text();
    }
    expect(requests).toHaveLength(ASKS);
    // Undici lets go in finalizers, so that each collection frees what the one before has made free.
    for (let round = 0; round < 10; round += 1) {
      collectGarbage();
      await sleep(10);
    }
    expect(requests.filter((request) => request.deref() !== undefined).length).toBeLessThanOrEqual(MAY_REMAIN);
  },
);
