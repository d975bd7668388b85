import { RefusedResponse } from './refused-response.ts';

export type BodyLimits = { readonly maxLineBytes: number; readonly maxBodyBytes: number };

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const cutLines = new WeakSet<Response>();

/**
 * A fetch for the SDK that follows no redirect (a key must not travel on), refuses a web page or whole JSON where a stream
 * was asked for, and ends a body whose line or sum grows beyond its limit. Throws RefusedResponse, also from the body.
 */
export function guardFetch(fetch: Fetch, limits: BodyLimits): Fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const refusal = refusalOf(response);
    if (refusal) {
      await response.body?.cancel();
      throw refusal;
    }
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    const guarded = new Response(
      limitBody(response.body, limits, () => cutLines.add(guarded)),
      {
        status,
        statusText,
        headers,
      },
    );
    return guarded;
  };
}

/** Whether the body has ended in the middle of a line: the connection was cut, whatever the SDK made of the rest. */
export function wasCutMidLine(response: Response): boolean {
  return cutLines.has(response);
}

function refusalOf(response: Response): RefusedResponse | null {
  // Only browsers know this type; the types of Workers lack it.
  const kind: string = response.type;
  if (kind === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return new RefusedResponse('unavailable', `redirect refused (status ${response.status})`);
  }
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && /^\s*(?:text\/html|application\/json)/i.test(type)) {
    return new RefusedResponse(
      'invalid',
      `status 200 with ${/html/i.test(type) ? 'a web page' : 'JSON'} in place of a stream`,
    );
  }
  return null;
}

function limitBody(
  body: ReadableStream<Uint8Array>,
  { maxLineBytes, maxBodyBytes }: BodyLimits,
  onCutLine: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bodyBytes = 0;
  let lineBytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        if (lineBytes > 0) onCutLine();
        return controller.close();
      }
      bodyBytes += value.byteLength;
      const longest = longestLine(value, lineBytes);
      lineBytes = longest.openBytes;
      if (longest.bytes > maxLineBytes || bodyBytes > maxBodyBytes) {
        const what =
          longest.bytes > maxLineBytes ? `line over ${maxLineBytes} bytes` : `body over ${maxBodyBytes} bytes`;
        await reader.cancel();
        throw new RefusedResponse('too_large', what);
      }
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** `openBytes` before: of the line that an earlier chunk began; after: of the line that this chunk leaves open. */
function longestLine(chunk: Uint8Array, openBytes: number): { bytes: number; openBytes: number } {
  let bytes = openBytes;
  let line = openBytes;
  for (const byte of chunk) {
    line = byte === LINE_FEED || byte === CARRIAGE_RETURN ? 0 : line + 1;
    if (line > bytes) bytes = line;
  }
  return { bytes, openBytes: line };
}
