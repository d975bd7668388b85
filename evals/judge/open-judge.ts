import { createChatModel } from '../../src/adapters/openai/chat-model.ts';
import { ConfigError, parseConfig } from '../../src/config/config.ts';
import type { ModelRun } from '../model-run.ts';
import { createJudge, type Judge } from './judge.ts';
import { loadTaskPrompt } from './prompt.ts';

/** `writer`: the model that answers, when one does. */
type OpenJudge = { readonly judge: Judge; readonly promptHash: string; readonly writer: string };

/** The judge behind the endpoint of a run. `name`: another model than that of OPENAI_MODEL. Throws a ConfigError. */
export async function openJudge(run: ModelRun, name: string | undefined): Promise<OpenJudge> {
  const config = parseConfig({ ...run.settings, ENGINE: 'model', DATABASE_PATH: ':memory:' }).model;
  if (!config) throw new ConfigError('--judge needs OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without a key');
  const prompt = await loadTaskPrompt();
  const chat = createChatModel({ ...config, model: name ?? config.model }, run.network);
  return { judge: createJudge({ chat, prompt, ids: run.ids }), promptHash: prompt.hash, writer: config.model };
}
