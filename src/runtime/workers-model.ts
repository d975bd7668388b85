import answerPrompt from '../../prompts/answer.prompt.md';
import { createAnswerPrompt } from '../adapters/langchain/answer-prompt.ts';
import { createChatModel } from '../adapters/openai/chat-model.ts';
import type { AskDeps } from '../answer/ask.ts';
import type { Config } from '../config/config.ts';

/** The model engine. Its file is imported only where a model is set: an isolate without one starts faster. */
export async function openModel(model: NonNullable<Config['model']>): Promise<AskDeps['model']> {
  const prompt = await createAnswerPrompt(answerPrompt);
  const chat = createChatModel(model, {
    fetch: (input, init) => fetch(input, init),
    nowMs: () => performance.now(),
    random: Math.random,
  });
  return { chat, prompt };
}
