import type { Passage, PassageId, Span } from '../../domain/guide.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { FacetReader } from '../facets.ts';
import type { SourceSection } from '../sections.ts';

/** A section with the passages cut from its own blocks. */
export type ReadSection = SourceSection & { readonly passages: readonly Passage[] };

export type FactContext = {
  readonly occupation: string;
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
