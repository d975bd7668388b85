import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/understand/understand.ts';
import { lexiconOf, SHIPPED } from '../../support/shipped.ts';

const lexicon = await lexiconOf(SHIPPED);
const facts = (question: string, background = ''): string[] =>
  understand(question, background, [], lexicon).situation.map((terms) =>
    terms.map(({ surface }) => surface.toLowerCase()).join(' + '),
  );

describe('the situation of a visitor', () => {
  it('is what was told before a question without a subject, fact by fact', () => {
    expect(
      facts('is this even realistic', 'been stocking shelves for years, no diploma, bad back and 2 kids.'),
    ).toEqual(['no diploma', 'bad back', 'kids']);
  });

  it('stands in the sentence of the question too, there before the rest', () => {
    expect(facts('my back is bad, am i mad', 'I have kids.')).toEqual(['my back', 'kids']);
  });

  it.each([
    'is that a dealbreaker?',
    'would it destroy me',
    'should I even consider it?',
    'will anyone hire me',
    'can i still get in',
    'problem?',
    'is it possible',
    'does that matter',
  ])('is what is asked about however the question judges it: %s', (question) => {
    expect(facts(question, 'My back is bad.')).toEqual(['my back']);
  });

  it.each(['could someone with a bad back do this', 'would they take me with a bad back'])(
    'is told inside the question too: %s',
    (question) => {
      expect(facts(question)).toEqual(['bad back']);
    },
  );

  it.each([
    ["I'm 51", ['at my age']],
    ["I'm 16", ['too young']],
    ["I'm 24", []],
    ['I worked there for 51 years', []],
    ['it took 20 minutes', []],
  ])('has an age where that may matter: %s', (told, expected) => {
    expect(facts('can i still get in', `${told}, my back is bad.`)).toEqual([...expected, 'my back']);
  });

  it.each([
    ['do i need a degree', 'I have kids.'],
    ['back to lean, is it required?', ''],
    ['my cousin says you lift all day, true?', ''],
    ['where do i begin?', 'I have a bad back.'],
    ['i have a bad back, are there unions?', ''],
    ['is it noisy', 'I have kids.'],
    ['is this realistic', 'I like Tuesdays.'],
  ])('is not what is asked about: %s', (question, told) => {
    expect(facts(question, told)).toEqual([]);
  });
});

describe('an obstacle that was told', () => {
  const asksAbout = (question: string, background: string): string[] =>
    understand(question, background, [], lexicon)
      .terms.filter(({ weight }) => weight > 0.5)
      .map(({ surface }) => surface.toLowerCase());

  it.each(['could i still work nights', 'will they let me work nights', 'am i even allowed to work nights'])(
    'is asked about by a permission: %s',
    (question) => {
      expect(asksAbout(question, 'I have epilepsy.')).toEqual(['work nights', 'epilepsy']);
    },
  );

  it('is none that another question asks about', () => {
    expect(asksAbout('do i work nights', 'I have epilepsy.')).toEqual(['work nights']);
  });
});
