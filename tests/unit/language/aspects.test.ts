import { describe, expect, it } from 'vitest';
import { createSpreadOf, cuesOf, likelyIn, likeness } from '../../../src/language/aspects.ts';

const FILE = [
  'pay age hours',
  '3 0 -2',
  'earn\t0:40',
  'old\t1:40 0:-10',
  'how old\t1:20',
  'group:night-shift\t2:50',
  '#\t0:5',
].join('\n');
const none = () => [];
const spreadOf = createSpreadOf(FILE, (stems) => (stems.includes('graveyard') ? ['night-shift'] : []));

describe('what a text is about', () => {
  it('is told by its words, by two side by side, and by what the vocabulary knows them as', () => {
    expect(spreadOf('what do they earn').indexOf(Math.max(...spreadOf('what do they earn')))).toBe(0);
    expect(spreadOf('how old')[1]).toBeGreaterThan(spreadOf('old how')[1]!);
    expect(spreadOf('graveyards')[2]).toBeGreaterThan(0.9);
  });

  it('is open where no word tells, and always adds up to one', () => {
    expect([...spreadOf('hm')]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect([...spreadOf('how old are those who earn well')].reduce((sum, share) => sum + share)).toBeCloseTo(1);
  });

  it('is no surer for a word that is said twice', () => {
    expect(spreadOf('earn earn')).toEqual(spreadOf('earn'));
  });

  it('takes any number as good as another, and an amount of money as a cue of its own', () => {
    expect(cuesOf('It pays $12', none)).toEqual(cuesOf('It pays $30', none));
    expect([...cuesOf('It pays $12', none)]).toContain('money:');
    expect([...cuesOf('It takes 12 weeks', none)]).not.toContain('money:');
  });

  it('refuses a file of another shape', () => {
    expect(() => createSpreadOf('{"version":1}', none)).toThrow(/names them/);
    expect(() => createSpreadOf('pay age\n0', none)).toThrow(/a number for each/);
    for (const row of ['7:40', '-1:40', '0.5:40', '0:x', '0'])
      expect(() => createSpreadOf(`pay age\n0 0\nearn\t${row}`, none)('earn')).toThrow(/no weights of 2 aspects/);
  });
});

describe('likeness', () => {
  it('grows with how sure both are of the same, and is nothing where they differ or one tells nothing', () => {
    const [earn, earns, old, unknown] = ['earn', 'they earn 12', 'how old', 'hm'].map(spreadOf);
    expect(likeness(earn!, likelyIn(earns!))).toBeGreaterThan(0.9);
    expect(likeness(earn!, likelyIn(old!))).toBe(0);
    expect(likeness(earn!, likelyIn(unknown!))).toBeCloseTo(0);
    expect(likeness(unknown!, likelyIn(earn!))).toBeCloseTo(0);
  });
});
