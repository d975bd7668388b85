import type { Context } from 'hono';
import type { HttpApp, HttpDeps, HttpEnv } from '../deps.ts';
import { httpProblem, problem } from '../problem.ts';

/** The widget as built: a small loader, and by name the files that it leads to. A name holds the hash of its text. */
export type WidgetFiles = {
  readonly loader: string;
  /** Hex; names the loader, which names the app, which names all else. */
  readonly hash: string;
  /** The name of the file that defines the element. */
  readonly app: string;
  /** The `integrity` attribute of a page that pins the app. */
  readonly appIntegrity: string;
  /** The name of the embed page's own script. */
  readonly embedScript: string;
  readonly files: Readonly<Record<string, string>>;
  /** The same, gzipped, with `widget.js` for the loader; left out where the runtime compresses what it sends. */
  readonly gzipped?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
};

const ANY_PAGE = {
  'content-type': 'text/javascript; charset=utf-8',
  'access-control-allow-origin': '*', // a module, and a script with `integrity`, is fetched with CORS
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Accept-Encoding',
} as const;

/** Named in `Accept-Encoding`, and not refused there (RFC 9110, section 12.5.3). */
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

/** `/widget.js` is always the newest; a hashed name never changes what it holds, so that a page can pin it. */
export function addWidgetRoutes(app: HttpApp, { widget }: Pick<HttpDeps, 'widget'>): void {
  // Weak: the same text may come gzipped or not.
  const etag = `W/"${widget.hash}"`;
  const send = (c: Context<HttpEnv>, name: string, js: string, headers: Readonly<Record<string, string>>) => {
    const gzipped = GZIP.test(c.req.header('accept-encoding') ?? '') ? widget.gzipped?.[name] : undefined;
    return gzipped ? c.body(gzipped, 200, { ...headers, 'content-encoding': 'gzip' }) : c.body(js, 200, headers);
  };
  const byPath = new Map(Object.entries(widget.files).map(([name, js]) => [widgetPath(name), js]));
  app.get('/widget.js', (c) => {
    const headers = { ...ANY_PAGE, etag, 'cache-control': 'public, max-age=300' };
    return c.req.header('if-none-match') === etag
      ? c.body(null, 304, headers)
      : send(c, 'widget.js', widget.loader, headers);
  });
  app.get('/:file{widget(?:-[a-z]+)?\\.[0-9a-f]+\\.js}', (c) => {
    const js = byPath.get(c.req.path);
    if (js !== undefined) {
      return send(c, c.req.path.slice(1), js, { ...ANY_PAGE, 'cache-control': 'public, max-age=31536000, immutable' });
    }
    const detail = 'This version is no longer served; /widget.js leads to the newest.';
    return problem(c, httpProblem('not_found', { detail }));
  });
}

/** Where a file of the widget is served. */
export const widgetPath = (name: string): string => `/${name}`;
