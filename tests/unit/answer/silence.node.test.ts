import { describe, expect, it } from 'vitest';
import { notMentioned, notSaid } from '../../../src/answer/compose/sentences/silence.ts';
import { understand } from '../../../src/understand/understand.ts';
import { lexiconOf, SHIPPED } from '../../support/shipped.ts';

const lexicon = await lexiconOf(SHIPPED);
const read = (question: string) => understand(question, '', [], lexicon);

describe('what the guide does not say', () => {
  it.each([
    ['how many technicians die each year', "The guide doesn't say how many technicians."],
    ['how many certificates until you are a lead', "The guide doesn't say how many certificates."],
    ['the course or the license, which costs more', "The guide doesn't say how much."],
    ['how many soft skills does it list?', "The guide doesn't say how many soft skills."],
    ['how long do you stand for?', "The guide doesn't say how long."],
    ['how often do I renew it', "The guide doesn't say how often."],
    ['which college is best?', "The guide doesn't say which college."],
    ['how much does the exam cost?', "The guide doesn't say how much."],
    ['where is it?', "The guide doesn't say where."],
    ['describe it', "The guide doesn't say."],
  ])('is told in the words of the question: %s', (question, text) => {
    expect(notSaid(read(question))).toBe(text);
  });

  it('quotes a visitor, and names a turn of phrase', () => {
    expect(notMentioned(['Texas'], read('do they hire in Texas?'))).toBe("The guide doesn't mention “Texas”.");
    const query = read('will I get a raise every year');
    const name = query.terms.find(({ gloss }) => gloss !== undefined)?.gloss;
    expect(notMentioned([name!], query)).toBe(`The guide doesn't mention ${name}.`);
  });

  it('keeps markup and length out of what it quotes', () => {
    const [hostile] = ['<img src=x onerror=alert(1)>'.repeat(20)];
    expect(notMentioned([hostile!], read('x'))).not.toMatch(/[<>()=]/);
    expect(notMentioned([hostile!], read('x')).length).toBeLessThan(100);
  });
});
