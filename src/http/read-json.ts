import { failure, type Result, success } from '../domain/result.ts';
import { httpProblem, type ProblemFields } from './problem.ts';

/**
 * The body as JSON, whatever it holds. Bytes are counted as they come, so a chunked body and a false Content-Length are
 * bounded too. Duplicate keys: the last one wins; a byte order mark is allowed (both as JSON.parse and TextDecoder do).
 */
export async function readJson(request: Request, maxBytes: number): Promise<Result<unknown, ProblemFields>> {
  if (!isPlainJson(request.headers)) return failure(httpProblem('unsupported_media_type'));
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) {
    return failure(httpProblem('body_too_large', { detail: `Send at most ${maxBytes} bytes.` }));
  }
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return failure(httpProblem('invalid_json'));
    throw error;
  }
}

/** Only a type that a foreign page cannot send without a preflight (ASVS 5, 3.5.2), in the one encoding of JSON. */
function isPlainJson(headers: Headers): boolean {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  const type = headers.get('content-type') ?? '';
  return encoding === 'identity' && /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type.trim());
}

/** Null when there are more than `maxBytes`; reading stops there. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return bytes.subarray(0, length);
    if (length + chunk.value.byteLength > maxBytes) {
      await reader?.cancel();
      return null;
    }
    bytes.set(chunk.value, length);
    length += chunk.value.byteLength;
  }
}
