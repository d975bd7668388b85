import type { Captured } from './capture.ts';
import type { Usage } from './recording.ts';
import type { Reply } from './reply.ts';
import type { KeyedRequest } from './request-key.ts';

type Asked = { readonly key: string /** The case that asked. */; readonly askedBy: string };
type Timing = { readonly headersMs: number; readonly totalMs: number };

/** One request to the endpoint, and what became of it. `usage` is null where the endpoint did not say. */
export type Call = Asked &
  (
    | ({ readonly kind: 'sent'; readonly usage: Usage | null } & Timing)
    | { readonly kind: 'failed'; readonly status: number | null }
    | ({ readonly kind: 'replayed'; readonly usage: Usage | null } & Timing)
    | { readonly kind: 'missing' }
    | { readonly kind: 'counted'; readonly isRecorded: boolean; readonly most: Usage }
  );

/** A call that was sent, from what came back. */
export function callOf({ key }: KeyedRequest, askedBy: string, captured: Captured | null, reply: Reply | null): Call {
  if (!captured || !reply?.isAnswer) return { kind: 'failed', key, askedBy, status: captured?.status ?? null };
  const { headersMs, totalMs } = captured;
  return { kind: 'sent', key, askedBy, usage: reply.usage, headersMs, totalMs };
}
