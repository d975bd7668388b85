import { describe, expect, it } from 'vitest';
import { denies } from '../../../src/answer/compose/claims/needs.ts';

describe('a sentence says that a thing is not needed', () => {
  it.each([
    ['Nobody needs to speak Spanish.', 'Spanish'],
    ["There's no minimum schooling, though most like to see Year 10.", 'schooling'],
    ['No employer asks for a portfolio.', 'portfolio'],
    ['A degree is not required.', 'degree'],
  ])('%s', (text, thing) => {
    expect(denies(text, (part) => part.includes(thing))).toBe(true);
  });

  it.each([
    ['Nobody may drive without a licence.', 'licence'],
    ['The minimum schooling is Year 10.', 'schooling'],
  ])('but not: %s', (text, thing) => {
    expect(denies(text, (part) => part.includes(thing))).toBe(false);
  });
});
