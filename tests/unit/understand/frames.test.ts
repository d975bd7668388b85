import { describe, expect, it } from 'vitest';
import { asDefinition, withoutLeadIn, withoutTail } from '../../../src/understand/frames.ts';

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

describe('withoutTail', () => {
  it.each([
    ['will I need a degree or can I skip it', 'will I need a degree?'],
    ['could I switch to this or am I dreaming?', 'could I switch to this?'],
    ['do you need a licence or not', 'do you need a licence?'],
    ['is it loud, or what', 'is it loud?'],
    ['the pay in a nutshell', 'the pay?'],
    ['in a nutshell', 'in a nutshell'],
    ['do I work days or nights', 'do I work days or nights'],
    ['am I too old or am I not fit enough', 'am I too old or am I not fit enough'],
    ['can I rent one or can I buy one', 'can I rent one or can I buy one'],
  ])('leaves the question itself: %s', (question, rest) => {
    expect(withoutTail(question)).toBe(rest);
  });
});

describe('asDefinition', () => {
  it.each([
    ['what does CPT stand for?', 'what is CPT?'],
    ['what do hands-on skills actually mean', 'what is hands-on skills'],
    ['what does it mean', 'what does it mean'],
    ['what does it mean to be a lead', 'what does it mean to be a lead'],
    ['what does a lead do', 'what does a lead do'],
  ])('asks what a thing is rather than what it means: %s', (question, asked) => {
    expect(asDefinition(question)).toBe(asked);
  });
});
