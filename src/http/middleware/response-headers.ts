import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { secureHeaders } from 'hono/secure-headers';
import type { HttpEnv } from '../deps.ts';

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Pages load their script, style and the chat's answers from their own origin, and nothing from anybody else's. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers for every response; a route that has set one of them keeps its own. */
export const responseHeaders: MiddlewareHandler<HttpEnv> = every(
  secureHeaders({
    overwrite: false,
    strictTransportSecurity: false, // whoever ends TLS decides
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
  }),
  async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', API_POLICY);
  },
);
