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
    ['i want to die', 'distress'],
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
  ])('reads "%s" as a question', (message, question) => {
    expect(recogniseAct(message)).toEqual({ question });
  });
});
