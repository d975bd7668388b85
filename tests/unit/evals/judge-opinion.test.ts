import { describe, expect, it } from 'vitest';
import { readOpinion } from '../../../evals/judge/opinion.ts';
import type { Task } from '../../../evals/judge/task.ts';

const task: Task = {
  passages: [
    { section: ['Keeper', 'Lamp'], units: [{ kind: 'sentence', text: 'The lamp is lit at dusk — never later.' }] },
    { section: ['Keeper', 'Fog'], units: [{ kind: 'sentence', text: 'The horn sounds twice an hour.' }] },
  ],
  sentences: [
    { text: 'It is lit at dusk.', cites: [1] },
    { text: 'The horn sounds daily.', cites: [2] },
  ],
};
const reply = (...verdicts: readonly (readonly [id: string, verdict: string, quote: string])[]) =>
  JSON.stringify({ verdicts: verdicts.map(([id, verdict, quote]) => ({ id, verdict, quote })) });
const verdictsOf = (text: string) => {
  const opinion = readOpinion(text, task);
  return opinion.ok ? opinion.judgements.map(({ verdict }) => verdict) : opinion.problem;
};

describe('the reply of a judge', () => {
  it('is taken with its verdicts, out of a fence too', () => {
    const text = reply(['s1', 'supported', 'lit at dusk'], ['s2', 'unsupported', '']);
    expect(verdictsOf(`\`\`\`json\n${text}\n\`\`\``)).toEqual(['supported', 'unsupported']);
  });

  it.each([
    ['stands in no passage', 'lit at dawn, always'],
    ['stands in a passage that the sentence does not cite', 'horn sounds twice an hour'],
    ['is empty', ''],
    ['is too short to tell', 'the lamp'],
  ])('has no verdict where its quote %s', (_, quote) => {
    expect(verdictsOf(reply(['s1', 'supported', quote], ['s2', 'not_factual', '']))).toEqual([
      'unverified',
      'not_factual',
    ]);
  });

  it('may write quotes, dashes, spaces and marks of the prompt its own way', () => {
    const quote = 'The^lamp  is lit at dusk - never later.';
    expect(verdictsOf(reply(['s1', 'supported', quote], ['s2', 'unsupported', '']))[0]).toBe('supported');
  });

  it('may copy the marks of a list with the words of its items', () => {
    const items = ['Read the log', 'Trim the wick'].map(
      (text, at) => ({ kind: 'item', number: at + 1, text }) as const,
    );
    const list: Task = {
      passages: [{ section: ['Keeper'], units: items }],
      sentences: [{ text: 'First comes the log.', cites: [1] }],
    };
    for (const quote of ['1. Read the log', '- Read the log', 'Read the log - Trim the wick']) {
      expect(readOpinion(reply(['s1', 'supported', quote]), list)).toMatchObject({
        judgements: [{ verdict: 'supported' }],
      });
    }
  });

  it.each([
    ['too few verdicts', reply(['s1', 'supported', 'lit at dusk']), 'it had 1 verdicts for 2 sentences'],
    [
      'other ids',
      reply(['s2', 'unsupported', ''], ['s1', 'unsupported', '']),
      'its ids were not those of the sentences, in their order',
    ],
    [
      'a verdict that does not exist',
      reply(['s1', 'yes', ''], ['s2', 'no', '']),
      'it was not the JSON that was asked for',
    ],
    ['prose', 'Both are fine.', 'it was not the JSON that was asked for'],
  ])('with %s is no verdict on anything', (_, text, problem) => {
    expect(verdictsOf(text)).toBe(problem);
  });
});
