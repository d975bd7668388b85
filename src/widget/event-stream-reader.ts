/** One event of a `text/event-stream`; `event` is `message` when the stream gave it no name. */
export type ServerEvent = { readonly event: string; readonly data: string };

/**
 * A parser that takes the text of a `text/event-stream` in pieces, cut anywhere, and gives the events that each piece
 * completes. Pure but for what it remembers of the unfinished line. An event without its closing blank line is never
 * given. After the WHATWG HTML standard, section 9.2.6; `id` and `retry` are left out, because nothing here reconnects.
 */
export function createEventStreamParser(): (piece: string) => readonly ServerEvent[] {
  let line = '';
  let isFirstLine = true;
  let skipLineFeed = false;
  let name = '';
  let data: string[] = [];

  function endLine(found: ServerEvent[]): void {
    const text = isFirstLine ? line.replace(/^\uFEFF/, '') : line;
    isFirstLine = false;
    line = '';
    if (text === '') {
      if (data.length > 0) found.push({ event: name || 'message', data: data.join('\n') });
      name = '';
      data = [];
      return;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }

  return (piece) => {
    const found: ServerEvent[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const character = piece[at];
      if (character === '\n' && skipLineFeed) from = at + 1;
      else if (character === '\n' || character === '\r') {
        line += piece.slice(from, at);
        from = at + 1;
        endLine(found);
      }
      skipLineFeed = character === '\r';
    }
    line += piece.slice(from);
    return found;
  };
}

/**
 * The events of a response body, as they arrive. `onActivity` is called for every chunk, also one that only holds a
 * heartbeat comment. Leaving the loop early cancels the body. Throws what the body throws.
 */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
  onActivity: () => void = () => undefined,
): AsyncGenerator<ServerEvent, void> {
  const parse = createEventStreamParser();
  // The parser removes the byte order mark itself, once and only at the start.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onActivity();
      yield* parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    // A body that has already failed rejects here too; the failure was thrown by read().
    await reader.cancel().catch(() => undefined);
  }
}
