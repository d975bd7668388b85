import { describe, expect, it } from 'vitest';
import { guideOf } from './read-guide.ts';

const phrasesOf = async (text: string) => (await guideOf(`# Guide\n\n## Work\n\n${text}\n`)).phrases;

describe('the phrases of a guide', () => {
  it('are those of the vocabulary that its sentences and headings have', async () => {
    expect(await phrasesOf('Night shifts pay more.')).toContain('night shift');
  });

  it('may have small words inside', async () => {
    expect(await phrasesOf('They write the things down.')).toContain('write thing down');
  });

  it('are not made of words that only stand near each other', async () => {
    expect(await phrasesOf('A person needs two days.')).not.toContain('person dai');
    expect(await phrasesOf('Every night the second shift cleans.')).not.toContain('night shift');
  });
});
