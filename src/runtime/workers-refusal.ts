import type { Problem } from '../domain/wire.ts';
import { httpProblem } from '../http/problem.ts';

/**
 * The answer to every request while the service cannot be put together, in the form of all its problems. It still says that
 * it is alive. `advice` is null for a bug, which is described in the log alone.
 */
export function refuse(request: Request, advice: string | null): Response {
  if (new URL(request.url).pathname === '/healthz') return Response.json({ status: 'ok' });
  const { code, title, status, detail } =
    advice === null ? httpProblem('internal') : httpProblem('not_ready', { detail: advice });
  const problem: Problem = {
    type: `tag:signpost,2026:${code}`,
    title,
    status,
    detail,
    code,
    requestId: crypto.randomUUID(),
  };
  return Response.json(problem, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    },
  });
}
