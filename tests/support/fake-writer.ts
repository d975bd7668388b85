import type { ModelEvent, ModelMessage } from '../../src/answer/ports.ts';
import type { Writer } from '../../src/answer/write.ts';
import type { Passage } from '../../src/domain/guide.ts';

/** What a model says: pieces of text, or whole events where a test is about how the stream ends. */
type Said = string | ModelEvent;
type Script = (offered: readonly Passage[]) => Iterable<Said> | AsyncIterable<Said>;

export type FakeWriter = Writer & {
  readonly calls: { readonly question: string; readonly offered: readonly Passage[]; readonly signal: AbortSignal }[];
  /** How many pieces and events were asked for in all. */
  readonly taken: number;
  readonly isClosed: boolean;
  /** What every later call says. A script without a last event ends with `stop`. */
  play(script: Script): void;
};

/** A model that says what a test tells it, and a prompt that only remembers what it was asked to hold. */
export function createFakeWriter(first: Script = () => []): FakeWriter {
  let script = first;
  let taken = 0;
  let isClosed = false;
  const calls: FakeWriter['calls'] = [];
  let rendered: Omit<FakeWriter['calls'][number], 'signal'> = { question: '', offered: [] };
  return {
    calls,
    get taken() {
      return taken;
    },
    get isClosed() {
      return isClosed;
    },
    play(next) {
      script = next;
    },
    prompt: {
      hash: 'hash of the prompt',
      async render({ question, passages }): Promise<readonly ModelMessage[]> {
        rendered = { question, offered: passages };
        return [{ role: 'user', content: question }];
      },
    },
    chat: {
      name: 'fake',
      async *stream(_messages, { signal }) {
        calls.push({ ...rendered, signal });
        isClosed = false;
        try {
          for await (const said of script(rendered.offered)) {
            taken += 1;
            yield typeof said === 'string' ? { type: 'text', text: said } : said;
            if (typeof said !== 'string' && said.type !== 'text') return;
          }
          taken += 1;
          yield { type: 'end', finish: 'stop' };
        } finally {
          isClosed = true;
        }
      },
    },
  };
}
