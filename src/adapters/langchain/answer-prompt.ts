import type { AnswerPrompt } from '../../answer/ports.ts';
import { oneLine, passageText, requireNonce } from './passage-text.ts';
import { parsePromptFile } from './prompt-file.ts';

const VARIABLES = ['nonce', 'passages', 'question'] as const;

/**
 * The prompt of the answering model from the text of `answer.prompt.md`. Passages are numbered from 1 in the order given,
 * and their words are joined by datamarks. Throws as `parsePromptFile` does, and on rendering when the nonce could be
 * guessed or stands in the data it has to fence.
 */
export async function createAnswerPrompt(fileText: string): Promise<AnswerPrompt> {
  const file = await parsePromptFile(fileText, 'answer', VARIABLES);
  return {
    hash: file.hash,
    async render({ question, passages, nonce }) {
      const shown = passages.map(passageText).join('\n\n');
      requireNonce(nonce, [shown, question]);
      return file.render({ nonce, passages: shown, question: oneLine(question) });
    },
  };
}
