import { describe, expect, it } from 'vitest';
import { type Cues, confidenceOf } from '../../../src/answer/confidence.ts';

const PLAIN: Cues = {
  evidence: 0.8,
  likeness: 0.4,
  leftOpen: 0,
  asksForBest: false,
  lacksTopic: false,
  lacksName: false,
};

describe('how likely it is that the guide answers', () => {
  it('grows with the share of the question that one place has', () => {
    const sure = [0, 0.4, 0.8, 1].map((evidence) => confidenceOf({ ...PLAIN, evidence }));
    expect(sure).toEqual(sure.toSorted((a, b) => a - b));
    expect(sure[0]).toBeLessThan(0.5);
    expect(sure[3]).toBeGreaterThan(0.9);
  });

  it('grows with how alike question and sentence are, whatever the words', () => {
    expect(confidenceOf({ ...PLAIN, likeness: 0.6 })).toBeGreaterThan(confidenceOf(PLAIN));
  });

  it('is less for a question of the kind that guides leave open', () => {
    expect(confidenceOf({ ...PLAIN, leftOpen: 0.3 })).toBeLessThan(confidenceOf(PLAIN));
  });

  it.each(['asksForBest', 'lacksTopic', 'lacksName'] as const)('is less where %s', (cue) => {
    expect(confidenceOf({ ...PLAIN, [cue]: true })).toBeLessThan(confidenceOf(PLAIN));
  });
});
