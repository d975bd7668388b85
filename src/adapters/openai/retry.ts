import type { UpstreamFailure } from './upstream-failure.ts';

const MIN_DELAY_MS = 200;
const JITTER_MS = 400;

/**
 * How long to wait before the same call again; null when it should not be made: the failure is final, or the endpoint asks
 * for a longer wait than we give it. The jitter keeps callers that failed together from coming back together.
 */
export function retryDelayMs(
  failure: UpstreamFailure,
  maxRetryAfterSeconds: number,
  random: () => number,
): number | null {
  if (!failure.mayRetry) return null;
  const jitterMs = random() * JITTER_MS;
  if (failure.retryAfterMs === null) return MIN_DELAY_MS + jitterMs;
  return failure.retryAfterMs <= maxRetryAfterSeconds * 1_000 ? failure.retryAfterMs + jitterMs : null;
}

/** Resolves after `delayMs`, or at once when the signal is aborted. */
export function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, delayMs);
    signal.addEventListener('abort', done, { once: true });
  });
}
