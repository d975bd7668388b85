import { expect, it } from 'vitest';
import type { Supports } from '../../../evals/graders/grader.ts';
import { rememberSupports } from '../../../evals/remember-supports.ts';

it('a check with a memory answers as it would without, and works once for the same sentence and evidence', () => {
  const asked: string[] = [];
  const supports: Supports = (sentence, evidence) => {
    asked.push(sentence);
    return { verdict: 'supported', score: sentence.length + evidence.length, flags: [], backing: [] };
  };
  const remembering = rememberSupports(supports);
  const evidence = [{ heading: ['Lamp'], units: ['The lamp is lit at dusk.'] }];
  const numbered = [{ ...evidence[0]!, ordinals: [3] }];
  for (const given of [evidence, numbered, []]) {
    for (const sentence of ['It is lit at dusk.', 'It is lit.']) {
      expect(remembering(sentence, given)).toEqual(supports(sentence, given));
      expect(remembering(sentence, structuredClone(given))).toEqual(supports(sentence, given));
    }
  }
  // Three times for each of six pairs: twice by this test itself, once by the memory.
  expect(asked).toHaveLength(18);
});
