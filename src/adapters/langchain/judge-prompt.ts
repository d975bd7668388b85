import { datamark } from '../../answer/datamark.ts';
import type { JudgePrompt } from '../../answer/ports.ts';
import { passageText, requireNonce } from './passage-text.ts';
import { parsePromptFile } from './prompt-file.ts';

const VARIABLES = ['nonce', 'passages', 'sentences'] as const;

/**
 * The prompt for a second opinion from the text of `judge-support.prompt.md`: passages numbered from 1 and one sentence, `s1`,
 * all of it datamarked. Throws as `createAnswerPrompt` does.
 */
export async function createJudgePrompt(fileText: string): Promise<JudgePrompt> {
  const file = await parsePromptFile(fileText, 'judge-support', VARIABLES);
  return {
    async render({ sentence, passages, nonce }) {
      const shown = passages.map(passageText).join('\n\n');
      requireNonce(nonce, [shown, sentence]);
      const numbers = passages.map((_, index) => index + 1).join(', ');
      const sentences = `s1 [${numbers}] ${datamark(sentence.replaceAll(/\s+/gu, ' '))}`;
      return file.render({ nonce, passages: shown, sentences });
    },
  };
}
