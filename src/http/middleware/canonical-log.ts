import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../../answer/ports.ts';
import type { HttpEnv, LogLine } from '../deps.ts';

/**
 * One line in the log for each request, written when its body has ended. It names the route's pattern and never the
 * address itself: that may hold ids, and a mistaken client's secrets.
 */
export function canonicalLog(log: Log): MiddlewareHandler<HttpEnv> {
  return async function canonicalLog(c, next) {
    const startedMs = performance.now();
    const line: LogLine = {};
    c.set('line', line);
    await next();
    const write = () => {
      const { method } = c.req;
      const { status } = c.res;
      const durationMs = Math.round(performance.now() - startedMs);
      log(status >= 500 ? 'error' : 'info', 'request', {
        requestId: c.get('requestId'),
        method: KNOWN_METHODS.has(method) ? method : 'other',
        route: routePath(c, -1),
        status,
        durationMs,
        ...line,
      });
    };
    const bodyEnd = c.get('bodyEnd');
    if (bodyEnd) void bodyEnd.then(write);
    else write();
  };
}

const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
