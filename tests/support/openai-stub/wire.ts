/** The chat completions stream as bytes: https://platform.openai.com/docs/api-reference/chat-streaming */

export const DONE = 'data: [DONE]\n\n';

/** One server-sent event. `lineEnd` may be any of the three that the standard allows. */
export function frame(payload: unknown, lineEnd = '\n'): string {
  return `data: ${JSON.stringify(payload)}${lineEnd}${lineEnd}`;
}

export type Delta = Readonly<Record<string, unknown>>;

export function chunk(model: string, delta: Delta, finishReason: string | null = null): Delta {
  return envelope(model, [{ index: 0, delta, logprobs: null, finish_reason: finishReason }]);
}

export function envelope(model: string, choices: readonly unknown[], more: Delta = {}): Delta {
  return { id: 'chatcmpl-stub', object: 'chat.completion.chunk', created: 1_700_000_000, model, choices, ...more };
}

export const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

/** A whole stream as text, for modes that change its bytes. */
export function wholeStream(model: string, sentences: readonly string[], lineEnd = '\n'): string {
  const deltas = sentences.flatMap(pieces).map((content) => frame(chunk(model, { content }), lineEnd));
  return (
    frame(chunk(model, { role: 'assistant', content: '' }), lineEnd) +
    deltas.join('') +
    frame(chunk(model, {}, 'stop'), lineEnd) +
    `data: [DONE]${lineEnd}${lineEnd}`
  );
}

/** A sentence in word-sized pieces, as a model gives it, closed by a space. */
export function pieces(sentence: string): string[] {
  return `${sentence} `.match(/\s*\S+\s?/gu) ?? [];
}
