import { expect, it } from 'vitest';
import { hasWords } from '../../../src/language/tokens.ts';

it('counts words as far as it is asked to', () => {
  expect(hasWords("I don't know", 3)).toBe(true);
  expect(hasWords("I don't know", 4)).toBe(false);
  expect(hasWords('?!', 1)).toBe(false);
});
