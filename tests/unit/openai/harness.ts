import { type ChatModelDeps, createChatModel } from '../../../src/adapters/openai/chat-model.ts';
import type { ModelConfig } from '../../../src/adapters/openai/model-config.ts';
import type { ChatModel, ModelEvent } from '../../../src/answer/ports.ts';

export const KEY = 'sk-test-0123456789abcdef';

/** Limits that nothing but the tested one reaches, also on a slow machine. */
export function modelConfig(changes: Partial<ModelConfig> & Pick<ModelConfig, 'baseUrl'>): ModelConfig {
  return {
    apiKey: { reveal: () => KEY },
    model: 'normal',
    headersTimeoutMs: 20_000,
    firstTokenTimeoutMs: 20_000,
    idleTimeoutMs: 20_000,
    totalTimeoutMs: 30_000,
    maxAttempts: 2,
    maxOutputTokens: 600,
    maxLineBytes: 65_536,
    maxBodyBytes: 524_288,
    maxRetryAfterSeconds: 5,
    ...changes,
  };
}

export function chatModel(
  changes: Partial<ModelConfig> & Pick<ModelConfig, 'baseUrl'>,
  deps: Partial<ChatModelDeps> = {},
): ChatModel {
  return createChatModel(modelConfig(changes), {
    fetch: globalThis.fetch,
    nowMs: () => performance.now(),
    random: () => 0,
    ...deps,
  });
}

export type Outcome = {
  readonly text: string;
  /** `end stop`, `end length` or `failure <code>`. */
  readonly last: string;
  readonly detail: string;
  readonly events: readonly ModelEvent[];
};

/** One answer, folded. */
export async function outcomeOf(
  model: ChatModel,
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const events: ModelEvent[] = [];
  for await (const event of model.stream(MESSAGES, { signal })) events.push(event);
  const closing = events.filter((event) => event.type !== 'text');
  if (closing.length !== 1 || events.at(-1) !== closing[0]) throw new Error('a stream needs exactly one last event');
  const last = closing[0];
  return {
    text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''),
    last: last?.type === 'end' ? `end ${last.finish}` : last?.type === 'failure' ? `failure ${last.failure.code}` : '',
    detail: last?.type === 'failure' ? last.failure.detail : '',
    events,
  };
}

export const MESSAGES = [
  { role: 'system', content: 'Answer from the passages.' },
  { role: 'user', content: 'What does it pay?' },
] as const;

/** Resolves when `isTrue` holds; throws after `withinMs`. */
export async function eventually(isTrue: () => boolean, withinMs: number): Promise<void> {
  const endAtMs = performance.now() + withinMs;
  while (!isTrue()) {
    if (performance.now() > endAtMs) throw new Error(`did not happen within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
