import { expect, it } from 'vitest';
import type { Material } from '../../../src/answer/compose/material.ts';
import { oncePerQuestion } from '../../../src/answer/compose/once.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

it('is decided once for a question, and again for the same question with other passages', () => {
  let decided = 0;
  const decide = oncePerQuestion(() => {
    decided += 1;
    return null;
  });
  const given = { query: {}, ranked: [], profile: {} } as unknown as Given;
  decide(given);
  decide({ ...given });
  expect(decided).toBe(1);
  decide({ ...given, ranked: [] });
  decide({ ...given, query: { ...given.query } });
  expect(decided).toBe(3);
});
