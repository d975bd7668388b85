type RetryPolicy = {
  readonly maxAttempts: number;
  readonly maxTotalMs: number;
  readonly isTemporary: (error: unknown) => boolean;
};

const FIRST_DELAY_MS = 10;
const LONGEST_DELAY_MS = 250;

/**
 * Runs `operation` until it succeeds, waiting longer each time, with jitter, so that competing writers do not meet
 * again. Throws the last error when it is not temporary, or when the attempts or the time run out.
 */
export async function retry<Value>(operation: () => Value | Promise<Value>, policy: RetryPolicy): Promise<Value> {
  const endMs = performance.now() + policy.maxTotalMs;
  for (let attempt = 1, delayMs = FIRST_DELAY_MS; ; attempt += 1, delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
    try {
      return await operation();
    } catch (error) {
      const waitMs = delayMs * (0.5 + Math.random() / 2);
      const isOver = attempt >= policy.maxAttempts || performance.now() + waitMs > endMs;
      if (isOver || !policy.isTemporary(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
