import * as z from 'zod';
import { parseJson } from '../../src/domain/parse-json.ts';
import type { Captured } from './capture.ts';
import { readReply } from './reply.ts';
import { type KeyedRequest, keyOf } from './request-key.ts';

/** Response headers that a client acts on. Others may name an organisation, a session or a server, and are not kept. */
const KEPT_HEADERS = ['content-type', 'retry-after', 'retry-after-ms'] as const;

export const Usage = z.strictObject({ promptTokens: z.int().nonnegative(), completionTokens: z.int().nonnegative() });
export type Usage = Readonly<z.infer<typeof Usage>>;

/**
 * One exchange with an endpoint that took place: the file `<key>.json`. The body comes back in the same chunks; `chunks`
 * are pairs of a length in bytes and of milliseconds since the request was sent.
 */
export const Recording = z.strictObject({
  v: z.literal(1),
  key: z.string(),
  /** The case that asked first, to tell a reader what this is. */
  askedBy: z.string(),
  recordedAt: z.iso.datetime(),
  request: z.record(z.string(), z.unknown()),
  response: z.strictObject({
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    /** The body: as text where it is UTF-8, else in base64. */
    body: z.union([z.strictObject({ text: z.string() }), z.strictObject({ base64: z.string() })]),
    chunks: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  }),
  /** As the endpoint counted; null where it did not say. */
  usage: Usage.nullable(),
  latency: z.strictObject({ headersMs: z.int().nonnegative(), totalMs: z.int().nonnegative() }),
});
export type Recording = Readonly<z.infer<typeof Recording>>;

/** A recording that can't be used; the message says why. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** What is kept of an exchange: no header of the request, few of the response, and no secret in either body. */
export function toRecording(
  { key, request }: KeyedRequest,
  captured: Captured,
  about: { readonly askedBy: string; readonly recordedAt: string },
  mask: (text: string) => string,
): Recording {
  const { status, headers, chunks, headersMs, totalMs } = captured;
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, mask(value)] as const];
  });
  return {
    v: 1,
    key,
    ...about,
    request,
    response: {
      status,
      headers: Object.fromEntries(kept),
      body: maskedBody(Buffer.concat(chunks.map(({ bytes }) => bytes)), mask),
      chunks: chunks.map(({ bytes, atMs }) => [bytes.byteLength, Math.round(atMs)]),
    },
    usage: readReply(captured).usage,
    latency: { headersMs: Math.round(headersMs), totalMs: Math.round(totalMs) },
  };
}

function maskedBody(bytes: Buffer, mask: (text: string) => string): Recording['response']['body'] {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return { text: mask(text) };
  return { base64: Buffer.from(mask(bytes.toString('latin1')), 'latin1').toString('base64') };
}

/** The recording in the text of a file. Throws a RecordingError when it is none, or not of the request that it holds. */
export function parseRecording(text: string): Recording {
  const json = parseJson(text);
  if (json === undefined) throw new RecordingError('it is not JSON');
  const parsed = Recording.safeParse(json);
  if (!parsed.success) throw new RecordingError(`it is no recording (${parsed.error.issues[0]?.path.join('.')})`);
  if (keyOf(parsed.data.request) !== parsed.data.key) throw new RecordingError('its key is not that of its request');
  return parsed.data;
}

/** The response as it came, at once: the same bytes in the same chunks. */
export function replay({ response }: Recording): Response {
  const { status, headers, body, chunks } = response;
  const bytes = 'text' in body ? Buffer.from(body.text) : Buffer.from(body.base64, 'base64');
  let at = 0;
  let next = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[next];
      if (!chunk) return controller.close();
      controller.enqueue(Uint8Array.from(bytes.subarray(at, at + chunk[0])));
      at += chunk[0];
      next += 1;
    },
  });
  return new Response(stream, { status, headers });
}
