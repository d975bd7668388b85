import { hang, openStream, pause, write } from './exchange.ts';
import { begin, finish, halfThen, type Mode, onlyFrames, speak } from './speech.ts';
import { chunk, DONE, envelope, frame, pieces, USAGE, wholeStream } from './wire.ts';

const MEBIBYTE = 1_048_576;

const end: Mode = async ({ response }) => void response.end();
const reset: Mode = async ({ response }) => void response.socket?.resetAndDestroy();
const comment: Mode = async (exchange) => {
  while (!exchange.closed.aborted) {
    await write(exchange, ': still here\n\n');
    await pause(exchange, 20);
  }
};

/** Streams, good and bad. */
export const STREAM_MODES = {
  normal: async (exchange) => {
    await begin(exchange);
    await speak(exchange);
    await finish(exchange);
  },
  'hang-after-headers': async (exchange) => {
    openStream(exchange);
    await hang(exchange);
  },
  'comments-only': async (exchange) => {
    openStream(exchange);
    await comment(exchange);
  },
  stall: halfThen(hang),
  'stall-with-comments': halfThen(comment),
  'hang-after-finish': async (exchange) => {
    await begin(exchange);
    await speak(exchange);
    await write(exchange, frame(chunk(exchange.model, {}, 'stop')));
    await hang(exchange);
  },
  'slow-drip': async (exchange) => {
    await begin(exchange);
    while (!exchange.closed.aborted) {
      await write(exchange, frame(chunk(exchange.model, { content: 'drip ' })));
      await pause(exchange, 30);
    }
  },
  'cut-clean': halfThen(end),
  'cut-clean-with-done': halfThen(async (exchange) => {
    await write(exchange, DONE);
    exchange.response.end();
  }),
  'cut-mid-line': halfThen(async (exchange) => {
    await write(exchange, frame(chunk(exchange.model, { content: 'never whole' })).slice(0, 60));
    exchange.response.end();
  }),
  'cut-before-text': async (exchange) => {
    await begin(exchange);
    exchange.response.end();
  },
  'no-done': async (exchange) => {
    await begin(exchange);
    await speak(exchange);
    await write(exchange, frame(chunk(exchange.model, {}, 'stop')));
    exchange.response.end();
  },
  'broken-json': halfThen(async (exchange) => {
    await write(exchange, 'data: {"choices":[{"delta":{"content":"oops}\n\n');
    await finish(exchange);
  }),
  'error-object': onlyFrames(() => ({
    error: { message: 'The stub is overloaded.', type: 'server_error', code: 'overloaded' },
  })),
  'error-object-mid': halfThen(async (exchange) => {
    await write(
      exchange,
      frame({ error: { message: 'The stub broke.', type: 'server_error', code: 'internal_error' } }),
    );
    exchange.response.end();
  }),
  'empty-choices': onlyFrames(
    (model) => envelope(model, []),
    (model) => envelope(model, []),
  ),
  'missing-choices': onlyFrames(
    () => ({ id: 'chatcmpl-stub', object: 'chat.completion.chunk' }),
    () => null,
  ),
  'null-content': onlyFrames(
    (model) => chunk(model, { role: 'assistant', content: null }),
    (model) => chunk(model, { content: null }, 'stop'),
  ),
  'wrong-types': onlyFrames((model) => envelope(model, [{ index: 0, delta: { content: { text: 'an object' } } }])),
  'tool-call': onlyFrames(
    (model) =>
      chunk(model, {
        tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'rm', arguments: '{}' } }],
      }),
    (model) => chunk(model, {}, 'tool_calls'),
  ),
  refusal: onlyFrames(
    (model) => chunk(model, { role: 'assistant', content: null, refusal: "I can't help with that." }),
    (model) => chunk(model, {}, 'stop'),
  ),
  'content-filter': halfThen((exchange) => finish(exchange, 'content_filter')),
  length: halfThen((exchange) => finish(exchange, 'length')),
  'unknown-finish': halfThen((exchange) => finish(exchange, 'abort')),
  usage: async (exchange) => {
    await begin(exchange);
    await speak(exchange);
    await write(exchange, frame(chunk(exchange.model, {}, 'stop')));
    await write(exchange, frame(envelope(exchange.model, [], { usage: USAGE })) + DONE);
    exchange.response.end();
  },
  'late-done': async (exchange) => {
    await begin(exchange);
    await speak(exchange);
    await write(exchange, frame(chunk(exchange.model, {}, 'stop')));
    await pause(exchange, 20);
    await write(exchange, DONE);
    exchange.response.end();
  },
  'reset-after-headers': async (exchange) => {
    await begin(exchange);
    await pause(exchange, 20);
    await reset(exchange);
  },
  'reset-mid-answer': halfThen(async (exchange) => {
    await pause(exchange, 50);
    await reset(exchange);
  }),
  'big-line': async (exchange) => {
    openStream(exchange);
    await write(exchange, 'data: {"choices":[{"index":0,"delta":{"content":"');
    const block = new Uint8Array(MEBIBYTE).fill(0x61);
    for (let sent = 0; sent < 64 && !exchange.closed.aborted; sent++) await write(exchange, block);
    exchange.response.end('"}}]}\n\n');
  },
  endless: async (exchange) => {
    await begin(exchange);
    while (!exchange.closed.aborted) await write(exchange, frame(chunk(exchange.model, { content: 'more and more ' })));
  },
  'utf8-bytes': async (exchange) => {
    openStream(exchange);
    for (const byte of Buffer.from(wholeStream(exchange.model, exchange.sentences))) {
      await write(exchange, Uint8Array.of(byte));
      await new Promise(setImmediate);
    }
    exchange.response.end();
  },
  'line-endings': async (exchange) => {
    openStream(exchange);
    const ends = ['\n', '\r\n', '\r'];
    const deltas = exchange.sentences.flatMap(pieces);
    for (const [index, content] of deltas.entries()) {
      await write(
        exchange,
        `: a comment${ends[index % 3]}${frame(chunk(exchange.model, { content }), ends[index % 3])}`,
      );
    }
    await finish(exchange);
  },
} as const satisfies Readonly<Record<string, Mode>>;
