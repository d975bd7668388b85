import { readFileSync } from 'node:fs';
import { oneLine, passageText, requireNonce } from '../../src/adapters/langchain/passage-text.ts';
import { parsePromptFile } from '../../src/adapters/langchain/prompt-file.ts';
import { datamark } from '../../src/answer/datamark.ts';
import type { ModelMessage } from '../../src/answer/ports.ts';
import type { Task } from './task.ts';

/** What a judge is asked: whether sentences are backed by what they cite, or whether answers have the facts of their case. */
export const ASPECTS = ['support', 'nuggets'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The judge's prompt. `problem`: what was wrong with its last reply to the same task, in our own words. */
export type TaskPrompt = {
  readonly hash: string;
  render(task: Task, nonce: string, problem: string | null): Promise<readonly ModelMessage[]>;
};

/** The prompt of an aspect; that of `support` also asks for second opinions at run time. */
export async function loadTaskPrompt(aspect: Aspect): Promise<TaskPrompt> {
  const name = `judge-${aspect}`;
  const text = readFileSync(new URL(`../../prompts/${name}.prompt.md`, import.meta.url), 'utf8');
  const file = await parsePromptFile(text, name, ['nonce', 'passages', 'sentences']);
  return {
    hash: file.hash,
    async render(task, nonce, problem) {
      const passages = task.passages.map(passageText).join('\n\n');
      const sentences = task.sentences
        .map(({ text, cites }, index) => `${sentenceId(index)} [${cites.join(', ')}] ${datamark(oneLine(text))}`)
        .join('\n');
      requireNonce(nonce, [passages, sentences]);
      const [system, user] = await file.render({ nonce, passages, sentences });
      if (problem === null) return [system, user];
      const again = `Your last reply could not be used: ${problem}. Reply again, with the JSON alone.`;
      return [system, { ...user, content: `${user.content}\n\n${again}` }];
    },
  };
}

/** The id under which a prompt shows the sentence at this index. */
export const sentenceId = (index: number): string => `s${index + 1}`;
