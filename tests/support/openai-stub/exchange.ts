import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Gate } from './gate.ts';

/** One request as a mode sees it. Everything rejects or returns quietly once the caller has gone. */
export type Exchange = {
  readonly model: string;
  readonly sentences: readonly string[];
  readonly delayMs: number;
  readonly gate: Gate | null;
  readonly retryAfter: string;
  readonly response: ServerResponse;
  /** Aborted when the response is closed, by whom ever. */
  readonly closed: AbortSignal;
};

const EVENT_STREAM = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };

export function openStream({ response }: Exchange, contentType = EVENT_STREAM['content-type']): void {
  response.writeHead(200, { ...EVENT_STREAM, 'content-type': contentType });
  response.flushHeaders();
}

/** Writes with backpressure; resolves when there is room again or the caller has gone. */
export async function write({ response, closed }: Exchange, bytes: string | Uint8Array): Promise<void> {
  if (closed.aborted || response.write(bytes)) return;
  await new Promise<void>((resolve) => {
    response.once('drain', resolve);
    closed.addEventListener('abort', () => resolve(), { once: true });
  });
}

export async function pause({ closed }: Exchange, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: closed }).catch(ignoreAbort);
}

/** Keeps the exchange open, silent, until the caller gives up. */
export async function hang({ closed }: Exchange): Promise<void> {
  if (closed.aborted) return;
  await new Promise<void>((resolve) => closed.addEventListener('abort', () => resolve(), { once: true }));
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
