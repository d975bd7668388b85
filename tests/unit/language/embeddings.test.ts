import { describe, expect, it } from 'vitest';
import { createEmbeddings, cuesOf, likeness } from '../../../src/language/embeddings.ts';

/** Two dimensions, pay and age; "P" is 0, "Q" one step, "O" one step back. */
const FILE = [
  '2\t1\tQP',
  'earn\t1\tQP',
  'old\t1\tPQ',
  'how old\t2\tPQ',
  'group:night-shift\t1\tOP',
  '#\t0.5\tQQ',
  '',
].join('\n');
const none = () => [];
const { embed, leftOpen } = createEmbeddings(FILE, (stems) => (stems.includes('graveyard') ? ['night-shift'] : []));
const meaning = (text: string) => [...embed({ text, weight: 1 })];

describe('what a text means', () => {
  it('is told by its words, by two side by side, and by what the vocabulary knows them as', () => {
    expect(meaning('what do they earn')).toEqual([1, 0]);
    expect(meaning('how old')).toEqual([0, 1]);
    expect(meaning('graveyards')).toEqual([-1, 0]);
  });

  it('is a direction, however many words tell of it, and none where no word tells', () => {
    expect(meaning('earn earn')).toEqual([1, 0]);
    const [pay, age] = meaning('how old are those who earn') as [number, number];
    expect(Math.hypot(pay, age)).toBeCloseTo(1);
    expect(age).toBeGreaterThan(pay);
    expect(meaning('hm')).toEqual([0, 0]);
  });

  it('says how alike a question is to those that guides leave open', () => {
    expect(likeness(embed({ text: 'earn', weight: 1 }), leftOpen)).toBe(1);
    expect(likeness(embed({ text: 'old', weight: 1 }), leftOpen)).toBe(0);
  });

  it('leans to the text that counts most', () => {
    const [pay, age] = embed({ text: 'earn', weight: 1 }, { text: 'old', weight: 0.5 });
    expect(pay).toBeGreaterThan(age!);
  });

  it('takes any number as good as another, and tells an amount of money from a time', () => {
    expect(cuesOf('It pays $12', none)).toEqual(cuesOf('It pays $30', none));
    expect([...cuesOf('It pays $12', none)].some((cue) => cue.startsWith('quantity:money'))).toBe(true);
    expect([...cuesOf('It takes 12 weeks', none)]).toContain('quantity:duration week');
  });

  it('refuses a file of another shape', () => {
    expect(() => createEmbeddings('{"version":1}', none)).toThrow(/number of dimensions/);
    expect(() => createEmbeddings('2\nearn\t1\tQP', none)).toThrow(/no vector of 2/);
    for (const row of ['1\tP', '1\tPPP', 'x\tPP', '\tPP', '1\t P', '1'])
      expect(() => createEmbeddings(`2\t1\tQP\nearn\t${row}`, none).embed({ text: 'earn', weight: 1 })).toThrow(
        /no vector of 2/,
      );
  });
});

describe('likeness', () => {
  it('is 1 for the same, 0 for what has nothing to do with it or says nothing, less for the opposite', () => {
    const [earn, earns, old, night, unknown] = ['earn', 'they earn', 'old', 'graveyard', 'hm'].map((text) =>
      embed({ text, weight: 1 }),
    );
    expect(likeness(earn!, earns!)).toBe(1);
    expect(likeness(earn!, old!)).toBe(0);
    expect(likeness(earn!, unknown!)).toBe(0);
    expect(likeness(earn!, night!)).toBe(-1);
  });
});
