import answerPrompt from '../../prompts/answer.prompt.md';
import judgePrompt from '../../prompts/judge-support.prompt.md';
import { createAnswerPrompt } from '../adapters/langchain/answer-prompt.ts';
import { createJudgePrompt } from '../adapters/langchain/judge-prompt.ts';
import { createChatModel } from '../adapters/openai/chat-model.ts';
import type { AskDeps } from '../answer/ask.ts';
import type { Config } from '../config/config.ts';

type Models = { readonly model: NonNullable<Config['model']>; readonly judge: Config['judge'] };

/** The model engine. Its file is imported only where a model is set: an isolate without one starts faster. */
export async function openModel({ model, judge }: Models): Promise<AskDeps['model']> {
  const deps = {
    fetch: (...[input, init]: Parameters<typeof fetch>) => fetch(input, init),
    nowMs: () => performance.now(),
    random: Math.random,
  };
  const chat = createChatModel(model, deps);
  const prompt = await createAnswerPrompt(answerPrompt);
  if (judge === null) return { chat, prompt };
  return { chat, prompt, judge: { chat: createChatModel(judge, deps), prompt: await createJudgePrompt(judgePrompt) } };
}
