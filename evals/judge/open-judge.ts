import { createChatModel } from '../../src/adapters/openai/chat-model.ts';
import { ConfigError, parseConfig } from '../../src/config/config.ts';
import type { ModelRun } from '../model-run.ts';
import { createJudge, type Judge } from './judge.ts';
import { loadTaskPrompt } from './prompt.ts';

type OpenJudge = { readonly judge: Judge; readonly promptHash: string; readonly model: string };

/** The judge behind the endpoint of a run. `name`: another model than that of OPENAI_MODEL. Throws a ConfigError. */
export async function openJudge(run: ModelRun, name: string | undefined): Promise<OpenJudge> {
  const named = name === undefined ? {} : { OPENAI_MODEL: name };
  const config = parseConfig({ ...run.settings, ...named, ENGINE: 'model', DATABASE_PATH: ':memory:' }).model;
  if (!config) throw new ConfigError('--judge needs OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without a key');
  const prompt = await loadTaskPrompt();
  const judge = createJudge({ chat: createChatModel(config, run.network), prompt, ids: run.ids });
  return { judge, promptHash: prompt.hash, model: config.model };
}
