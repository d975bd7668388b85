import type { AnswerEvent } from '../domain/answer.ts';
import { faultProblem, httpProblem, type ProblemFields } from './problem.ts';

export type SettleOptions = {
  /** Aborted here when the service closes or the stream fails, and by whoever sees the client leave. */
  readonly abort: AbortController;
  readonly closing: AbortSignal;
  readonly onBug: (error: unknown) => void;
};

/**
 * The events of one answer with exactly one terminal event, whatever happens: a throw or a missing end becomes one
 * generic `error`, a closing service one `restarting`, and `abort` one `cancelled`, at once.
 */
export async function* settleEvents(
  events: AsyncGenerator<AnswerEvent, void>,
  { abort, closing, onBug }: SettleOptions,
): AsyncGenerator<AnswerEvent, void> {
  const left = whenAborted(abort.signal);
  const closed = whenAborted(closing);
  try {
    for (;;) {
      const next = await Promise.race([events.next(), left.promise, closed.promise]);
      if (next === 'aborted') {
        yield closing.aborted ? RESTARTING : CANCELLED;
        return;
      }
      if (next.done) {
        onBug(new Error('the events of an answer had no terminal event'));
        yield INTERNAL;
        return;
      }
      yield next.value;
      if (next.value.type === 'answer-end' || next.value.type === 'error') return;
    }
  } catch (error) {
    if (!abort.signal.aborted) onBug(error);
    yield abort.signal.aborted ? CANCELLED : INTERNAL;
  } finally {
    left.forget();
    closed.forget();
    abort.abort();
    // Not awaited: a stage that ignores its signal would hold the response open.
    events.return().catch(onBug);
  }
}

const errorEvent = ({ code, status, title, detail }: ProblemFields): AnswerEvent => ({
  type: 'error',
  code,
  title,
  detail,
  status,
});
const INTERNAL = errorEvent(httpProblem('internal'));
const RESTARTING = errorEvent(httpProblem('restarting'));
const CANCELLED = errorEvent(faultProblem({ code: 'cancelled' }));

/** A promise for an abort, with a way to leave a signal that outlives the request. */
function whenAborted(signal: AbortSignal): { readonly promise: Promise<'aborted'>; readonly forget: () => void } {
  const { promise, resolve } = Promise.withResolvers<'aborted'>();
  const onAbort = () => resolve('aborted');
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return { promise, forget: () => signal.removeEventListener('abort', onAbort) };
}
