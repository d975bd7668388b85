import { describe, expect, it } from 'vitest';
import { withoutLeadIn } from '../../../src/understand/frames.ts';

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
