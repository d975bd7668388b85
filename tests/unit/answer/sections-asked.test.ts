import { describe, expect, it } from 'vitest';
import { sectionsAsked } from '../../../src/answer/compose/topics/topic-sections.ts';
import { type GuideProfile, type Section, SectionId } from '../../../src/domain/guide.ts';
import { sampleGuide } from '../../support/guide-samples.ts';

type Span = readonly [id: string, depth: number, start: number, end: number];

const sectionsOf = (spans: readonly Span[]): Section[] =>
  spans.map(([id, depth, start, end]) => ({
    id: SectionId.parse(id),
    heading: id,
    path: Array.from({ length: depth - 1 }, () => id),
    depth,
    facet: 'other',
    start,
    end,
  }));

async function profileOf(sections: readonly Section[]): Promise<GuideProfile> {
  const guide = await sampleGuide('baker', []);
  return { ...guide, sections, passageCount: 0, terms: new Map() };
}

const SPANS: readonly Span[] = [
  ['title', 1, 0, 100],
  ['pay', 2, 10, 50],
  ['nights', 3, 20, 30],
  ['bonus', 3, 30, 50],
  ['ways-in', 2, 50, 100],
  ['college', 3, 60, 100],
];

describe('the sections that a question asks for as a whole', () => {
  it.each([
    ['come with those inside them', ['pay'], ['pay', 'nights', 'bonus']],
    ['are those of each part of the guide that is asked for', ['ways-in', 'nights'], ['nights', 'ways-in', 'college']],
    ['are of the title only what stands right under it', ['title'], ['title']],
    ['are none where none is asked for', [], []],
  ])('%s', async (_, asked, found) => {
    const sections = sectionsOf(SPANS);
    const profile = await profileOf(sections);
    const chosen = sections.filter(({ id }) => asked.includes(id));
    expect(sectionsAsked({ sections: chosen }, profile).map(({ id }) => id)).toEqual(found);
  });

  it('are found in one reading of the guide, however many are asked for', async () => {
    const count = 500;
    let reads = 0;
    const sections = sectionsOf(
      Array.from({ length: count }, (_, at): Span => [`section-${at}`, 2, at * 10, at * 10 + 10]),
    ).map((section) =>
      Object.defineProperty({ ...section }, 'end', {
        get: () => {
          reads += 1;
          return section.start + 10;
        },
      }),
    );
    const asked = sections.filter((_, at) => at % 2 === 0);
    expect(sectionsAsked({ sections: asked }, await profileOf(sections))).toHaveLength(count / 2);
    expect(reads).toBeLessThanOrEqual(count);
  });
});
