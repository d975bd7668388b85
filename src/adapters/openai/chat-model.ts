import type { CallOptions, ChatModel, ModelEvent, ModelFailure, ModelMessage } from '../../answer/ports.ts';
import { type AttemptEnd, streamAttempt } from './attempt.ts';
import { type BreakerPolicy, createCircuitBreaker, type Permit } from './circuit-breaker.ts';
import { createCompletionCall } from './completion-call.ts';
import { startDeadlines } from './deadlines.ts';
import type { Fetch } from './guarded-fetch.ts';
import { checkModelConfig, type ModelConfig } from './model-config.ts';
import { retryDelayMs, wait } from './retry.ts';
import type { UpstreamFailure } from './upstream-failure.ts';

export type ChatModelDeps = {
  readonly fetch: Fetch;
  /** Milliseconds on a clock that never goes back: `() => performance.now()`. */
  readonly nowMs: () => number;
  /** 0 up to 1: `Math.random`. */
  readonly random: () => number;
  /** When failing calls are no longer made for a while; a service has no reason to change it. */
  readonly breaker?: BreakerPolicy;
};

const BREAKER: BreakerPolicy = { maxFailures: 5, windowMs: 30_000, openMs: 30_000 };
/** However far away an endpoint's `Retry-After` is, it is asked again after this time. */
const MAX_CLOSED_MS = 600_000;

/**
 * A ChatModel over any endpoint that speaks OpenAI's streaming chat completions. Faults of the endpoint come as a `failure`
 * event whose detail never holds the key. Throws when the configuration can never work, naming the setting.
 */
export function createChatModel(config: ModelConfig, deps: ChatModelDeps): ChatModel {
  checkModelConfig(config);
  const { fetch, nowMs, random } = deps;
  const breaker = createCircuitBreaker(deps.breaker ?? BREAKER, nowMs);
  const call = createCompletionCall(config, fetch);
  const key = config.apiKey.reveal();

  /** Details are our own words, but an endpoint may send the key back as its error code. */
  function toEvent({ code, detail }: ModelFailure): ModelEvent {
    return { type: 'failure', failure: { code, detail: key === '' ? detail : detail.replaceAll(key, '[key]') } };
  }

  async function* stream(messages: readonly ModelMessage[], { signal }: CallOptions): AsyncGenerator<ModelEvent, void> {
    const endAtMs = nowMs() + config.totalTimeoutMs;
    for (let attempt = 1; ; attempt++) {
      const permit = breaker.admit();
      if (!permit) return yield toEvent({ code: 'unavailable', detail: 'not called: it failed too often just now' });

      const deadlines = startDeadlines(config, endAtMs - nowMs(), signal);
      let end: AttemptEnd | null = null;
      try {
        end = yield* streamAttempt((callSignal) => call(messages, callSignal), deadlines);
      } finally {
        deadlines.close();
        if (end === null) permit.abandoned();
      }
      if (end.ok) {
        permit.succeeded();
        return yield { type: 'end', finish: end.finish };
      }

      const delayMs =
        attempt < config.maxAttempts ? retryDelayMs(end.failure, config.maxRetryAfterSeconds, random) : null;
      if (delayMs === null || nowMs() + delayMs >= endAtMs) {
        report(permit, end.failure, nowMs());
        return yield toEvent(end.failure);
      }
      permit.failed();
      await wait(delayMs, signal);
    }
  }

  return { name: config.model, stream };
}

/** A filter and a visitor who left say nothing against the endpoint. */
function report(permit: Permit, { code, retryAfterMs }: UpstreamFailure, nowMs: number): void {
  if (code === 'cancelled') permit.abandoned();
  else if (code === 'filtered') permit.succeeded();
  else permit.failed(retryAfterMs === null ? undefined : nowMs + Math.min(retryAfterMs, MAX_CLOSED_MS));
}
