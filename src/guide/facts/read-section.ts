import type { Passage, PassageId, Span } from '../../domain/guide.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { FacetReader } from '../facets.ts';
import type { RoleReader } from '../roles.ts';
import type { SourceSection } from '../sections.ts';

/** A section with the passages cut from its own blocks. */
export type ReadSection = SourceSection & { readonly passages: readonly Passage[] };

export type FactContext = {
  readonly occupation: string;
  readonly roles: RoleReader;
  /** Of the front matter: what a symbol such as `$` means in this guide. */
  readonly currency: string;
  readonly vocabulary: Vocabulary;
  readonly facets: FacetReader;
};

/** The passages under a heading and under the headings below it. */
export function passagesUnder(section: ReadSection, sections: readonly ReadSection[]): Passage[] {
  const { start, end } = section.section;
  return sections
    .filter((other) => other.section.start >= start && other.section.start < end)
    .flatMap((other) => other.passages);
}

/** The passages that hold a span: one, or more when it was cut. */
export function passageIdsAt(section: ReadSection, span: Span): PassageId[] {
  return section.passages
    .filter((passage) => passage.start < span.end && span.start < passage.end)
    .map((passage) => passage.id);
}

/** From a heading to the end of the first thing said under it. */
export function headingQuote(section: ReadSection): Span {
  const { start, end } = section.node.headingSpan;
  return { start, end: section.passages[0]?.units[0]?.end ?? end };
}

/** A fact before its quote is cut from the text. */
export type Found<Fact> = Omit<Fact, 'quote'> & { readonly quote: Span };

/** The sections that stand next to each other below one heading, and that heading's own section, if it is one. */
export type Family = { readonly parent: ReadSection | undefined; readonly children: readonly ReadSection[] };

export function familiesOf(sections: readonly ReadSection[]): Family[] {
  const families = new Map<unknown, { parent: ReadSection | undefined; children: ReadSection[] }>();
  for (const section of sections) {
    if (section.node.isTitle) continue;
    const { parent } = section.node;
    const family = families.get(parent);
    if (family) family.children.push(section);
    else families.set(parent, { parent: sections.find(({ node }) => node === parent), children: [section] });
  }
  return [...families.values()];
}
