export type BreakerPolicy = {
  /** This many failures within `windowMs`, and no success between them, open the circuit. */
  readonly maxFailures: number;
  readonly windowMs: number;
  /** How long the circuit stays open before one call may try again. */
  readonly openMs: number;
};

/** Leave to make one call. The first report counts; later ones are ignored. */
export type Permit = {
  succeeded(): void;
  /** `notBeforeMs`: the upstream named a time, on the breaker's clock, before which it wants no call. */
  failed(notBeforeMs?: number): void;
  /** The call ended without telling anything about the upstream, e.g. because the visitor left. */
  abandoned(): void;
};

export interface CircuitBreaker {
  /** Null while the circuit is open, and while its one probe is under way. */
  admit(): Permit | null;
}

/**
 * Stops calls to an upstream that keeps failing: closed, open, then one probe decides (Nygard, Release It!, 2007).
 * `nowMs` is a clock that never goes back.
 */
export function createCircuitBreaker(policy: BreakerPolicy, nowMs: () => number): CircuitBreaker {
  let failuresAtMs: number[] = [];
  let closedAgainAtMs: number | null = null;
  let isProbing = false;

  function open(untilMs: number): void {
    closedAgainAtMs = Math.max(untilMs, closedAgainAtMs ?? 0);
    failuresAtMs = [];
  }

  function permit(isProbe: boolean): Permit {
    let isReported = false;
    const report = (effect: () => void) => {
      if (isReported) return;
      isReported = true;
      if (isProbe) isProbing = false;
      effect();
    };
    return {
      succeeded: () =>
        report(() => {
          if (isProbe) closedAgainAtMs = null;
          failuresAtMs = [];
        }),
      failed: (notBeforeMs = 0) =>
        report(() => {
          const now = nowMs();
          failuresAtMs = [...failuresAtMs.filter((atMs) => atMs > now - policy.windowMs), now];
          if (notBeforeMs > now) open(notBeforeMs);
          else if (isProbe || failuresAtMs.length >= policy.maxFailures) open(now + policy.openMs);
        }),
      abandoned: () => report(() => undefined),
    };
  }

  return {
    admit() {
      if (closedAgainAtMs === null) return permit(false);
      if (isProbing || nowMs() < closedAgainAtMs) return null;
      isProbing = true;
      return permit(true);
    },
  };
}
