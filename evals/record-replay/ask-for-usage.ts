import type { Fetch } from '../../src/adapters/openai/guarded-fetch.ts';

/** What an endpoint answers to a field that it does not know. */
const REFUSES_FIELD: ReadonlySet<number> = new Set([400, 422]);

/**
 * A fetch that asks for the count of tokens at the end of a stream (`stream_options`), which most endpoints give only when
 * asked. One that refuses the field is asked again without it, and not bothered any more.
 */
export function askForUsage(fetch: Fetch): Fetch {
  let isRefused = false;
  return async (input, init) => {
    if (isRefused || typeof init?.body !== 'string') return fetch(input, init);
    const body = JSON.stringify({ ...JSON.parse(init.body), stream_options: { include_usage: true } });
    const response = await fetch(input, { ...init, body });
    if (!REFUSES_FIELD.has(response.status)) return response;
    const plain = await fetch(input, init);
    if (REFUSES_FIELD.has(plain.status)) return plain;
    await response.body?.cancel();
    isRefused = true;
    return plain;
  };
}
