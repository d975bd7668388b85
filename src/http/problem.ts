import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Fault, toWireFault } from '../domain/fault.ts';
import type { Problem } from '../domain/wire.ts';
import type { HttpEnv } from './deps.ts';

type Face = { readonly status: number; readonly title: string; readonly detail: string };

/** What can be wrong with a request or the service before and beside an answer; `Fault` has the rest. */
const FACES = {
  invalid_json: { status: 400, title: 'The body is not JSON', detail: 'Send one JSON object, encoded as UTF-8.' },
  invalid_guide: { status: 400, title: 'The guide cannot be used', detail: 'Correct the lines that `errors` names.' },
  invalid_request: { status: 400, title: 'The request cannot be used', detail: 'See the API page at /docs.' },
  admin_refused: {
    status: 401,
    title: 'The admin token is missing or wrong',
    detail: 'Send "Authorization: Bearer " and the value of the setting ADMIN_TOKEN.',
  },
  admin_off: {
    status: 403,
    title: 'This service takes no guides',
    detail: 'Its owner can change that with the setting ADMIN_TOKEN.',
  },
  origin_refused: {
    status: 403,
    title: 'This site may not ask',
    detail: "The owner of this service can allow a site's origin with the setting ALLOWED_ORIGINS.",
  },
  not_found: { status: 404, title: 'Nothing is here', detail: 'The API page at /docs lists what there is.' },
  method_not_allowed: { status: 405, title: 'Not with this method', detail: 'The Allow header lists what works here.' },
  body_too_large: { status: 413, title: 'The body is too large', detail: 'Send a shorter question.' },
  unsupported_media_type: {
    status: 415,
    title: 'The body has the wrong type',
    detail: 'Send Content-Type: application/json, in UTF-8 and without Content-Encoding.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many questions',
    detail: 'Wait as many seconds as the Retry-After header says, then ask again.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong',
    detail: 'It is not your request. Try again; if it stays, report the request id.',
  },
  restarting: { status: 503, title: 'The service is restarting', detail: 'Ask again in a moment.' },
  not_ready: { status: 503, title: 'The service is not ready', detail: 'It cannot read its guides. Try again later.' },
} as const satisfies Record<string, Face>;

export type HttpFault = keyof typeof FACES;

export type ProblemFields = Omit<Problem, 'type' | 'requestId'>;

export function httpProblem(
  code: HttpFault,
  more: Partial<Pick<ProblemFields, 'detail' | 'errors'>> = {},
): ProblemFields {
  return { code, ...FACES[code], ...more };
}

export const faultProblem = (fault: Fault): ProblemFields => toWireFault(fault);

/**
 * An error as problem+json (RFC 9457). `type` is a tag URI (RFC 4151): it names the kind of problem and leads nowhere.
 */
export function problem(
  c: Context<HttpEnv>,
  { code, title, status, detail, errors }: ProblemFields,
  headers: Readonly<Record<string, string>> = {},
): Response {
  c.get('line')['code'] = code;
  const body: Problem = {
    type: `tag:signpost,2026:${code}`,
    title,
    status,
    detail,
    code,
    requestId: c.get('requestId'),
    ...(errors ? { errors } : {}),
  };
  // Every status in FACES and WireFault may have a body; an `error` event's comes from the same two places.
  return c.json(body, status as ContentfulStatusCode, { ...headers, 'content-type': 'application/problem+json' });
}
