import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { MemoryStore } from 'hono-rate-limiter';
import type { Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';
import type { HttpDeps } from '../http/deps.ts';
import { networkOf } from './visitor-network.ts';

const WINDOW_MS = 60_000;

/**
 * At most as many questions of one address a minute as the settings say, counted in memory from its first question on. Null
 * when there is no limit. Says once in the log when the counting is off because a proxy hides who asks.
 */
export function nodeLimit({ asksPerMinute, proxyHops }: Config['limits'], log: Log): HttpDeps['secondsToWait'] {
  if (asksPerMinute === null) return null;
  const store = new MemoryStore();
  // Of the middleware's options the store uses the window alone.
  store.init({ windowMs: WINDOW_MS } as Parameters<typeof store.init>[0]);
  let isWarned = false;
  return async (request, bindings) => {
    const address = addressOf(request, bindings, proxyHops);
    const key = address === null ? null : networkOf(address);
    if (key === null) {
      if (proxyHops === 0 && request.headers.has('x-forwarded-for') && !isWarned) {
        isWarned = true;
        log('warn', 'asks_not_limited', { advice: 'A proxy on this machine hides who asks: set PROXY_HOPS=1.' });
      }
      return 0;
    }
    const { totalHits, resetTime } = store.increment(key);
    if (totalHits <= asksPerMinute) return 0;
    const waitMs = resetTime === undefined ? WINDOW_MS : resetTime.getTime() - Date.now();
    return Math.max(1, Math.ceil(waitMs / 1_000));
  };
}

/**
 * The address that the outermost of so many trusted proxies saw: each appends who connected to it to X-Forwarded-For, so it
 * is counted from the end, and what a visitor writes there stands before it. Without proxies, who is connected.
 */
function addressOf(request: Request, bindings: unknown, proxyHops: number): string | null {
  const forwarded = (request.headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const named = proxyHops === 0 ? undefined : forwarded.at(-proxyHops);
  if (named !== undefined && isIP(named) !== 0) return named;
  // @hono/node-server gives every request its bindings.
  return (bindings as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? null;
}
