import type { HttpApp, HttpDeps } from '../deps.ts';
import { httpProblem, problem } from '../problem.ts';

const ANY_PAGE = {
  'content-type': 'text/javascript; charset=utf-8',
  'access-control-allow-origin': '*', // a script with `integrity` is fetched with CORS
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** `/widget.js` is always the newest; the hashed name never changes what it holds, so that a page can pin it. */
export function addWidgetRoutes(app: HttpApp, { widget }: Pick<HttpDeps, 'widget'>): void {
  const etag = `"${widget.hash}"`;
  app.get('/widget.js', (c) => {
    const headers = { ...ANY_PAGE, etag, 'cache-control': 'public, max-age=300' };
    return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(widget.js, 200, headers);
  });
  app.get('/:file{widget\\.[0-9a-f]+\\.js}', (c) => {
    if (c.req.path !== widgetPath(widget.hash)) {
      return problem(
        c,
        httpProblem('not_found', { detail: 'This version is no longer served; /widget.js is the newest.' }),
      );
    }
    return c.body(widget.js, 200, { ...ANY_PAGE, 'cache-control': 'public, max-age=31536000, immutable' });
  });
}

export const widgetPath = (hash: string): string => `/widget.${hash}.js`;
