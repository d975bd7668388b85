import { createChatModel } from '../../src/adapters/openai/chat-model.ts';
import { ConfigError, parseConfig } from '../../src/config/config.ts';
import type { ModelRun } from '../model-run.ts';
import type { Options } from '../options.ts';
import type { CaseResult } from '../run-suite.ts';
import { createJudge, type Judge } from './judge.ts';
import type { JudgeReport } from './judge-report.ts';
import { ASPECTS, type Aspect, loadTaskPrompt } from './prompt.ts';
import { runJudge } from './run-judge.ts';
import { loadSentinels } from './sentinels.ts';

/** `writer`: the model that answers, when one does. */
type OpenJudge = { readonly judge: Judge; readonly promptHash: string; readonly writer: string };

/** The judge of an aspect behind the endpoint of a run. `name`: another model than that of OPENAI_MODEL. Throws a ConfigError. */
async function openJudge(run: ModelRun, aspect: Aspect, name: string | undefined): Promise<OpenJudge> {
  const config = parseConfig({ ...run.settings, ENGINE: 'model', DATABASE_PATH: ':memory:' }).model;
  if (!config) throw new ConfigError('--judge needs OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without a key');
  const prompt = await loadTaskPrompt(aspect);
  const chat = createChatModel({ ...config, model: name ?? config.model }, run.network);
  return { judge: createJudge({ chat, prompt, ids: run.ids }), promptHash: prompt.hash, writer: config.model };
}

/** What the judges of all aspects say of the results of a run. Throws a ConfigError without an endpoint. */
export async function judgeResults(
  results: readonly CaseResult[],
  run: ModelRun,
  { engine, judgeModel, concurrency, reveal }: Options,
): Promise<readonly JudgeReport[]> {
  const reports: JudgeReport[] = [];
  for (const aspect of ASPECTS) {
    const { judge, promptHash, writer } = await openJudge(run, aspect, judgeModel);
    const judgesItself = engine === 'model' && judge.name === writer;
    const asked = { aspect, judge, promptHash, judgesItself, sentinels: loadSentinels(aspect), watch: run.watch };
    reports.push(await runJudge(results, { ...asked, concurrency, isRevealed: reveal }));
  }
  return reports;
}
