import type { Image, ImageReference, Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Guide, Passage } from '../domain/guide.ts';
import { type Anchor, anchorTree } from './anchored-tree.ts';
import { type OutlineNode, readOutline } from './outline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readPlaces } from './passages.ts';

// Ids are ours alone, since raw HTML is never rendered: a prefix would only break the links that lead to them.
const schema = { ...defaultSchema, clobber: [], clobberPrefix: '' };
/** An image would load something from elsewhere; its text says what it shows. */
const textOf = (_: unknown, { alt }: Image | ImageReference) => ({ type: 'text' as const, value: alt ?? '' });
const renderer = unified()
  .use(remarkRehype, { handlers: { image: textOf, imageReference: textOf } })
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/** The id of a passage's element on the guide's page: `/guide/<slug>#<anchor>` leads there. */
export const passageAnchor = (passage: Pick<Passage, 'id' | 'sectionId'>): string =>
  anchorOf(passage.sectionId, Number(passage.id.slice(passage.id.lastIndexOf('#') + 1)));

const anchorOf = (sectionId: string, number: number): string => `${sectionId}-p${number}`;

/**
 * The guide as an HTML fragment that is safe to embed: no raw HTML, scripts, images (their text stands in) or unknown URL
 * schemes. Headings carry their section's id, passages the id that `passageAnchor` gives.
 */
export function renderGuideHtml({ text, title }: Pick<Guide, 'text' | 'title'>): string {
  const root = parseMarkdown(text);
  const { nodes } = readOutline(root, text, title);
  const anchors = nodes.flatMap(anchorsOf);
  nameHeadings(root, nodes);
  anchorTree(root, anchors, text);
  return renderer.stringify(renderer.runSync(root));
}

function anchorsOf(node: OutlineNode): Anchor[] {
  return readPlaces(node).map(({ start, end }, index) => ({ id: anchorOf(node.id, index + 1), start, end }));
}

function nameHeadings(root: Root, nodes: readonly OutlineNode[]): void {
  const ids = new Map(nodes.map((node) => [node.headingSpan.start, node.id]));
  for (const child of root.children) {
    const id = ids.get(child.position?.start.offset ?? -1);
    if (child.type === 'heading' && id !== undefined) child.data = { ...child.data, hProperties: { id } };
  }
}
