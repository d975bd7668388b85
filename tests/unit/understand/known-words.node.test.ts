import { describe, expect, it } from 'vitest';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';
import { readEmbeddings } from '../../../src/runtime/node-files.ts';
import { understand } from '../../../src/understand/understand.ts';
import { HYGIENE, lexiconOf, SHIPPED, TURBINES } from '../../support/shipped.ts';

const shipped = await lexiconOf(SHIPPED);
const turbines = await lexiconOf(TURBINES);
const hygiene = await lexiconOf(HYGIENE);

const termOf = (question: string, surface: string, lexicon = shipped) =>
  understand(question, '', [], lexicon).terms.find((term) => term.surface.toLowerCase().includes(surface));

describe('what the guide has for a word', () => {
  it('is what answers for it where the guide lacks the word itself', () => {
    expect(termOf('is it monday to friday', 'monday to friday')).toMatchObject({
      standing: 'by_vocabulary',
      alternatives: expect.arrayContaining(['shift']),
    });
  });

  it('is what the guide says of the subject without a word for it', () => {
    expect(termOf('what is the dropout rate', 'dropout rate', hygiene)?.standing).toBe('by_vocabulary');
    expect(termOf('what is the dropout rate', 'dropout rate')?.standing).not.toBe('by_vocabulary');
  });

  it('is only near where the guide has something else to say', () => {
    expect(termOf('what about a wheelchair', 'wheelchair')?.standing).toBe('nearby');
  });

  it('is another form of it, and the whole of a clipped word', () => {
    expect(termOf('what if it is too windy', 'windy', turbines)?.alternatives).toEqual(['wind']);
    expect(termOf('is pharma an option', 'pharma')?.standing).toBe('in_guide');
  });

  it('is other forms of a word that the guide has, too, however they are made', () => {
    expect(termOf('does somebody supervise me', 'supervise')?.forms).toContain('supervisor');
    expect(termOf('can it be taught', 'taught')?.forms).toEqual(['teach']);
    expect(termOf('what does a technician wear', 'wear')?.forms ?? []).not.toContain('where');
  });

  it('is a phrase only where its words stand together', () => {
    expect(termOf('do you get a raise every year', 'get a raise')).toMatchObject({ standing: 'missing' });
  });

  it('is its own words where the guide has nothing on what a turn of phrase means', () => {
    expect(termOf('what if i struggle at school', 'school', hygiene)?.standing).toBe('in_guide');
    expect(termOf('what if i am a slow learner', 'slow learner', hygiene)?.standing).toBe('missing');
  });

  it("is the occupation's own where a clipped word stands in its name", () => {
    expect(termOf('whats a prod technician earn', 'production')).toMatchObject({ stem: 'product', weight: 0.15 });
    expect(termOf('is the prod good', 'production')).toBeUndefined();
  });

  it('counts for little where it names the place that the guide is about', () => {
    expect(termOf('how many hygienists are there in Canada', 'canada', hygiene)?.weight).toBeLessThan(0.2);
    expect(termOf('how many hygienists are there in Peru', 'peru', hygiene)?.weight).toBe(1);
  });

  it('counts for little where visitors say what they are', () => {
    expect(termOf("i'm a glazier now, how do I get in", 'glazier')?.weight).toBeLessThan(0.2);
    expect(termOf('what does a glazier earn', 'glazier')?.weight).toBeGreaterThan(0.5);
  });
});

describe('parseVocabulary', () => {
  it('refuses a group that points nowhere, and names it', () => {
    const groups = [{ id: 'nights', words: ['night'], seeAlso: ['shifts'] }];
    expect(() => parseVocabulary({ version: 1, groups }, readEmbeddings())).toThrow(
      /nights.+sees.+shifts.+which is no group/,
    );
  });
});
