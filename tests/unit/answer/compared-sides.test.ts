import { describe, expect, it } from 'vitest';
import { comparedSides } from '../../../src/answer/compose/comparison/compared-sides.ts';

describe('two things set side by side', () => {
  it.each([
    ['What is the difference between a baker and a cook?', 'baker', 'cook'],
    ['How does a day baker compare with a night baker?', 'day baker', 'night baker'],
    ['Is rye different from wheat?', 'rye', 'wheat'],
    ['What does a head baker do that a junior baker doesn’t?', 'head baker', 'junior baker'],
    ['diploma vs. degree', 'diploma', 'degree'],
    ['Which exam is cheaper, the ABC or the XYZ?', 'abc', 'xyz'],
    ['What is better, working in a shop or in a factory?', 'shop', 'in a factory'],
    ['Class A or Class B?', 'class a', 'class b'],
  ])('are found in "%s"', (question, left, right) => {
    expect(comparedSides(question, true)).toEqual([left, right]);
  });

  it('leave the first to what was spoken of, where it is not named', () => {
    expect(comparedSides('is it better than the diploma?', false)).toEqual(['', 'diploma']);
  });

  it('are not seen in an "or" that asks for no choice, nor in one thing alone', () => {
    expect(comparedSides('Do I need flour or yeast?', false)).toBeNull();
    expect(comparedSides('What does a baker do?', true)).toBeNull();
  });
});
