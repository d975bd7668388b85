import type { Ask, AskInput, CallOptions } from '../../src/answer/ports.ts';
import type { AnswerEvent } from '../../src/domain/answer.ts';
import { shortAnswer } from './answer-events.ts';

type FakeAskCall = {
  readonly input: AskInput;
  readonly signal: AbortSignal;
  /** How many events were taken from it. */
  given: number;
  /** Whether the generator came to its end or was told to. */
  isClosed: boolean;
};

type Script = (input: AskInput, options: CallOptions) => AsyncIterable<AnswerEvent> | Iterable<AnswerEvent>;

export type FakeAsk = {
  readonly ask: Ask;
  readonly calls: readonly FakeAskCall[];
  /** What every later question is answered with. */
  play(script: Script): void;
};

/** An `Ask` that plays a script, the short answer unless told otherwise, and remembers its calls. */
export function createFakeAsk(): FakeAsk {
  const calls: FakeAskCall[] = [];
  let script: Script = () => shortAnswer;
  return {
    calls,
    play(next) {
      script = next;
    },
    ask: async function* (input, options) {
      const call: FakeAskCall = { input, signal: options.signal, given: 0, isClosed: false };
      calls.push(call);
      try {
        for await (const event of script(input, options)) {
          call.given += 1;
          yield event;
        }
      } finally {
        call.isClosed = true;
      }
    },
  };
}

/** Resolves when the signal aborts: what a well-behaved stage waits on. */
export const untilAborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
