import type { Facet, Section } from '../domain/guide.ts';
import type { FacetReader } from './facets.ts';
import type { OutlineNode } from './outline.ts';

/** A section together with what it was read from. */
export type SourceSection = { readonly section: Section; readonly node: OutlineNode };

/** Gives every heading its facet: by its own words, else its parent's, else by what stands under it. */
export function readSections(nodes: readonly OutlineNode[], facets: FacetReader): SourceSection[] {
  const known = new Map<OutlineNode, Facet>();
  return nodes.map((node) => {
    const parent = node.parent && !node.parent.isTitle ? known.get(node.parent) : undefined;
    const facet = facets.ofSection(node, parent ?? null);
    known.set(node, facet);
    const { id, heading, path, depth, start, end } = node;
    return { section: { id, heading, path: [...path], depth, facet, start, end }, node };
  });
}
