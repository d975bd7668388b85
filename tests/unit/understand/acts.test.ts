import { describe, expect, it } from 'vitest';
import { recogniseAct } from '../../../src/understand/acts.ts';

describe('recogniseAct', () => {
  it.each([
    ['hi', 'greeting'],
    ['Hey there!', 'greeting'],
    ['good morning', 'greeting'],
    ['how are you?', 'greeting'],
    ['thanks!', 'thanks'],
    ['thank you so much, that was really helpful', 'thanks'],
    ['ok thx', 'thanks'],
    ['bye', 'goodbye'],
    ['ok cool', 'acknowledgement'],
    ['who are you?', 'identity'],
    ['are you a bot', 'identity'],
    ['am I talking to a real person?', 'identity'],
    ['what can you do', 'capabilities'],
    ['help', 'capabilities'],
    ['what can I ask?', 'capabilities'],
    ['are you sure?', 'doubt'],
    ['where is this info from', 'doubt'],
    ['can you cite that', 'doubt'],
    ['source pls', 'doubt'],
    ['how up to date is this info', 'doubt'],
    ['you a real person?', 'identity'],
    ['can i talk to someone', 'identity'],
    ['who made this', 'identity'],
    ['what topics do you cover', 'capabilities'],
    ['got it', 'acknowledgement'],
    ['thx bye', 'goodbye'],
    ["you're useless, you stupid bot", 'insult'],
    ['you suck', 'insult'],
    ['worst chatbot ever', 'insult'],
    ["that's not what i asked", 'complaint'],
    ['you did not answer my question', 'complaint'],
    ['i want to die', 'distress'],
    ["I lost my job and honestly I don't see the point of living anymore", 'distress'],
    ['i feel like giving up on everything', 'distress'],
    ["i can't go on", 'distress'],
    ['everyone would be better off without me', 'distress'],
    ["i just can't take it anymore", 'distress'],
  ])('reads "%s" as %s', (message, act) => {
    expect(recogniseAct(message)).toEqual({ act });
  });

  it.each([
    ['hi, how much do supervisors earn?', 'how much do supervisors earn?'],
    ['thanks! btw what do supervisors earn', 'what do supervisors earn'],
    ['ok so what about weekends', 'what about weekends'],
    ['what help do I get with exams?', 'what help do I get with exams?'],
    ['who are you working with as a technician every day?', 'who are you working with as a technician every day?'],
    ['good pay?', 'good pay?'],
    ['is it a people job', 'is it a people job'],
    ['is this AI going to replace it', 'is this AI going to replace it'],
    ['where do you get it', 'where do you get it'],
    ['how do i get references', 'how do i get references'],
  ])('reads "%s" as a question', (message, question) => {
    expect(recogniseAct(message)).toEqual({ question });
  });

  it.each([
    'this job is killing me',
    'when is the end of my shift',
    'how do technicians kill time on nights',
    'will I kill myself climbing those towers',
    'is there any point in living near the plant',
    "I don't want to live in Texas, where else is there work?",
    "I can't go on ladders, is that a problem?",
    'is it career suicide to leave college?',
    "I can't take it anymore at my warehouse job, how do I switch?",
    'would I hurt myself lifting heavy things',
    'am I too old to start again at the bottom',
  ])('does not take "%s" for a cry', (message) => {
    expect(recogniseAct(message)).not.toEqual({ act: 'distress' });
  });

  it.each([
    'are technicians stupid people?',
    'is a degree useless?',
    'will they think I am dumb?',
    'do I suck at math too much for this?',
  ])('does not take "%s" for an insult', (message) => {
    expect(recogniseAct(message)).not.toHaveProperty('act');
  });

  it('answers the question that an insult came with', () => {
    expect(recogniseAct('you idiot, how much do seniors make')).toEqual({
      question: expect.stringContaining('how much do seniors make'),
    });
  });

  it.each([
    ['i applied to 40 places and got nothing. i feel like giving up', 'applying'],
    ['nobody will hire me', 'applying'],
    ['i keep getting rejected', 'applying'],
    ['i feel like giving up', 'difficulty'],
    ["i'm too dumb for this", 'difficulty'],
  ])('hears that someone has lost heart: %s', (message, discouragedBy) => {
    expect(recogniseAct(message)).toMatchObject({ discouragedBy });
  });

  it('keeps the question of someone who has lost heart', () => {
    expect(recogniseAct('i keep getting rejected, what should i put on my resume?')).toMatchObject({
      question: expect.stringContaining('what should i put on my resume'),
    });
    expect(recogniseAct('can i get rejected for tattoos?')).not.toHaveProperty('discouragedBy');
  });

  it('knows whoever has lost heart and asks nothing from whoever asks', () => {
    expect(recogniseAct('i keep getting rejected')).toMatchObject({ isInstead: true });
    expect(recogniseAct('im so burnt out, what else could i do with this')).toEqual({
      question: 'im so burnt out, what else could i do with this',
      discouragedBy: 'difficulty',
    });
  });

  it('takes what is asked of the assistant apart from what is asked of the guide', () => {
    expect(recogniseAct('are you a bot? whats the pay')).toEqual({ question: 'whats the pay', beside: 'identity' });
    expect(recogniseAct('who wrote this stuff, is it legit')).toEqual({ act: 'identity' });
  });

  it('passes over what is said to the answer before', () => {
    expect(recogniseAct("that's it? what about with 6 years experience?")).toEqual({
      question: 'what about with 6 years experience?',
    });
  });
});
