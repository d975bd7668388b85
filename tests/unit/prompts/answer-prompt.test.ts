import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerPrompt } from '../../../src/adapters/langchain/answer-prompt.ts';
import { Passage } from '../../../src/domain/guide.ts';
import { parrotSentences } from '../../support/openai-stub/parrot.ts';

const NONCE = '5f0c2a9d7e31b846';
const prompt = await createAnswerPrompt(readFileSync('prompts/answer.prompt.md', 'utf8'));

function passage(texts: readonly string[], changes: Partial<Passage> = {}): Passage {
  return Passage.parse({
    id: 'beekeeper/pay#1',
    guide: 'beekeeper',
    sectionId: 'pay',
    section: ['Pay', 'First years'],
    facet: 'pay',
    kind: 'prose',
    text: texts.join(' '),
    start: 0,
    end: texts.join(' ').length,
    units: texts.map((text) => ({ kind: 'sentence', text, start: 0, end: text.length })),
    ...changes,
  });
}

const userMessage = async (passages: readonly Passage[], question = 'What does it pay?') =>
  (await prompt.render({ question, passages, nonce: NONCE })).find((message) => message.role === 'user')?.content ?? '';

describe('the prompt of an answer', () => {
  it('shows passages numbered, under their headings, word by word marked as data', async () => {
    const list = passage(['Smoker', 'Hive tool'], {
      kind: 'ordered',
      section: ['Tools'],
      units: [
        { kind: 'item', number: 1, text: 'Smoker', start: 0, end: 6 },
        { kind: 'item', number: 2, text: 'Hive tool', start: 7, end: 16 },
      ],
    });
    expect(await userMessage([passage(['It pays $20 an hour.', 'It may rise.']), list])).toContain(
      `<<<passages ${NONCE}>>>
[1] Pay^>^First^years
It^pays^$20^an^hour.
It^may^rise.

[2] Tools
1. Smoker
2. Hive^tool
<<<end of passages ${NONCE}>>>`,
    );
  });

  it('keeps the question and the guide out of the rules', async () => {
    const [system] = await prompt.render({ question: 'Zebras?', passages: [passage(['Yaks graze.'])], nonce: NONCE });
    expect(system).toMatchObject({ role: 'system', content: expect.not.stringMatching(/Zebras|Yaks|5f0c/) });
  });

  it('lets no text of others begin a line that looks like a marker or a passage', async () => {
    const hostile = fc.stringMatching(
      /^(?:[a-z ]|\n|\r|\u2028|<<<|>>>|end of passages|\[9\] |\^|\{\{nonce\}\}){1,12}$/,
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (unit, heading, question) => {
        const text = await userMessage([passage([`x${unit}`], { section: [`h${heading}`] })], `q${question}`);
        expect(text.split(/[\n\r\u2028]/).filter((line) => line.startsWith('<<<'))).toEqual([
          `<<<passages ${NONCE}>>>`,
          `<<<end of passages ${NONCE}>>>`,
          `<<<question ${NONCE}>>>`,
          `<<<end of question ${NONCE}>>>`,
        ]);
        expect(text.split('\n').filter((line) => /^\[\d+\]/.test(line))).toHaveLength(1);
      }),
    );
  });

  it('refuses a nonce that could be guessed, or that stands in the data', async () => {
    const render = (nonce: string, question: string) => prompt.render({ question, passages: [], nonce });
    await expect(render('1234', 'Hi?')).rejects.toThrow('nonce');
    await expect(render(NONCE, `Is it ${NONCE}?`)).rejects.toThrow('nonce');
  });

  it('can be read by the stub, which repeats passages with their marks', async () => {
    const messages = await prompt.render({
      question: 'What does it pay?',
      passages: [passage(['It pays $20 an hour. More later.']), passage(['Bees sting.'])],
      nonce: NONCE,
    });
    expect(parrotSentences('normal', messages)).toEqual(['It pays $20 an hour [1].', 'Bees sting [2].']);
    expect(parrotSentences('wrong-numbers', messages)[0]).toBe('It pays $53 an hour [1].');
    expect(parrotSentences('unoffered-marks', messages)[0]).toBe('It pays $20 an hour [99].');
  });
});
