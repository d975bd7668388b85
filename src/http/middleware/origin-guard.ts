import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { cors } from 'hono/cors';
import type { HttpConfig, HttpEnv } from '../deps.ts';
import { httpProblem, problem } from '../problem.ts';

const ALLOWED_HEADERS = ['Content-Type', 'Accept', 'X-Conversation-Token', 'X-Request-Id'];
const EXPOSED_HEADERS = ['X-Request-Id', 'Retry-After'];

/**
 * Lets a browser in when its page is the service's own or of an allowed site, and refuses it before any other work: CORS
 * headers alone hide an answer but still pay for it. Without an Origin header there is no page to judge. What counts as
 * the service's own is decided as Go's net/http CrossOriginProtection does. No credentials are ever allowed.
 */
export function originGuard({ allowedOrigins }: Pick<HttpConfig, 'allowedOrigins'>): MiddlewareHandler<HttpEnv> {
  const isAllowed = (origin: string) => allowedOrigins === '*' || allowedOrigins.includes(origin);

  const refuseForeign: MiddlewareHandler<HttpEnv> = async (c, next) => {
    const origin = c.req.header('origin');
    const isOwn =
      c.req.header('sec-fetch-site') === 'same-origin' || origin === undefined || hasHost(origin, c.req.url);
    if (isOwn || isAllowed(origin)) return next();
    return problem(c, httpProblem('origin_refused'), { vary: 'Origin' });
  };

  return every(
    refuseForeign,
    cors({
      origin: allowedOrigins === '*' ? '*' : (origin) => (isAllowed(origin) ? origin : null),
      allowMethods: ['GET', 'POST', 'DELETE'],
      allowHeaders: ALLOWED_HEADERS,
      exposeHeaders: EXPOSED_HEADERS,
      maxAge: 7200,
    }),
  );
}

/** The scheme is left out: behind a proxy that ends TLS the service itself is reached by plain http. */
const hasHost = (origin: string, url: string): boolean =>
  URL.canParse(origin) && new URL(origin).origin === origin && new URL(origin).host === new URL(url).host;
