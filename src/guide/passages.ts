import { type Facet, type GuideSlug, type Passage, PassageId } from '../domain/guide.ts';
import type { FacetReader } from './facets.ts';
import type { OutlineNode } from './outline.ts';
import { type Piece, readPieces } from './pieces.ts';
import type { SourceSection } from './sections.ts';

const FEWEST_PROSE_WORDS = 40;
const MOST_JOINED_WORDS = 180;

/**
 * Cuts a section's own blocks into passages, in order and without overlap: a short paragraph joins its neighbour, a long
 * one is cut at sentence ends, a list stays whole with its lead-in. Bold words that stand in for a heading begin a
 * passage and close its heading path; like headings, they are no unit.
 */
export function readPassages(
  { section, node }: SourceSection,
  text: string,
  guide: GuideSlug,
  facets: FacetReader,
): Passage[] {
  return readPlaces(node).map((piece, index): Passage => {
    const { boldHeading, kind, start, end, units } = piece;
    return {
      id: PassageId.parse(`${guide}/${section.id}#${index + 1}`),
      guide,
      sectionId: section.id,
      section: boldHeading === null ? section.path : [...section.path, boldHeading],
      facet: facetOf(section.facet, boldHeading, facets),
      kind,
      text: text.slice(start, end),
      start,
      end,
      units: [...units],
    };
  });
}

/** A bold question says what it is about; another bold line does where the section doesn't. */
function facetOf(facet: Facet, boldHeading: string | null, facets: FacetReader): Facet {
  const isOpen = facet === 'other' || facet === 'overview' || boldHeading?.endsWith('?');
  return (boldHeading !== null && isOpen ? facets.ofHeading(boldHeading) : null) ?? facet;
}

/** Where the passages of a heading's own blocks stand, in order. */
export const readPlaces = (node: OutlineNode): Piece[] => joinShort(readPieces(node.blocks));

/** Joins the shortest prose first, to a neighbour of the same run; two lists are never joined. */
function joinShort(pieces: readonly Piece[]): Piece[] {
  const joined = [...pieces];
  for (;;) {
    const short = joined
      .map((piece, index) => ({ piece, index }))
      .filter(({ piece }) => piece.kind === 'prose' && piece.words < FEWEST_PROSE_WORDS)
      .sort((a, b) => a.piece.words - b.piece.words);
    const pair = short.flatMap(({ index }) => partnerOf(joined, index) ?? [])[0];
    if (pair === undefined) return joined;
    joined.splice(pair, 2, join(joined[pair]!, joined[pair + 1]!));
  }
}

/** The index of the first of the two pieces to join; undefined when the one at `index` has to stay alone. */
function partnerOf(pieces: readonly Piece[], index: number): number | undefined {
  const canJoin = (first: number) => {
    const [a, b] = [pieces[first], pieces[first + 1]];
    return a !== undefined && b !== undefined && a.run === b.run && a.words + b.words <= MOST_JOINED_WORDS;
  };
  const cost = (other: Piece) => other.words + (other.kind === 'prose' ? 0 : MOST_JOINED_WORDS);
  const options = [
    ...(canJoin(index) ? [{ first: index, cost: cost(pieces[index + 1]!) }] : []),
    ...(canJoin(index - 1) ? [{ first: index - 1, cost: cost(pieces[index - 1]!) }] : []),
  ];
  return options.sort((a, b) => a.cost - b.cost)[0]?.first;
}

function join(a: Piece, b: Piece): Piece {
  return {
    run: a.run,
    boldHeading: a.boldHeading,
    kind: a.kind === 'prose' ? b.kind : a.kind,
    start: a.start,
    end: b.end,
    units: [...a.units, ...b.units],
    words: a.words + b.words,
  };
}
