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
    ['do i need a card? does it run out? whats the fee', ['do i need a card?', 'does it run out?', 'whats the fee']],
    ['how long does it take how much does it cost', ['how long does it take', 'how much does it cost']],
    ['how many years of school is it', ['how many years of school is it']],
    ['can i do it at home', ['can i do it at home']],
    ['If I take both tests how much will that be?', ['If I take both tests how much will that be?']],
    ['is that enough or do I need more?', ['is that enough or do I need more?']],
    ['how much and how long is the course', ['how much is the course?', 'how long is the course?']],
    ['what is that an hour? entry level', ['what is that an hour? entry level']],
  ])('splits "%s"', (message, questions) => {
    expect(splitMessage(message).questions).toEqual(questions);
  });

  it('keeps what visitors say about themselves apart from what they ask', () => {
    expect(splitMessage('I have a GED and one year in a warehouse. I am 34. What next?')).toEqual({
      questions: ['What next?'],
      background: 'I have a GED and one year in a warehouse. I am 34.',
    });
  });

  it.each([
    ['im 50 years old how do i start', 'im 50 years old', 'how do i start'],
    [
      'i got laid off. anyway where would someone like me begin?',
      'i got laid off.',
      'where would someone like me begin?',
    ],
    ['took 5 years off to raise my kids, can i go back', 'took 5 years off to raise my kids', 'can i go back'],
  ])('finds the question that a story runs into: %s', (message, background, question) => {
    const split = splitMessage(message);
    expect(split.questions.at(-1)).toContain(question);
    expect(split.background.replace(/,$/, '')).toBe(background);
  });

  it('finds what a long story comes to, and every question behind it', () => {
    expect(splitMessage('im 15 can i start and do i need to finish school')).toEqual({
      questions: ['can i start', 'do i need to finish school'],
      background: 'im 15',
    });
    const story = 'my dad did this for 30 years and i swore i never would, two kids';
    expect(splitMessage(`${story}, anyway what i really wanna know is can you get in without experience`)).toEqual({
      questions: ['can you get in without experience'],
      background: story,
    });
    expect(splitMessage('I told my boss, who said it was fine. Is that allowed?').questions).toEqual([
      'Is that allowed?',
    ]);
  });

  it('leaves one question whole that only begins like a story', () => {
    for (const message of ['i like working with my hands what jobs can i do', 'i want to know how much i can make']) {
      expect(splitMessage(message)).toEqual({ questions: [message], background: '' });
    }
  });

  it('takes a statement along with the question whether it is true', () => {
    expect(splitMessage('My aunt told me you need a licence. Is that true?').questions).toEqual([
      'you need a licence, is that true?',
    ]);
  });

  it('takes at most four questions', () => {
    expect(splitMessage('What is it? Who does it? Where is it? Why is it? When is it?').questions).toHaveLength(4);
  });
});
