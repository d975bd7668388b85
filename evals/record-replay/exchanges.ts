import type { Fetch } from '../../src/adapters/openai/guarded-fetch.ts';
import type { Watch } from '../watch.ts';
import { type Call, callOf } from './calls.ts';
import { type Capture, capture } from './capture.ts';
import { type Budget, BudgetSpentError, costOf, mostUsage, type Prices } from './cost.ts';
import type { RecordingFolder } from './folder.ts';
import { type Recording, RecordingError, replay, toRecording } from './recording.ts';
import { readReply } from './reply.ts';
import { type KeyedRequest, keyRequest } from './request-key.ts';

/**
 * `live` sends every request. `record` sends those that have no recording yet, and keeps what comes. `replay` sends none: a
 * request without a recording is a fault. `estimate` sends none either and only counts.
 */
export type Mode =
  | { readonly kind: 'live'; readonly send: Fetch }
  | { readonly kind: 'record'; readonly send: Fetch; readonly folder: RecordingFolder }
  | { readonly kind: 'replay'; readonly folder: RecordingFolder }
  | { readonly kind: 'estimate'; readonly folder: RecordingFolder | null };

type Deps = {
  readonly isIssued: (id: string) => boolean;
  readonly mask: (text: string) => string;
  readonly watch: Watch;
  readonly nowMs: () => number;
  /** The time in ISO 8601. */
  readonly now: () => string;
  readonly spending: { readonly budget: Budget; readonly prices: Prices } | null;
};

/** All that a run has to do with its endpoint. */
export type Exchanges = {
  /** For the adapter of the endpoint. */
  readonly fetch: Fetch;
  /** Resolves when no exchange is open any more. */
  readonly settled: () => Promise<void>;
  /** Every call so far, in the order in which they were made. */
  readonly calls: () => readonly Call[];
};

/** What the adapter takes for a refusal of the endpoint's filter: it is final, and no sign that the endpoint is down. */
const NOT_SENT = JSON.stringify({ error: { message: 'not sent', code: 'content_filter' } });

/** A fetch that records, replays or counts, as the mode says. It knows chat requests with a JSON body only. */
export function createExchanges(mode: Mode, { isIssued, mask, watch, nowMs, now, spending }: Deps): Exchanges {
  const calls: Call[] = [];
  const open = new Set<Promise<unknown>>();
  const known = new Map<string, Recording>();
  const underWay = new Map<string, Capture>();

  function recorded(folder: RecordingFolder | null, key: string): Recording | null {
    const recording = known.get(key) ?? stoppingAt(RecordingError, () => folder?.read(key)) ?? null;
    if (recording) known.set(key, recording);
    return recording;
  }

  function send(keyed: KeyedRequest, upstream: (signal: AbortSignal) => Promise<Response>, folder?: RecordingFolder) {
    const askedBy = watch.asking();
    const usage = mostUsage(keyed.request);
    const most = spending ? costOf(usage, spending.prices) : 0;
    stoppingAt(BudgetSpentError, () => spending?.budget.reserve(most));
    const started = capture(upstream, nowMs);
    underWay.set(keyed.key, started);
    const settled = started.done.then((captured) => {
      underWay.delete(keyed.key);
      const reply = captured && readReply(captured);
      calls.push(callOf(keyed, askedBy, captured, reply));
      if (spending) spending.budget.settle(most, captured ? costOf(reply?.usage ?? usage, spending.prices) : most);
      if (!folder || !captured || !reply?.isAnswer) return;
      const recording = toRecording(keyed, captured, { askedBy, recordedAt: now() }, mask);
      known.set(keyed.key, recording);
      folder.write(recording);
    });
    open.add(settled);
    settled.finally(() => open.delete(settled));
    return started;
  }

  /** What says that the run can't go on has to reach it past the adapter, to whom it is a failed call. */
  function stoppingAt<Value>(kind: new (message: string) => Error, act: () => Value): Value {
    try {
      return act();
    } catch (error) {
      if (error instanceof kind) watch.stop(error);
      throw error;
    }
  }

  function play(keyed: KeyedRequest, recording: Recording): Response {
    calls.push({
      kind: 'replayed',
      key: keyed.key,
      askedBy: watch.asking(),
      usage: recording.usage,
      ...recording.latency,
    });
    return replay(recording);
  }

  return {
    async fetch(input, init) {
      if (typeof init?.body !== 'string') throw new Error('a chat request has a JSON body');
      const keyed = keyRequest(init.body, isIssued, mask);
      const { signal } = init;
      const askedBy = watch.asking();
      switch (mode.kind) {
        case 'live':
          return send(keyed, (ours) => mode.send(input, { ...init, signal: ours })).respond(signal);
        case 'record': {
          const recording = recorded(mode.folder, keyed.key);
          if (recording) return play(keyed, recording);
          const sent = underWay.get(keyed.key);
          const upstream = (ours: AbortSignal) => mode.send(input, { ...init, signal: ours });
          return (sent ?? send(keyed, upstream, mode.folder)).respond(signal);
        }
        case 'replay': {
          const recording = recorded(mode.folder, keyed.key);
          if (recording) return play(keyed, recording);
          calls.push({ kind: 'missing', key: keyed.key, askedBy });
          watch.fault(`missing recording ${keyed.key}`);
          throw new Error('there is no recording of this request');
        }
        case 'estimate': {
          const recording = recorded(mode.folder, keyed.key);
          const isRecorded = recording !== null;
          calls.push({ kind: 'counted', key: keyed.key, askedBy, isRecorded, most: mostUsage(keyed.request) });
          // What is asked next may depend on the answer.
          if (recording) return replay(recording);
          return new Response(NOT_SENT, { status: 400, headers: { 'content-type': 'application/json' } });
        }
      }
    },
    async settled() {
      while (open.size > 0) await Promise.all(open);
    },
    calls: () => calls,
  };
}
