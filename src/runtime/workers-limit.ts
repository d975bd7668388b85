import type { HttpDeps } from '../http/deps.ts';
import { networkOf } from './visitor-network.ts';

/** The binding does not say how long; its `period` in wrangler.toml is a minute. */
const PERIOD_SECONDS = 60;

/** At most as many questions of one address a minute as wrangler.toml says. */
export function workersLimit(limit: RateLimit | undefined): HttpDeps['secondsToWait'] {
  if (!limit) return null;
  return async (request) => {
    const address = request.headers.get('cf-connecting-ip') ?? '';
    // Cloudflare always names a visitor's address: without one this is a developer's machine.
    const key = address === '' ? null : networkOf(address);
    if (key === null) return 0;
    return (await limit.limit({ key })).success ? 0 : PERIOD_SECONDS;
  };
}
