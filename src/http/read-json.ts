import { failure, type Result, success } from '../domain/result.ts';
import { faultProblem, httpProblem, type ProblemFields } from './problem.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The body as JSON, whatever it holds. Bytes are counted as they come, so a chunked body and a false Content-Length are
 * bounded too. Duplicate keys: the last one wins; a byte order mark is allowed (both as JSON.parse and TextDecoder do).
 */
export async function readJson(request: Request, maxBytes: number): Promise<Result<unknown, ProblemFields>> {
  if (!isPlainJson(request.headers)) return failure(httpProblem('unsupported_media_type'));
  const bytes = await readBytes(request, maxBytes);
  if (bytes === 'too_many')
    return failure(httpProblem('body_too_large', { detail: `Send at most ${maxBytes} bytes.` }));
  if (bytes === 'cut_off') return failure(faultProblem({ code: 'cancelled' }));
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)));
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

/** Reading stops at `maxBytes`. `cut_off`: the client left before all of it had come. */
