import type { HttpDeps } from '../http/deps.ts';

const LOOPBACK = /^(127\.|::1$)/;

/** At most as many questions of one address a minute as wrangler.toml says. One IPv6 network of a household is one address. */
export function limiterOf(limit: RateLimit | undefined): HttpDeps['mayAsk'] {
  if (!limit) return null;
  return async (request) => {
    const address = request.headers.get('cf-connecting-ip') ?? '';
    // Cloudflare always names a visitor's address: without one this is a developer's machine.
    if (address === '' || LOOPBACK.test(address)) return true;
    return (await limit.limit({ key: networkOf(address) })).success;
  };
}

/** An IPv6 address without its last 64 bits, which a visitor can choose at will. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail === undefined) return groups.slice(0, 4).join(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
