import type { ModelConfig } from './model-config.ts';

/** Who ended an attempt before its stream did. */
export type Cut = 'caller' | 'headers' | 'first_token' | 'idle' | 'total';

/** The timers of one attempt. `signal` aborts the upstream call as soon as one of them, or the caller, cuts it. */
export type Deadlines = {
  readonly signal: AbortSignal;
  cut(): Cut | null;
  headersArrived(): void;
  /** Call when the next piece is waited for: time that the reader takes for itself is no silence of the model. */
  awaitText(): void;
  textArrived(): void;
  /** Call when nothing more is needed: what still comes is read for a moment only. */
  textEnded(): void;
  /** Stops the timers and closes the upstream call, if it is still open. */
  close(): void;
};

/** A normal endpoint closes its stream within a millisecond of its last text. */
const DRAIN_MS = 250;

type Limits = Pick<ModelConfig, 'headersTimeoutMs' | 'firstTokenTimeoutMs' | 'idleTimeoutMs'>;

/**
 * Starts the timers of an attempt. They are ours because the SDK's own timeout ends when headers arrive, so that a silent
 * stream would hang for ever. `remainingMs` is what is left of the whole answer's time.
 */
export function startDeadlines(limits: Limits, remainingMs: number, caller: AbortSignal): Deadlines {
  const controller = new AbortController();
  let cut: Cut | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = (by: Cut) => {
    if (cut !== null) return;
    cut = by;
    controller.abort();
  };
  const onCallerAbort = () => end('caller');
  if (caller.aborted) onCallerAbort();
  else caller.addEventListener('abort', onCallerAbort, { once: true });

  const headers = setTimeout(() => end('headers'), limits.headersTimeoutMs);
  const firstToken = setTimeout(() => end('first_token'), limits.firstTokenTimeoutMs);
  const total = setTimeout(() => end('total'), remainingMs);
  let hasText = false;

  return {
    signal: controller.signal,
    cut: () => cut,
    headersArrived: () => clearTimeout(headers),
    awaitText() {
      if (hasText) idle = setTimeout(() => end('idle'), limits.idleTimeoutMs);
    },
    textArrived() {
      if (!hasText) clearTimeout(firstToken);
      hasText = true;
      clearTimeout(idle);
    },
    textEnded() {
      clearTimeout(firstToken);
      clearTimeout(idle);
      idle = setTimeout(() => end('idle'), DRAIN_MS);
    },
    close() {
      caller.removeEventListener('abort', onCallerAbort);
      for (const timer of [headers, firstToken, total, idle]) clearTimeout(timer);
      controller.abort();
    },
  };
}
