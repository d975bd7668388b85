import { APIConnectionError, APIError, OpenAIError } from 'openai';
import type { ModelFailure } from '../../answer/ports.ts';
import type { Cut } from './deadlines.ts';
import { RefusedResponse } from './refused-response.ts';

/** A failed attempt: what to report, and whether the same call may be made again, at the earliest after how long. */
export type UpstreamFailure = ModelFailure & {
  readonly mayRetry: boolean;
  /** From `Retry-After`; null when the endpoint named no time. */
  readonly retryAfterMs: number | null;
};

const RETRIED_STATUS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
const CUT_FAILURES = {
  caller: ['cancelled', 'the caller left'],
  headers: ['timed_out', 'no response headers in time'],
  first_token: ['timed_out', 'no text in time'],
  idle: ['stalled', 'the text stopped coming'],
  total: ['timed_out', 'the answer took too long'],
} as const satisfies Record<Cut, readonly [ModelFailure['code'], string]>;

export function cutFailure(cut: Cut): UpstreamFailure {
  const [code, detail] = CUT_FAILURES[cut];
  return finalFailure(code, detail);
}

export function finalFailure(code: ModelFailure['code'], detail: string): UpstreamFailure {
  return { code, detail, mayRetry: false, retryAfterMs: null };
}

/**
 * What the SDK threw, as data. Details are our own words plus codes and ids of a safe shape: an endpoint's message may repeat
 * the key or the question. `where` tells a call that never began to answer from a stream that broke.
 */
export function thrownFailure(error: unknown, where: 'call' | 'stream'): UpstreamFailure {
  if (error instanceof RefusedResponse) return finalFailure(error.code, error.message);
  if (error instanceof APIConnectionError) {
    if (error.cause instanceof RefusedResponse) return thrownFailure(error.cause, where);
    return connectionFailure(error.cause);
  }
  if (error instanceof APIError) {
    return error.status === undefined
      ? finalFailure('invalid', `error object in the stream${codesOf(error)}`)
      : statusFailure(error.status, error);
  }
  if (error instanceof OpenAIError) return finalFailure('invalid', 'a response without a body');
  if (error instanceof SyntaxError) return finalFailure('invalid', 'broken JSON in the stream');
  if (where === 'stream') return connectionFailure(error);
  throw error;
}

function connectionFailure(cause: unknown): UpstreamFailure {
  return { code: 'unavailable', detail: `connection failed${causeCode(cause)}`, mayRetry: true, retryAfterMs: null };
}

function statusFailure(status: number, error: APIError): UpstreamFailure {
  const detail = `status ${status}${codesOf(error)}`;
  if (status === 401 || status === 403) return finalFailure('unauthorised', detail);
  if (status === 400 && error.code === 'content_filter') return finalFailure('filtered', detail);
  if (status === 404) return finalFailure('unavailable', detail);
  const code = status === 429 ? 'rate_limited' : status >= 500 || status === 408 ? 'unavailable' : 'invalid';
  const mayRetry = RETRIED_STATUS.has(status) && error.code !== 'insufficient_quota';
  return { code, detail, mayRetry, retryAfterMs: retryAfterMs(error.headers) };
}

/** RFC 9110 section 10.2.3; a date is read against the response's own `Date`, so that our clock does not matter. */
export function retryAfterMs(headers: Headers | undefined): number | null {
  const milliseconds = headers?.get('retry-after-ms')?.trim() ?? '';
  if (/^\d{1,9}$/.test(milliseconds)) return Number(milliseconds);
  const value = headers?.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}(?:\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const waitMs = Date.parse(value) - Date.parse(headers?.get('date') ?? '');
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

function codesOf({ code, requestID }: APIError): string {
  return [code, requestID].map((id) => (isPlainId(id) ? ` ${id}` : '')).join('');
}

/** Node puts the system's code (ECONNREFUSED, UND_ERR_SOCKET) on the error or on the cause below it. */
function causeCode(error: unknown): string {
  let cause = error;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth++) {
    if ('code' in cause && isPlainId(cause.code)) return ` ${cause.code}`;
    cause = cause.cause;
  }
  return '';
}

function isPlainId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value);
}
