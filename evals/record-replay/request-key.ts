import { createHash } from 'node:crypto';
import * as z from 'zod';

/** The version of what a key is made from: raised when requests are put in normal form another way. */
const VERSION = 1;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/giu;
/** Says how a reply is to be transported, not what it should be. */
const OF_TRANSPORT: ReadonlySet<string> = new Set(['stream_options']);
/** Endpoints differ in the name of the same thing, and the endpoint is not part of a key. */
const OTHER_NAMES: Readonly<Record<string, string>> = { max_completion_tokens: 'max_tokens' };

export type KeyedRequest = {
  /** sha256 in hex. */
  readonly key: string;
  /** The request in normal form: what the key was made from. */
  readonly request: Readonly<Record<string, unknown>>;
};

const Body = z.record(z.string(), z.unknown());

/**
 * The key of a request to a chat endpoint, from its JSON body: equal for requests that ask a model the same. Keys of objects
 * are sorted; each id that `isIssued` knows (nonces, made anew for each question) becomes "id-1", "id-2", ... in the order
 * in which it comes; the address, the headers and how the reply is transported do not count. `mask` takes secrets out.
 */
export function keyRequest(
  body: string,
  isIssued: (id: string) => boolean,
  mask: (text: string) => string,
): KeyedRequest {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (!isIssued(id)) return id;
    const name = names.get(id) ?? `id-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const normal = (value: unknown): unknown => {
    if (typeof value === 'string') return mask(value).replaceAll(UUID, nameOf);
    if (Array.isArray(value)) return value.map(normal);
    return typeof value === 'object' && value !== null ? normalObject(Object.entries(value)) : value;
  };
  const normalObject = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
    Object.fromEntries(
      entries
        .filter(([name]) => !OF_TRANSPORT.has(name))
        .map(([name, value]) => [OTHER_NAMES[name] ?? name, value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, normal(value)]),
    );
  const request = normalObject(Object.entries(Body.parse(JSON.parse(body))));
  return { key: keyOf(request), request };
}

/** The key of a request that is in normal form. */
export const keyOf = (request: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(`${VERSION}\n${JSON.stringify(request)}`)
    .digest('hex');
