import { describe, expect, it } from 'vitest';
import type { GuideProfile } from '../../../src/domain/guide.ts';
import type { QueryTerm } from '../../../src/domain/question.ts';
import { indexTerms } from '../../../src/guide/terms.ts';
import { stem } from '../../../src/language/tokens.ts';
import { ftsQuery } from '../../../src/retrieve/fts-query.ts';
import { sampleGuide } from '../../support/guide-samples.ts';

const term = (stem: string, alternatives: readonly string[] = [stem]): QueryTerm => ({
  surface: stem,
  stem,
  alternatives: [...alternatives],
  standing: 'in_guide',
  weight: 1,
  inherited: false,
  facet: null,
  isGeneric: false,
});

/** A guide of `size` passages in which each word stands in as many as it is given. */
async function profileWith(counts: Readonly<Record<string, number>>, size: number): Promise<GuideProfile> {
  const guide = await sampleGuide('baker', [{ heading: 'Pay', paragraphs: ["The baker's oven."] }]);
  const counted = Object.entries(counts).map(([stem, passages]) => ({ stem, passages, forms: [stem] }));
  const terms = new Map([...indexTerms(guide), ...counted].map((entry) => [entry.stem, entry]));
  return { ...guide, terms, passageCount: size };
}

describe('the words looked for', () => {
  it('are words of the guide in quotes, and nothing when it has none of them', async () => {
    const profile = await profileWith({}, 1);
    expect(ftsQuery([term('oven'), term(stem('pay'))], profile)).toBe('"oven" OR "pay"');
    expect(ftsQuery([term('yacht'), term('" OR *')], profile)).toBeNull();
  });

  it('leave a possessive out, which the index reads as two words', async () => {
    const profile = await profileWith({}, 1);
    const forms = ["baker's"];
    const terms = new Map([['baker', { stem: 'baker', passages: 1, forms }]]);
    expect(ftsQuery([term('baker')], { ...profile, terms })).toBe('"baker"');
  });

  it('begin with what was asked, rare words first, then what means the same', async () => {
    const profile = await profileWith({ wage: 1, salari: 9, shift: 5 }, 10);
    expect(ftsQuery([term('salari', ['salari', 'wage']), term('shift')], profile)).toBe(
      '"shift" OR "salari" OR "wage"',
    );
  });

  it('match at most half of a large guide in all, but for the first', async () => {
    const counts = { team: 900, wage: 800, night: 400, shift: 500 };
    const large = await profileWith(counts, 2_000);
    const asked = [term('night', ['night', 'wage']), term('shift'), term('team')];
    expect(ftsQuery(asked, large)).toBe('"night" OR "shift"');
    expect(ftsQuery([term('team'), term('wage')], await profileWith({ team: 1_900, wage: 1_800 }, 2_000))).toBe(
      '"wage"',
    );
    expect(ftsQuery(asked, await profileWith(counts, 1_000))).toBe('"night" OR "shift" OR "team" OR "wage"');
  });

  it('are 32 at most', async () => {
    const words = Array.from({ length: 50 }, (_, at) => `word${String.fromCharCode(97 + at)}`);
    const profile = await profileWith(Object.fromEntries(words.map((word) => [word, 1])), 10);
    expect(
      ftsQuery(
        words.map((word) => term(word)),
        profile,
      )?.split(' OR '),
    ).toHaveLength(32);
  });
});
