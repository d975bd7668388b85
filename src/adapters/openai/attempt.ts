import type { ModelEvent } from '../../answer/ports.ts';
import type { UpstreamStream } from './completion-call.ts';
import { parseChunk } from './completion-chunk.ts';
import type { Deadlines } from './deadlines.ts';
import { wasCutMidLine } from './guarded-fetch.ts';
import { cutFailure, finalFailure, thrownFailure, type UpstreamFailure } from './upstream-failure.ts';

export type AttemptEnd =
  | { readonly ok: true; readonly finish: 'stop' | 'length' }
  | { readonly ok: false; readonly failure: UpstreamFailure };

/**
 * One call upstream: gives text as it comes and returns how it ended. `open` makes the call and must obey the signal. Only
 * what the endpoint or the SDK throws is turned into a failure.
 */
export async function* streamAttempt(
  open: (signal: AbortSignal) => Promise<UpstreamStream>,
  deadlines: Deadlines,
): AsyncGenerator<ModelEvent, AttemptEnd, void> {
  const failed = (failure: UpstreamFailure): AttemptEnd => {
    const cut = deadlines.cut();
    return { ok: false, failure: cut === null ? failure : cutFailure(cut) };
  };

  const opened = await settle(open(deadlines.signal));
  if (!opened.ok) return failed(thrownFailure(opened.error, 'call'));
  deadlines.headersArrived();
  const { chunks, response } = opened.value;
  const iterator = chunks[Symbol.asyncIterator]();

  let hasText = false;
  let hasChoice = false;
  while (true) {
    const next = await settle(iterator.next());
    if (!next.ok) return failed(brokenStream(next.error, { hasText, isCutMidLine: wasCutMidLine(response) }));
    if (next.value.done) return failed(endedEarly({ hasText, hasChoice, isCutMidLine: wasCutMidLine(response) }));

    const part = parseChunk(next.value.value);
    if (part === undefined) return failed(finalFailure('invalid', 'a chunk of an unknown shape'));
    if (part === null) continue;
    hasChoice = true;
    if (part.isRefusal) return failed(finalFailure('filtered', 'the model refused'));
    if (part.text !== '') {
      deadlines.textArrived();
      hasText = true;
      yield { type: 'text', text: part.text };
      deadlines.awaitText();
    }
    if (part.finishReason !== null) {
      const end = endOf(part.finishReason, hasText);
      if (end.ok) await drain(iterator, deadlines);
      return end;
    }
  }
}

function endOf(finishReason: string, hasText: boolean): AttemptEnd {
  const failure = (code: UpstreamFailure['code'], detail: string) => ({
    ok: false as const,
    failure: finalFailure(code, detail),
  });
  switch (finishReason) {
    case 'stop':
    case 'length':
      return hasText ? { ok: true, finish: finishReason } : failure('invalid', 'finished without any text');
    case 'content_filter':
      return failure('filtered', 'content filter');
    case 'tool_calls':
    case 'function_call':
      return failure('invalid', 'asked for a tool, and none was offered');
    default:
      return failure('incomplete', 'ended for an unknown reason');
  }
}

/** The SDK takes a stream that was cut for one that ended: without a finish reason it did not. */
function endedEarly(seen: { hasText: boolean; hasChoice: boolean; isCutMidLine: boolean }): UpstreamFailure {
  if (seen.hasText || seen.hasChoice || seen.isCutMidLine) return finalFailure('incomplete', 'cut off before its end');
  return finalFailure('invalid', 'a stream without any answer');
}

function brokenStream(
  error: unknown,
  { hasText, isCutMidLine }: { hasText: boolean; isCutMidLine: boolean },
): UpstreamFailure {
  if (isCutMidLine) return finalFailure('incomplete', 'cut off within a line');
  const failure = thrownFailure(error, 'stream');
  return hasText && failure.code === 'unavailable' ? finalFailure('incomplete', failure.detail) : failure;
}

/** Reads what follows the last text (usage, `[DONE]`), so that the connection can be used again. */
async function drain(iterator: AsyncIterator<unknown>, deadlines: Deadlines): Promise<void> {
  deadlines.textEnded();
  while (true) {
    const next = await settle(iterator.next());
    if (!next.ok || next.value.done) return;
  }
}

type Settled<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };

async function settle<Value>(promise: Promise<Value>): Promise<Settled<Value>> {
  return promise.then(
    (value) => ({ ok: true, value }) as const,
    (error: unknown) => ({ ok: false, error }) as const,
  );
}
