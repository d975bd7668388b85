import { describe, expect, it } from 'vitest';
import { type GuideProfile, type Section, SectionId } from '../../../src/domain/guide.ts';
import { sectionIndexOf } from '../../../src/retrieve/section-index.ts';
import { sampleGuide } from '../../support/guide-samples.ts';

const HEADINGS = ['Pay and bonuses', 'How to become one', 'Bonuses for nights', 'Ways in', 'Nights and weekends'];

/** A profile whose headings count how often they are read. */
async function countingProfile(): Promise<{ readonly profile: GuideProfile; readonly reads: () => number }> {
  const guide = await sampleGuide(
    'baker',
    HEADINGS.map((heading) => ({ heading, paragraphs: ['One thing.'] })),
  );
  let reads = 0;
  const sections = guide.sections.map((section, at): Section => {
    const facet = HEADINGS[at]!.startsWith('Pay') ? 'pay' : 'other';
    return Object.defineProperty({ ...section, id: SectionId.parse(section.id), facet }, 'heading', {
      get: () => {
        reads += 1;
        return HEADINGS[at];
      },
    });
  });
  return { profile: { ...guide, sections, passageCount: 5, terms: new Map() }, reads: () => reads };
}

describe('the sections of an edition', () => {
  it('are found by what they are about, in the order of the guide', async () => {
    const { profile } = await countingProfile();
    const index = sectionIndexOf(profile);
    const headings = (sections: readonly Section[]) => sections.map(({ heading }) => heading);
    expect(headings(index.ofFacet('pay'))).toEqual(['Pay and bonuses']);
    expect(headings(index.headedBy('route'))).toEqual(['How to become one', 'Ways in']);
    expect(headings(index.withEach([['weekend', 'bonus']]))).toEqual([
      'Pay and bonuses',
      'Bonuses for nights',
      'Nights and weekends',
    ]);
    expect(headings(index.withEach([['night'], ['bonus']]))).toEqual(['Bonuses for nights']);
    expect(index.withEach([])).toEqual([]);
  });

  it('have their headings read once, however often they are asked for', async () => {
    const { profile, reads } = await countingProfile();
    const ask = () => {
      const index = sectionIndexOf(profile);
      index.ofFacet('pay');
      index.headedBy('route');
      index.withEach([['night'], ['bonus']]);
    };
    ask();
    const once = reads();
    for (let time = 0; time < 10; time += 1) ask();
    expect(reads()).toBe(once);
    expect(once).toBeLessThanOrEqual(2 * HEADINGS.length);
  });
});
