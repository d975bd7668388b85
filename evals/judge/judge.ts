import type { ChatModel, IdSource } from '../../src/answer/ports.ts';
import { type Opinion, readOpinion } from './opinion.ts';
import type { TaskPrompt } from './prompt.ts';
import type { Task } from './task.ts';

/** Gives a verdict for every sentence of a task, or says why there is none. Never throws for what a model does. */
export type Judge = { readonly name: string; readonly judge: (task: Task) => Promise<Opinion> };

type Deps = { readonly chat: ChatModel; readonly prompt: TaskPrompt; readonly ids: Pick<IdSource, 'uuid'> };

const MAX_REPLIES = 2;
const MAX_REPLY_CHARS = 40_000;
const TIMEOUT_MS = 120_000;

/** A judge that asks a model. A reply that can't be used is asked for once more, with what was wrong with it. */
export function createJudge({ chat, prompt, ids }: Deps): Judge {
  async function ask(task: Task, problem: string | null): Promise<Opinion & { readonly isFinal?: boolean }> {
    let text = '';
    const messages = await prompt.render(task, ids.uuid(), problem);
    for await (const event of chat.stream(messages, { signal: AbortSignal.timeout(TIMEOUT_MS) })) {
      if (event.type === 'failure')
        return { ok: false, problem: `the endpoint failed (${event.failure.code})`, isFinal: true };
      if (event.type === 'text') text += event.text;
      if (text.length > MAX_REPLY_CHARS) return { ok: false, problem: 'it was far too long' };
    }
    return readOpinion(text, task);
  }

  return {
    name: chat.name,
    async judge(task) {
      let reply = await ask(task, null);
      for (let replies = 1; !reply.ok && !reply.isFinal && replies < MAX_REPLIES; replies += 1) {
        reply = await ask(task, reply.problem);
      }
      return reply;
    },
  };
}
