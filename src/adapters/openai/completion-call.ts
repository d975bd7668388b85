import OpenAI from 'openai';
import type { ModelMessage } from '../../answer/ports.ts';
import { type Fetch, guardFetch } from './guarded-fetch.ts';
import type { ModelConfig } from './model-config.ts';

export type UpstreamStream = { readonly chunks: AsyncIterable<unknown>; readonly response: Response };

export type CompletionCall = (messages: readonly ModelMessage[], signal: AbortSignal) => Promise<UpstreamStream>;

/** The one place that calls the SDK: one request, no retry of its own, no settings from the environment, no log. */
export function createCompletionCall(config: ModelConfig, fetch: Fetch): CompletionCall {
  const client = new OpenAI({
    apiKey: config.apiKey.reveal() || 'none',
    baseURL: config.baseUrl,
    fetch: guardFetch(fetch, config),
    maxRetries: 0,
    // Later than our own timers, which also run on once headers are here.
    timeout: config.totalTimeoutMs + 1_000,
    logLevel: 'off',
    organization: null,
    project: null,
  });
  const limit = tokenLimit(config);
  return async (messages, signal) => {
    const { data, response } = await client.chat.completions
      .create({ model: config.model, messages: [...messages], stream: true, ...limit }, { signal })
      .withResponse();
    return { chunks: data, response };
  };
}

/** OpenAI's newer models refuse `max_tokens`; most other endpoints know only that name. */
function tokenLimit({ baseUrl, maxOutputTokens }: ModelConfig) {
  const isOpenAi = /(?:^|\.)openai\.(?:com|azure\.com)$/.test(new URL(baseUrl).hostname);
  return isOpenAi ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens };
}
