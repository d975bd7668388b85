import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../../../src/domain/question.ts';
import { matchAround, matchTerm, weighTerms } from '../../../src/retrieve/term-match.ts';
import { readWords } from '../../../src/retrieve/words.ts';

const TEACH: QueryTerm = {
  surface: 'teach',
  stem: 'teach',
  alternatives: ['teach', 'instruct'],
  forms: ['taught', 'teacher'],
  standing: 'in_guide',
  weight: 1,
  inherited: false,
  facet: null,
  isGeneric: false,
};
const [weighed] = weighTerms([TEACH], { terms: new Map(), passageCount: 0 });
const worthIn = (text: string, heading = '') =>
  matchTerm(weighed!, { words: readWords(text), headings: readWords(heading), facet: null });

describe('how well a sentence has a word', () => {
  it('is most for the word itself, then for another form of it, then for a word that means the same', () => {
    const [itself, form, synonym] = ['They teach here', 'It is taught here', 'They instruct here'].map((text) =>
      worthIn(text),
    ) as [number, number, number];
    expect(itself).toBe(1);
    expect(form).toBeLessThan(itself);
    expect(synonym).toBeLessThan(form);
    expect(synonym).toBeGreaterThan(0);
  });

  it('is the best of what it has', () => {
    expect(worthIn('A teacher may instruct')).toBe(worthIn('A teacher'));
  });

  it('is less for a form that only its heading has', () => {
    expect(worthIn('Two years', 'What is taught')).toBeLessThan(worthIn('Two years are taught'));
    expect(worthIn('Two years', 'What is taught')).toBeGreaterThan(0);
  });

  it('is less for what is only said beside it, and there too most for the word itself', () => {
    const [itself, form] = ['They teach and instruct here', 'It is taught here'].map((text) =>
      matchAround(weighed!, readWords(text)),
    ) as [number, number];
    expect(itself).toBeLessThan(worthIn('They instruct here'));
    expect(form).toBeLessThan(itself);
    expect(form).toBeGreaterThan(0);
  });

  it('is less for a word that means the same where the guide has the word itself', () => {
    const [lacking] = weighTerms([{ ...TEACH, alternatives: ['instruct'], forms: [], standing: 'by_vocabulary' }], {
      terms: new Map(),
      passageCount: 0,
    });
    const place = { words: readWords('They instruct here'), headings: null, facet: null };
    expect(matchTerm(weighed!, place)).toBeLessThan(matchTerm(lacking!, place));
  });

  it('is nothing without any of these', () => {
    expect(worthIn('Two years of practice')).toBe(0);
  });
});
