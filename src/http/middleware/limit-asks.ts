import type { MiddlewareHandler } from 'hono';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { httpProblem, problem } from '../problem.ts';

/** Refuses a question before any work when who sends it has asked too often. */
export function limitAsks(secondsToWait: NonNullable<HttpDeps['secondsToWait']>): MiddlewareHandler<HttpEnv> {
  return async function limitAsks(c, next) {
    const seconds = await secondsToWait(c.req.raw, c.env);
    if (seconds === 0) return next();
    return problem(c, httpProblem('rate_limited'), { 'retry-after': String(seconds) });
  };
}
