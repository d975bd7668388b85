import { datamark } from '../../answer/datamark.ts';
import type { AnswerPrompt } from '../../answer/ports.ts';
import type { Passage } from '../../domain/guide.ts';
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
      if (!/^[\w-]{16,}$/.test(nonce))
        throw new Error('the nonce of a prompt needs at least 16 letters, digits, _ or -');
      const shown = passages.map(passageText).join('\n\n');
      if (shown.includes(nonce) || question.includes(nonce))
        throw new Error('the nonce of a prompt stands in its data');
      return file.render({ nonce, passages: shown, question: oneLine(question) });
    },
  };
}

function passageText(passage: Passage, index: number): string {
  const heading = datamark(oneLine(passage.section.join(' > ')));
  const lines = passage.units.map(({ kind, number, text }) => {
    const lead = kind !== 'item' ? '' : number === undefined ? '- ' : `${number}. `;
    return lead + datamark(oneLine(text));
  });
  return `[${index + 1}] ${heading}\n${lines.join('\n')}`;
}

/** No text of others may begin a line: that is where markers and passage numbers stand. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
