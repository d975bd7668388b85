import type { AnswerEvent } from '../domain/answer.ts';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform', // compressing proxies hold the first kilobyte back
  'x-accel-buffering': 'no', // and so does nginx
} as const;

export type EventStreamOptions = {
  readonly abort: AbortController;
  /** How long a quiet stream waits before it sends a comment. */
  readonly heartbeatMs: number;
  /** How long a client may take nothing of what waits for it before it is dropped. */
  readonly stalledReaderMs: number;
  /** Called once, when the body has ended: read to its end, cancelled or dropped. */
  readonly onEnd: () => void;
};

/**
 * Renders settled events as server-sent events (WHATWG HTML, 9.2), each `data` one line of JSON. Events are pulled as
 * the client reads, at most one ahead. Cancelling the body aborts the work, also on a runtime that never aborts
 * `request.signal`.
 */
export function toEventStream(events: AsyncGenerator<AnswerEvent, void>, options: EventStreamOptions): Response {
  const { abort, heartbeatMs, stalledReaderMs, onEnd } = options;
  const encoder = new TextEncoder();
  const heartbeat = encoder.encode(':\n\n');
  const frame = (event: AnswerEvent) => encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  let stalled: ReturnType<typeof setTimeout> | undefined;

  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(stalled);
      const beat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(heartbeat);
      }, heartbeatMs);
      try {
        const next = await events.next();
        if (next.done) {
          onEnd();
          return controller.close();
        }
        controller.enqueue(frame(next.value));
      } finally {
        clearInterval(beat);
      }
      stalled = setTimeout(() => {
        controller.error(new Error(`the client read nothing for ${stalledReaderMs} ms`));
        stop('the client stopped reading');
      }, stalledReaderMs);
    },
    cancel(reason) {
      clearTimeout(stalled);
      stop(reason);
    },
  });

  function stop(reason: unknown): void {
    abort.abort(reason);
    void events.return();
    onEnd();
  }

  return new Response(body, { headers: HEADERS });
}
