import type { Facet, GuideProfile, Section } from '../domain/guide.ts';
import { keptWith } from '../language/remember.ts';
import type { Topic } from '../language/topic-cue.ts';
import { isHeadingOf } from '../language/topics.ts';
import { readWords } from './words.ts';

/** The sections of an edition as questions ask for them, all in the guide's order: made once per edition. */
export type SectionIndex = {
  ofFacet(facet: Facet): readonly Section[];
  /** Those whose heading opens what the guide says on a topic. */
  headedBy(topic: Topic): readonly Section[];
  /** Those whose heading has of each of these lists a stem. */
  withEach(lists: readonly (readonly string[])[]): readonly Section[];
};

export const sectionIndexOf = keptWith(({ sections }: GuideProfile): SectionIndex => {
  const byFacet = Map.groupBy(sections, ({ facet }) => facet);
  const byTopic = new Map<Topic, readonly Section[]>();
  const places = sections.flatMap(({ heading }, at) => [...readWords(heading).set].map((stem) => ({ stem, at })));
  const byStem = Map.groupBy(places, ({ stem }) => stem);
  return {
    ofFacet: (facet) => byFacet.get(facet) ?? [],
    headedBy(topic) {
      const found = byTopic.get(topic) ?? sections.filter(({ heading }) => isHeadingOf(topic, heading));
      byTopic.set(topic, found);
      return found;
    },
    withEach(lists) {
      const found = lists.map((stems) => new Set(stems.flatMap((stem) => byStem.get(stem) ?? []).map(({ at }) => at)));
      const [fewest, ...others] = found.toSorted((a, b) => a.size - b.size);
      return [...(fewest ?? [])]
        .filter((at) => others.every((other) => other.has(at)))
        .sort((a, b) => a - b)
        .map((at) => sections[at]!);
    },
  };
});
