import { describe, expect, it } from 'vitest';
import { withoutLeadIn, withoutViability } from '../../../src/understand/frames.ts';

describe('withoutLeadIn', () => {
  it.each([
    ['I just want to know, do I need a degree?', 'do I need a degree?'],
    ['can you tell me how long it takes', 'how long it takes'],
    ['just wondering how much they make', 'how much they make'],
    ['do you know if I need a licence', 'whether I need a licence'],
    ["i don't know what a lead does differently", 'what a lead does differently'],
    ['what does it pay?', 'what does it pay?'],
    ['tell me more', 'tell me more'],
  ])('leaves the question itself: %s', (question, rest) => {
    expect(withoutLeadIn(question)).toBe(rest);
  });
});

describe('withoutViability', () => {
  it.each([
    ["I'm terrible at math, is that a dealbreaker?", "I'm terrible at math,"],
    ['I have a bad back. Should I even consider it?', 'I have a bad back.'],
    ['Could he still do this job?', ''],
    ['would I hate it', ''],
    ['weed at weekends, problem?', 'weed at weekends'],
    ['can i still get into this', ''],
    ['does that matter?', ''],
  ])('leaves what is asked about: %s', (question, rest) => {
    expect(withoutViability(question)?.replace(/[?!\s]+$/, '')).toBe(rest);
  });

  it.each(['Is math a problem in training?', 'What would I do all day?', 'Can I become a supervisor?', 'Is it noisy?'])(
    'is null where the question has a subject: %s',
    (question) => {
      expect(withoutViability(question)).toBeNull();
    },
  );
});
