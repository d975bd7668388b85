import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStreamParser, readEventStream, type ServerEvent } from '../../../src/widget/event-stream-reader.ts';

const STREAM = [
  '\uFEFF: a heartbeat',
  '',
  'event: claim',
  'data: {"text":"naïve – $55,000 📈"}',
  '',
  'data:first',
  'data: second',
  'id: 7',
  'retry: 100',
  'nonsense',
  '',
  'event: answer-end',
  'data',
  '',
  'event: nothing without data',
  '',
  '',
];
const EVENTS: readonly ServerEvent[] = [
  { event: 'claim', data: '{"text":"naïve – $55,000 📈"}' },
  { event: 'message', data: 'first\nsecond' },
  { event: 'answer-end', data: '' },
];

const LINE_ENDS = ['\n', '\r', '\r\n'] as const;

function bodyOf(chunks: readonly Uint8Array[], onCancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[next++];
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
    cancel: onCancel,
  });
}

async function collect(body: ReadableStream<Uint8Array>, onActivity?: () => void): Promise<readonly ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEventStream(body, onActivity)) events.push(event);
  return events;
}

describe('the event stream reader', () => {
  it.each(LINE_ENDS)(
    'reads the same events wherever the bytes are cut in two, with %j as line end',
    async (lineEnd) => {
      const bytes = new TextEncoder().encode(STREAM.join(lineEnd));
      for (let cut = 0; cut <= bytes.length; cut++) {
        expect(await collect(bodyOf([bytes.slice(0, cut), bytes.slice(cut)])), `cut at ${cut}`).toEqual(EVENTS);
      }
    },
  );

  it('reads the same events byte by byte', async () => {
    for (const lineEnd of LINE_ENDS) {
      const bytes = new TextEncoder().encode(STREAM.join(lineEnd));
      expect(await collect(bodyOf([...bytes].map((byte) => Uint8Array.of(byte))))).toEqual(EVENTS);
    }
  });

  it('gives back any text that was sent as one line of JSON, in any pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 8 }),
        fc.array(fc.nat(40), { maxLength: 20 }),
        (texts, cuts) => {
          const stream = texts.map((text) => `data: ${JSON.stringify(text)}\n\n`).join('');
          const parse = createEventStreamParser();
          const found: ServerEvent[] = [];
          let from = 0;
          for (const cut of cuts) {
            found.push(...parse(stream.slice(from, from + cut)));
            from += cut;
          }
          found.push(...parse(stream.slice(from)));
          expect(found.map(({ data }) => JSON.parse(data))).toEqual(texts);
        },
      ),
    );
  });

  it('never gives an event that the stream did not finish', async () => {
    const whole = new TextEncoder().encode('data: one\n\ndata: two\n\n');
    for (let length = 0; length < whole.length; length++) {
      const events = await collect(bodyOf([whole.slice(0, length)]));
      expect(events.length).toBe(length < 11 ? 0 : 1);
    }
  });

  it('tells of every chunk, also of a heartbeat that is no event', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    let chunks = 0;
    const body = bodyOf([encode(':\n\n'), encode('data: one\n\n'), encode(':\n\n')]);
    const events = await collect(body, () => chunks++);
    expect({ chunks, events: events.length }).toEqual({ chunks: 3, events: 1 });
  });

  it('cancels the body when the reader leaves early', async () => {
    let isCancelled = false;
    const chunk = new TextEncoder().encode('data: one\n\ndata: two\n\n');
    const body = bodyOf([chunk, chunk, chunk], () => {
      isCancelled = true;
    });
    for await (const _ of readEventStream(body)) break;
    expect(isCancelled).toBe(true);
  });
});
