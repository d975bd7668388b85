import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/tokens.ts';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';

const NO_EMBEDDINGS = '1\t1\tP';
const vocabulary = parseVocabulary(
  {
    version: 1,
    groups: [
      { id: 'standing', words: ['on my feet'] },
      { id: 'boss', words: ['own boss', 'be your own boss'] },
      { id: 'hourly', words: ['an hour'] },
      { id: 'hard', words: ['is it hard'] },
      { id: 'interview', words: ['interview'], asked: ['grill me'] },
      { id: 'pass-rate', words: ['pass rate'], said: ['get through at the first'] },
    ],
  },
  NO_EMBEDDINGS,
);
const found = (text: string) =>
  vocabulary.match(tokenize(text).map(({ stem }) => stem)).map(({ group, start, end }) => [group.id, start, end]);

describe('matching the phrases of the vocabulary', () => {
  it('takes a phrase as the same whosever it is, and whichever', () => {
    expect(found('are you on your feet')).toEqual([['standing', 2, 5]]);
    expect(found('on feet')).toEqual([['standing', 0, 2]]);
    expect(found('would i really be my own boss')).toEqual([['boss', 3, 7]]);
  });

  it('keeps the first and the last word of a phrase as they are', () => {
    expect(found('the hour')).toEqual([]);
    expect(found('half an hour')).toEqual([['hourly', 1, 3]]);
  });

  it('lets nothing else stand inside a phrase', () => {
    expect(found('on both feet')).toEqual([]);
    expect(found('is hard')).toEqual([]);
    expect(found('is it not hard')).toEqual([]);
  });

  it('lets the longer phrase hide the one inside it', () => {
    expect(found('be your own boss')).toEqual([['boss', 0, 4]]);
  });

  it('goes on to a longer phrase that shares a word with a shorter one before it', () => {
    const { match } = parseVocabulary(
      {
        version: 1,
        groups: [
          { id: 'pay', words: ['get paid'] },
          { id: 'paid-training', words: ['paid during training'] },
        ],
      },
      NO_EMBEDDINGS,
    );
    const ids = (text: string) => match(tokenize(text).map(({ stem }) => stem)).map(({ group }) => group.id);
    expect(ids('do you get paid during training')).toEqual(['paid-training']);
    expect(ids('do you get paid in training')).toEqual(['pay']);
  });

  it('knows some words as meant so by a question only', () => {
    const stems = tokenize('will they grill me').map(({ stem }) => stem);
    expect(vocabulary.asked.match(stems).map(({ group }) => group.id)).toEqual(['interview']);
    expect(vocabulary.match(stems)).toEqual([]);
    expect(vocabulary.groups.find(({ id }) => id === 'interview')!.phrases).toEqual([['interview']]);
    expect(vocabulary.words.has('grill')).toBe(true);
  });

  it('knows what only a guide says of a subject', () => {
    const stems = tokenize('two thirds get through at the first try').map(({ stem }) => stem);
    expect(vocabulary.said.match(stems).map(({ group }) => group.id)).toEqual(['pass-rate']);
    expect(vocabulary.match(stems)).toEqual([]);
    expect(vocabulary.asked.match(stems)).toEqual([]);
    expect(vocabulary.words.has('thirds')).toBe(false);
  });
});
