import { removeDatamarks } from '../../../src/answer/datamark.ts';

export type ChatMessage = { readonly role: string; readonly content: string };

export type ParrotMode = 'normal' | 'unsupported' | 'wrong-numbers' | 'unoffered-marks' | 'silent';

/**
 * What the stub says when a test gave it no sentences: the first sentence of each passage that it was shown, with its mark,
 * or one of the faults of content that a real model shows.
 */
export function parrotSentences(mode: ParrotMode, messages: readonly ChatMessage[]): string[] {
  const spoken = passagesShown(messages).slice(0, 4);
  const honest = spoken.map(({ number, text }) => mark(firstSentence(text), number));
  switch (mode) {
    case 'normal':
      return honest.length > 0 ? honest : ["The guide doesn't say."];
    case 'silent':
      return ["The guide doesn't say."];
    case 'unsupported':
      return ['Most people in this job also keep a small herd of goats [1].', ...honest.slice(0, 1)];
    case 'wrong-numbers':
      return [
        ...spoken.map(({ number, text }) => mark(withOtherNumbers(firstSentence(text)), number)),
        ...honest.slice(0, 1),
      ];
    case 'unoffered-marks':
      return [...spoken.map(({ text }) => mark(firstSentence(text), 99)), ...honest.slice(0, 1)];
  }
}

function passagesShown(messages: readonly ChatMessage[]): { number: number; text: string }[] {
  const user = messages.findLast((message) => message.role === 'user')?.content ?? '';
  const block = /^<<<passages ([\w-]+)>>>\n(?<passages>.*?)^<<<end of passages \1>>>$/msu.exec(user);
  const parts = (block?.groups?.['passages'] ?? '').split(/^(?=\[\d+\] )/mu);
  return parts.flatMap((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const number = /^\[(\d+)\] /u.exec(heading)?.[1];
    const text = removeDatamarks(lines.find((line) => line.trim() !== '') ?? '').replace(/^(?:-|\d+\.) /u, '');
    return number === undefined || text === '' ? [] : [{ number: Number(number), text }];
  });
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}

function withOtherNumbers(sentence: string): string {
  if (!/\d/u.test(sentence)) return `It pays $987,654 a year.`;
  return sentence.replaceAll(/\d/gu, (digit) => String((Number(digit) + 3) % 10));
}

function mark(sentence: string, number: number): string {
  const [, words = sentence, stop = ''] = /^(.*?)([.!?]?)$/su.exec(sentence) ?? [];
  return `${words} [${number}]${stop || '.'}`;
}
