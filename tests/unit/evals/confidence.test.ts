import { describe, expect, it } from 'vitest';
import { labelledCases } from '../../../evals/confidence/labelled.ts';
import { fitLogistic, likelihoodOf, type Observation } from '../../../evals/confidence/logistic.ts';
import { Case } from '../../../evals/schema/case.ts';

const seen = (features: readonly number[], label: boolean, times: number): Observation[] =>
  Array.from({ length: times }, () => ({ features, label, weight: 1 }));

describe('fitting what the gate weighs', () => {
  it('finds the shares that were observed', () => {
    const fitted = fitLogistic([
      ...seen([0], true, 200),
      ...seen([0], false, 600),
      ...seen([1], true, 600),
      ...seen([1], false, 200),
    ]);
    expect(likelihoodOf(fitted, [0])).toBeCloseTo(0.25, 2);
    expect(likelihoodOf(fitted, [1])).toBeCloseTo(0.75, 2);
  });

  it('gives a feature that tells nothing no weight', () => {
    const noise = [0, 1].flatMap((value) => [...seen([value, 0], false, 50), ...seen([value, 1], true, 50)]);
    expect(fitLogistic(noise).weights[0]).toBeCloseTo(0, 6);
  });

  it('keeps the weight of a feature that all of one label have within bounds', () => {
    const fitted = fitLogistic([...seen([0], false, 40), ...seen([1], true, 40)]);
    expect(fitted.weights[0]).toBeGreaterThan(1);
    expect(fitted.weights[0]).toBeLessThan(30);
  });

  it('takes only cases of one turn that are worked on and whose answer or refusal is wanted', () => {
    const made = (change: object, behavior = 'answer') =>
      Case.parse({
        id: 'one',
        category: 'lookup',
        cluster: 'one',
        severity: 'major',
        question: 'is it loud?',
        expect: { behavior },
        ...change,
      });
    const cases = [
      made({}),
      made({ guide: 'barber' }, 'refuse'),
      made({ split: 'heldout' }),
      made({ turns: [{ role: 'user', content: 'hi' }] }),
      made({}, 'partial'),
    ];
    expect(labelledCases(cases, 'own')).toEqual([
      { guide: 'own', question: 'is it loud?', answers: true },
      { guide: 'barber', question: 'is it loud?', answers: false },
    ]);
  });
});
