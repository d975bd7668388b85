import { describe, expect, it } from 'vitest';
import { splitMessage } from '../../../src/understand/split.ts';

describe('splitMessage', () => {
  it.each([
    [
      'what comes after senior technician and what does it pay?',
      ['what comes after senior technician', 'what does it pay?'],
    ],
    ['What are the steps? How long do they take?', ['What are the steps?', 'How long do they take?']],
    ['do I need a degree, and how much will I make', ['do I need a degree', 'how much will I make']],
    ['how much do juniors and seniors earn?', ['how much do juniors and seniors earn?']],
    ['what skills and certifications do I need?', ['what skills and certifications do I need?']],
    ['salary', ['salary']],
  ])('splits "%s"', (message, questions) => {
    expect(splitMessage(message).questions).toEqual(questions);
  });

  it('keeps what visitors say about themselves apart from what they ask', () => {
    expect(splitMessage('I have a GED and one year in a warehouse. I am 34. What next?')).toEqual({
      questions: ['What next?'],
      background: 'I have a GED and one year in a warehouse. I am 34.',
    });
  });

  it('takes at most three questions', () => {
    expect(splitMessage('What is it? Who does it? Where is it? Why is it? When is it?').questions).toHaveLength(3);
  });
});
