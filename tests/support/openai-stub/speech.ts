import { type Exchange, openStream, pause, write } from './exchange.ts';
import { chunk, DONE, frame, pieces } from './wire.ts';

export type Mode = (exchange: Exchange) => Promise<void>;

/** Headers and the first chunk, which carries a role and no text. */
export async function begin(exchange: Exchange): Promise<void> {
  openStream(exchange);
  await write(exchange, frame(chunk(exchange.model, { role: 'assistant', content: '' })));
}

/** Word by word; before each sentence the gate is passed and the delay waited for. */
export async function speak(exchange: Exchange, sentences = exchange.sentences): Promise<void> {
  for (const sentence of sentences) {
    await exchange.gate?.pass();
    if (exchange.delayMs > 0) await pause(exchange, exchange.delayMs);
    for (const content of pieces(sentence)) await write(exchange, frame(chunk(exchange.model, { content })));
  }
}

export async function finish(exchange: Exchange, reason = 'stop'): Promise<void> {
  await write(exchange, frame(chunk(exchange.model, {}, reason)) + DONE);
  exchange.response.end();
}

/** The first sentence, then what `after` does. */
export function halfThen(after: Mode): Mode {
  return async (exchange) => {
    await begin(exchange);
    await speak(exchange, exchange.sentences.slice(0, 1));
    await after(exchange);
  };
}

/** A stream of exactly these payloads, properly ended. */
export function onlyFrames(...payloads: readonly ((model: string) => unknown)[]): Mode {
  return async (exchange) => {
    openStream(exchange);
    for (const payload of payloads) await write(exchange, frame(payload(exchange.model)));
    await write(exchange, DONE);
    exchange.response.end();
  };
}
