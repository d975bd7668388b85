import type { MiddlewareHandler } from 'hono';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { httpProblem, problem } from '../problem.ts';

const WINDOW_SECONDS = 60;

/** Refuses a question before any work when who sends it has asked too often. */
export function limitAsks(mayAsk: NonNullable<HttpDeps['mayAsk']>): MiddlewareHandler<HttpEnv> {
  return async function limitAsks(c, next) {
    if (await mayAsk(c.req.raw)) return next();
    return problem(c, httpProblem('rate_limited'), { 'retry-after': String(WINDOW_SECONDS) });
  };
}
