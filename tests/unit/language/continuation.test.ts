import { describe, expect, it } from 'vitest';
import { antecedentOf, leansBack } from '../../../src/language/continuation.ts';

describe('a sentence that leans on one before it', () => {
  it.each([
    'It has 90 questions and costs $129.',
    'They are home on weekends.',
    'And they keep quiet.',
    'After that they mention patience.',
    'These cost more.',
    'One drives while the other sleeps.',
    'Some of them pay for it.',
    'The rest are found in schools.',
    'Owners get none of those.',
    'The last of these is a duty.',
    'The step after that is manager.',
    'Company drivers don’t; the carrier pays.',
    'There isn’t.',
    'A shake in the hands is.',
    'Queues and weather will all test it.',
  ])('names its subject by a pronoun or leaves it out: %s', (sentence) => {
    expect(leansBack(sentence)).toBe(true);
  });

  it.each([
    'It takes two years to become a baker.',
    'It is wise to ask first.',
    'It depends on the oven.',
    'This job is for early risers.',
    'Those who start late catch up.',
    'Around 80 percent of those who begin finish it.',
    'Some employers pay for the course.',
    'The other one is the XYZ of the Bakers Guild.',
    'Scholarships exist, although few of them exceed $2,000.',
    'Most drivers have a permit.',
    'Ask a driver how hard it is.',
  ])('is not one that names what it speaks of: %s', (sentence) => {
    expect(leansBack(sentence)).toBe(false);
  });

  it('leans on the sentence before it', () => {
    expect(antecedentOf(['Bakers start early.', 'They sleep early too.'], 1)).toBe(0);
    expect(antecedentOf(['They start early.'], 0)).toBeNull();
  });

  it('leans, as the second of two that nobody counted, on what the first leans on', () => {
    const ways = [
      'You can join a firm, or you can take a course first.',
      'The first way pays from day one.',
      'The second costs a year of wages.',
    ];
    expect(antecedentOf(ways, 1)).toBe(0);
    expect(antecedentOf(ways, 2)).toBe(0);
  });

  it('leans, as the second of a group, on what says how many there are', () => {
    const sentences = [
      'There are two ways in.',
      'The first is a course.',
      'Courses last a year.',
      'The second is a job.',
    ];
    expect(antecedentOf(sentences, 3)).toBe(0);
  });
});
