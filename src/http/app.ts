import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { requestId } from 'hono/request-id';
import type { HttpApp, HttpDeps, HttpEnv } from './deps.ts';
import { canonicalLog } from './middleware/canonical-log.ts';
import { limitAsks } from './middleware/limit-asks.ts';
import { originGuard } from './middleware/origin-guard.ts';
import { responseHeaders } from './middleware/response-headers.ts';
import { openapiOf } from './openapi.ts';
import { httpProblem, problem } from './problem.ts';
import { reportBugTo } from './report-bug.ts';
import { addAskRoute } from './routes/ask.ts';
import { addConversationRoutes } from './routes/conversations.ts';
import { addFeedbackRoute } from './routes/feedback.ts';
import { addGuideRoutes } from './routes/guides.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addPageRoutes } from './routes/pages.ts';
import { addPublishRoute } from './routes/publish-guide.ts';
import { addWidgetRoutes } from './routes/widget.ts';

const API_PATHS = ['/ask', '/feedback', '/conversations/*', '/guides', '/guides/*', '/passages/*'];

/** The whole HTTP side as one app, with everything it needs handed in. Its `fetch` runs on Node and on Workers alike. */
export function createApp(deps: HttpDeps): HttpApp {
  const app: HttpApp = new OpenAPIHono<HttpEnv>();
  const reportBug = reportBugTo(deps.log);

  app.use(requestId({ limitLength: 64, generator: () => deps.ids.uuid() }));
  app.use(canonicalLog(deps.log));
  app.use(responseHeaders);
  const guard = originGuard(deps.config);
  for (const path of API_PATHS) app.use(path, guard);

  if (deps.secondsToWait) app.post('/ask', limitAsks(deps.secondsToWait));

  addAskRoute(app, { ...deps, reportBug });
  addConversationRoutes(app, deps);
  addFeedbackRoute(app, deps);
  addGuideRoutes(app, deps);
  addPublishRoute(app, deps);
  addHealthRoutes(app, deps);
  addWidgetRoutes(app, deps);
  const openapi = openapiOf(app);
  app.get('/openapi.json', (c) => c.json(openapi(), 200, { 'access-control-allow-origin': '*' }));
  addPageRoutes(app, { ...deps, openapi });

  app.notFound((c) => refuse(app, c));
  app.onError((error, c: Context<HttpEnv>) => {
    reportBug(c, error);
    return problem(c, httpProblem('internal'));
  });
  return app;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** 405 with what is allowed for a path that exists, 404 for one that doesn't. */
function refuse(app: HttpApp, c: Context<HttpEnv>): Response {
  const allowed = METHODS.filter((method) =>
    app.router.match(method, c.req.path)[0].some(([[, route]]) => route.method === method),
  );
  if (allowed.length === 0) return problem(c, httpProblem('not_found'));
  return problem(c, httpProblem('method_not_allowed'), { allow: allowed.join(', ') });
}
