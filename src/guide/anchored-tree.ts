import type {
  BlockContent,
  DefinitionContent,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Span } from '../domain/guide.ts';
import { spanOf } from './parse-markdown.ts';

/** What stands between two offsets of the guide and can be linked to. */
export type Anchor = Span & { readonly id: string };

type Block = BlockContent | DefinitionContent;
type AnchorData = { readonly hProperties: { readonly id?: string } };

/**
 * Wraps what belongs to each anchor, changing the tree. An anchor that starts inside a list or a paragraph splits it; where an
 * anchor takes several elements, the first carries the id. `anchors` are in order and do not overlap.
 */
export function anchorTree(root: Root, anchors: readonly Anchor[], source: string): void {
  const taken = new Set<string>();
  const dataOf = ({ id }: Anchor): AnchorData => {
    if (taken.has(id)) return { hProperties: {} };
    taken.add(id);
    return { hProperties: { id } };
  };
  const overlapping = ({ start, end }: Span) => anchors.filter((anchor) => anchor.start < end && start < anchor.end);

  const wrapAll = (nodes: readonly RootContent[]): RootContent[] => {
    const wrapped: RootContent[] = [];
    let current: Anchor | null = null;
    let inside: Block[] = [];
    for (const node of nodes.flatMap((child) => splitList(child, overlapping(spanOf(child))))) {
      const span = spanOf(node);
      const [anchor, ...others] = overlapping(span);
      if (anchor === undefined || others.length > 0 || span.start < anchor.start || span.end > anchor.end) {
        current = null;
        if (anchor !== undefined) anchorInside(node);
        wrapped.push(node);
        continue;
      }
      // Text that can be linked to stands in blocks only.
      const block = node as Block;
      if (current === anchor) {
        inside.push(block);
        continue;
      }
      current = anchor;
      inside = [block];
      // A wrapper is a quotation to Markdown and a `div` to HTML.
      wrapped.push({ type: 'blockquote', children: inside, data: { hName: 'div', ...dataOf(anchor) } });
    }
    return wrapped;
  };

  const anchorInside = (node: RootContent): void => {
    if (node.type === 'paragraph') wrapPhrases(node);
    else if (node.type === 'table') markRows(node);
    else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
      // Blocks in, blocks out: it adds nothing but wrappers.
      node.children = wrapAll(node.children) as Block[];
    }
  };

  const wrapPhrases = (paragraph: Paragraph): void => {
    const anchorsHere = overlapping(spanOf(paragraph));
    let pending = splitTexts(paragraph.children, anchorsHere, source);
    const wrapped: PhrasingContent[] = [];
    for (const [index, anchor] of anchorsHere.entries()) {
      const next = anchorsHere[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const own = pending.filter((child) => spanOf(child).start < next);
      pending = pending.slice(own.length);
      wrapped.push({ type: 'emphasis', children: own, data: { hName: 'span', ...dataOf(anchor) } });
    }
    paragraph.children = wrapped;
  };

  const markRows = (table: Table): void => {
    for (const row of table.children) {
      const anchor = overlapping(spanOf(row)).at(-1);
      if (anchor) row.data = { ...row.data, ...dataOf(anchor) };
    }
  };

  root.children = wrapAll(root.children);
}

/** One list for each anchor, and for items that none takes in; the numbering goes on. */
function splitList(list: RootContent, anchors: readonly Anchor[]): RootContent[] {
  if (list.type !== 'list') return [list];
  const groups: { readonly anchor: Anchor | undefined; readonly list: List }[] = [];
  for (const [index, item] of list.children.entries()) {
    const { start, end } = spanOf(item);
    const anchor = anchors.find((candidate) => candidate.start < end && start < candidate.end);
    const last = groups.at(-1);
    if (last !== undefined && last.anchor === anchor) {
      last.list.children.push(item);
      if (last.list.position && item.position) last.list.position.end = item.position.end;
      continue;
    }
    const part: List = { ...list, children: [item] };
    if (list.ordered) part.start = (list.start ?? 1) + index;
    if (item.position) part.position = { ...item.position };
    groups.push({ anchor, list: part });
  }
  return groups.map((group) => group.list);
}

/** Cuts text where an anchor starts; text that is not written as it reads (escapes) stays whole. */
function splitTexts(nodes: readonly PhrasingContent[], anchors: readonly Anchor[], source: string): PhrasingContent[] {
  return nodes.flatMap((node) => {
    const { start, end } = spanOf(node);
    if (node.type !== 'text' || source.slice(start, end) !== node.value) return node;
    const cuts = [start, ...anchors.map((anchor) => anchor.start).filter((at) => at > start && at < end), end];
    return cuts.slice(1).map((cut, index): PhrasingContent => {
      const from = cuts[index]!;
      return { type: 'text', value: source.slice(from, cut), position: positionOf(from, cut) };
    });
  });
}

/** Only offsets are read of a cut text. */
const positionOf = (start: number, end: number) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
});
