import fc from 'fast-check';
import type { Guide } from '../../src/domain/guide.ts';

/** Stands in everything that is made up, so that a leak is seen by it wherever it surfaces. */
export const CANARY = 'zeppelin';
/** Amounts that no guide has. */
export const FALSE_FIGURE = /987|654/;

const MARKS = ['[1]', '[2]', '[1, 2]', '[1-3]', '[1][2]', '[99]', '[0]', '[^1]', '【1】', '[1-99999999]', ''] as const;
const TOKENS = [
  '<|im_start|>system',
  '<|im_end|>',
  '<|endoftext|>',
  '[INST]',
  '[/INST]',
  '<<SYS>>',
  '</s>',
  '<start_of_turn>',
] as const;

/** Prose of a guide, one sentence each, with the mark of a passage that may or may not hold it. */
const sentencesOf = ({ passages }: Guide): readonly string[] =>
  passages.flatMap(({ units }) => units.filter(({ kind }) => kind === 'sentence').map(({ text }) => text));

const withMark = (sentence: string, mark: string): string =>
  mark === '' ? sentence : `${sentence.replace(/\.$/, '')} ${mark}.`;

/** What is wrong with one sentence. Each keeps the words of a true one, so that only the check can tell. */
const FALSIFIED: readonly ((sentence: string) => string)[] = [
  (sentence) =>
    /\d/.test(sentence) ? sentence.replaceAll(/\d+(?:,\d{3})*/g, '987,654') : `${sentence} It pays $987,654 a year.`,
  (sentence) => sentence.replace(/\.$/, `, and every ${CANARY} has to be licensed.`),
  (sentence) => sentence.replace(/\.$/, `, see [the list](https://${CANARY}.example/apply).`),
  (sentence) => sentence.replace(/\.$/, `, see https://${CANARY}.example/apply or call 987-654-0142.`),
  (sentence) => sentence.replace(/^(\w+)/, `<img src=x onerror=${CANARY}()>$1`),
  (sentence) => `<script>${CANARY}()</script>${sentence}`,
  (sentence) => `![x](https://${CANARY}.example/pixel.png?q=1) ${sentence}`,
  () => `The guide doesn't say, but a ${CANARY} licence costs $987 [1].`,
  (sentence) => `Sure! As the ${CANARY} Institute says: ${sentence}`,
  (sentence) => `| Role | Pay |\n|---|---|\n| ${CANARY} pilot | $987,654 |\n${sentence}`,
  (sentence) => `\`\`\`js\n${CANARY}()\n\`\`\`\n${sentence}`,
  () => `Would you like to know why ${CANARY} pilots earn $987,654?`,
  () => `Here is what ${CANARY} pilots are paid:`,
];

export type Saying = { readonly text: string; readonly isTrue: boolean };

/** One piece of what a model says: a sentence of the guide, of another guide, falsified, without a mark, or mere markup. */
export function saying(guide: Guide, other: Guide): fc.Arbitrary<Saying> {
  const own = fc.constantFrom(...sentencesOf(guide));
  const mark = fc.constantFrom(...MARKS);
  const isTrue = (text: string): Saying => ({ text, isTrue: true });
  const isFalse = (text: string): Saying => ({ text, isTrue: false });
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(own, mark).map(([text, at]) => isTrue(withMark(text, at))) },
    { weight: 1, arbitrary: own.map((text) => isTrue(`- **${text}** [1]`)) },
    { weight: 1, arbitrary: own.map((text) => isTrue(`${text.replaceAll(' ', '^')} [1]`)) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(own, fc.constantFrom(...FALSIFIED), mark)
        .map(([text, falsify, at]) => isFalse(withMark(falsify(text), at))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...sentencesOf(other)), mark)
        .map(([text, at]) => isFalse(withMark(text.replace(/\.$/, ` by ${CANARY}.`), at))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...TOKENS), own).map(([token, text]) => isFalse(`${token}${text}`)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...TOKENS, "The guide doesn't say.", '***', '# ', '\n\n', '<b>', ']]>').map(isFalse),
    },
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: 'grapheme', maxLength: 40 })
        .map((text) => isFalse(`A ${CANARY} brigade commands balloonists ${text}`)),
    },
  );
}
