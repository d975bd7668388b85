import * as z from 'zod';
import { EngineName } from '../../domain/answer.ts';
import type { HttpApp, HttpDeps } from '../deps.ts';
import { json, problems } from '../openapi.ts';
import { httpProblem, problem } from '../problem.ts';

export function addHealthRoutes(app: HttpApp, { guides, engine, closing }: HttpDeps): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/healthz',
    summary: 'Is the process alive?',
    responses: { 200: json(z.object({ status: z.literal('ok') }), 'It is.') },
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/readyz',
    summary: 'Can it answer?',
    responses: {
      200: json(z.object({ status: z.literal('ready'), engine: EngineName, guides: z.int() }), 'It can.'),
      ...problems(500, 503),
    },
  });
  app.get('/readyz', async (c) => {
    if (closing.aborted) return problem(c, httpProblem('restarting'));
    const { length } = await guides.list();
    return length > 0 ? c.json({ status: 'ready', engine, guides: length }) : problem(c, httpProblem('not_ready'));
  });
}
