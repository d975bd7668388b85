import { expect, inject, it } from 'vitest';
import { unpackEnglish } from '../../src/runtime/word-lists.ts';
import { answerAll } from '../support/parity.ts';
import { openEmptyD1 } from './databases.ts';

it('ranks, scores, answers and cites 200 questions byte for byte as Node does', { timeout: 300_000 }, async () => {
  const { input, english, lines } = inject('parity');
  expect(lines).toHaveLength(200);
  expect(lines.filter((line) => line.includes('"citations":[{')).length).toBeGreaterThan(100);
  const here = await answerAll(input, await openEmptyD1(), unpackEnglish(english));
  expect(here.filter((line, n) => line !== lines[n])).toEqual([]);
  expect(here).toHaveLength(lines.length);
});
