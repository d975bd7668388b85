type Chunk = { readonly bytes: Uint8Array; readonly atMs: number };

/** A response as it came; `atMs`, `headersMs` and `totalMs` since the request was sent. */
export type Captured = {
  readonly status: number;
  readonly headers: Headers;
  readonly chunks: readonly Chunk[];
  readonly headersMs: number;
  readonly totalMs: number;
};

/** One exchange that several may read: each gets the whole response, as it comes. */
export type Capture = {
  /** A response of one's own. Rejects as the request does, and when the signal is aborted. */
  respond(signal?: AbortSignal | null): Promise<Response>;
  /** Null when the connection failed before or within the body. Never rejects. */
  readonly done: Promise<Captured | null>;
};

/** What still comes when every reader has left is taken for so long: usage, or the rest of an answer that was enough. */
const GRACE_MS = 1_000;
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** Sends a request and keeps what comes back, whoever reads it. `send` has to obey the signal. */
export function capture(send: (signal: AbortSignal) => Promise<Response>, nowMs: () => number): Capture {
  const startedMs = nowMs();
  const upstream = new AbortController();
  const chunks: Chunk[] = [];
  let end: { readonly error: unknown } | null = null;
  let progress = Promise.withResolvers<void>();
  let readers = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const advance = (): void => {
    progress.resolve();
    progress = Promise.withResolvers();
  };
  const join = (): void => {
    readers += 1;
    clearTimeout(leaving);
  };
  const leave = (): void => {
    readers -= 1;
    if (readers === 0 && !end) leaving = setTimeout(() => upstream.abort(), GRACE_MS);
  };

  const head = send(upstream.signal).then((response) => ({ response, headersMs: nowMs() - startedMs }));
  const done = head.then(
    async ({ response, headersMs }) => {
      const error = await readAll(response, (bytes) => {
        chunks.push({ bytes, atMs: nowMs() - startedMs });
        advance();
      });
      end = { error };
      clearTimeout(leaving);
      advance();
      const { status, headers } = response;
      return error === null ? { status, headers, chunks, headersMs, totalMs: nowMs() - startedMs } : null;
    },
    () => {
      clearTimeout(leaving);
      return null;
    },
  );

  function body(leaveOnce: () => void, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
    let next = 0;
    return new ReadableStream<Uint8Array>({
      start(controller) {
        signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
      },
      async pull(controller) {
        while (next === chunks.length && !end) await progress.promise;
        if (signal?.aborted) return;
        const chunk = chunks[next];
        next += 1;
        if (chunk) return controller.enqueue(Uint8Array.from(chunk.bytes));
        leaveOnce();
        if (end?.error) controller.error(end.error);
        else controller.close();
      },
      cancel: leaveOnce,
    });
  }

  return {
    done,
    async respond(signal) {
      join();
      const leaveOnce = once(leave);
      signal?.addEventListener('abort', leaveOnce, { once: true });
      if (signal?.aborted) leaveOnce();
      try {
        const { response } = await unlessAborted(head, signal);
        const { status, statusText, headers } = response;
        return new Response(WITHOUT_BODY.has(status) ? null : body(leaveOnce, signal), { status, statusText, headers });
      } catch (error) {
        leaveOnce();
        throw error;
      }
    },
  };
}

/** Null when the body ended by itself, else what broke it. */
async function readAll(response: Response, onChunk: (bytes: Uint8Array) => void): Promise<unknown> {
  try {
    for await (const bytes of response.body ?? []) onChunk(bytes);
    return null;
  } catch (error) {
    return error;
  }
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
  if (!signal) return promise;
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, aborted]);
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
