import type { FaqFact, Passage } from '../../domain/guide.ts';
import { type Found, headingQuote, passagesUnder, type ReadSection } from './read-section.ts';

/** Questions that the guide asks itself, in a heading or in bold, and answers. */
export function readFaqs(sections: readonly ReadSection[]): Found<FaqFact>[] {
  return sections.flatMap((section) => [...askedByHeading(section, sections), ...askedInBold(section)]);
}

function askedByHeading(section: ReadSection, sections: readonly ReadSection[]): Found<FaqFact>[] {
  const { heading } = section.section;
  const passages = section.passages.length > 0 ? section.passages : passagesUnder(section, sections);
  if (!heading.endsWith('?') || passages.length === 0) return [];
  return [{ question: heading, passageIds: passages.map(({ id }) => id), quote: headingQuote(section) }];
}

function askedInBold({ section, passages }: ReadSection): Found<FaqFact>[] {
  const asked = new Map<string, Passage[]>();
  for (const passage of passages) {
    const question = passage.section[section.path.length];
    if (question?.endsWith('?')) asked.set(question, [...(asked.get(question) ?? []), passage]);
  }
  return [...asked].map(([question, [first, ...more]]) => ({
    question,
    passageIds: [first!, ...more].map(({ id }) => id),
    quote: { start: first!.start, end: first!.units[0]!.end },
  }));
}
