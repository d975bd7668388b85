import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { SectionId, type Span } from '../domain/guide.ts';
import { type Block, readBlocks } from './blocks.ts';
import type { Complaint } from './guide-fault.ts';
import { spanOf } from './parse-markdown.ts';
import { visibleText } from './visible-text.ts';

/** A heading with its own blocks, and the headings below it; `start` and `end` reach over those too. */
export type OutlineNode = Span & {
  readonly id: SectionId;
  readonly heading: string;
  readonly headingSpan: Span;
  readonly depth: number;
  readonly path: readonly string[];
  /** The heading that names the whole guide, or words that stand before the first heading. */
  readonly isTitle: boolean;
  readonly parent: OutlineNode | null;
  readonly children: readonly OutlineNode[];
  readonly blocks: readonly Block[];
};

type Draft = OutlineNode & { end: number; readonly children: OutlineNode[]; blocks: readonly Block[] };

const MAX_SLUG_SOURCE_CHARS = 90;
const AROUND_WORDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
/** Reserved for passages: `<section-id>-p<n>` is where a citation leads. */
const PASSAGE_ANCHOR_END = /-p\d+$/;

/** Every heading in reading order. A first-level heading is the title when it comes first and stands alone or says `title`. */
export function readOutline(
  root: Root,
  text: string,
  title: string,
): { readonly nodes: readonly OutlineNode[]; readonly complaints: readonly Complaint[] } {
  const headings = root.children.filter((node) => node.type === 'heading');
  const complaints = headings
    .filter((heading) => headingText(heading, text) === '')
    .map((heading) => ({
      line: heading.position?.start.line ?? 1,
      message: 'This heading has no words. Write what the section is about, or remove the # marks.',
    }));
  const titleHeading = findTitle(headings, text, title);
  const slugger = new GithubSlugger();
  const nodes: Draft[] = [];
  const open: Draft[] = [];
  let waiting: RootContent[] = [];
  const close = () => {
    const last = nodes.at(-1);
    if (last) last.blocks = readBlocks(waiting, text);
    else if (readBlocks(waiting, text).some((block) => block.type !== 'gap')) {
      nodes.push(beforeFirstHeading(waiting, text, title, slugger));
    }
    waiting = [];
  };
  for (const node of root.children) {
    if (node.type !== 'heading') {
      waiting.push(node);
      continue;
    }
    close();
    const span = spanOf(node);
    while (open.length > 0 && open.at(-1)!.depth >= node.depth) open.pop()!.end = endBefore(text, span.start);
    const heading = headingText(node, text);
    const isTitle = node === titleHeading;
    const parent = open.at(-1) ?? null;
    const draft: Draft = {
      ...span,
      id: sectionId(slugger, heading),
      heading,
      headingSpan: span,
      depth: node.depth,
      path: isTitle ? [] : [...(parent?.path ?? []), heading],
      isTitle,
      parent,
      children: [],
      blocks: [],
    };
    parent?.children.push(draft);
    nodes.push(draft);
    open.push(draft);
  }
  close();
  for (const draft of open) draft.end = endBefore(text, text.length);
  return { nodes, complaints };
}

const headingText = (heading: Heading, text: string): string =>
  visibleText(heading.children, text).text.replaceAll('\n', ' ');

function findTitle(headings: readonly Heading[], text: string, title: string): Heading | null {
  const [first] = headings;
  if (first?.depth !== 1) return null;
  const isAlone = headings.filter((heading) => heading.depth === 1).length === 1;
  return isAlone || headingText(first, text).toLowerCase() === title.trim().toLowerCase() ? first : null;
}

function sectionId(slugger: GithubSlugger, heading: string): SectionId {
  const source = heading.slice(0, MAX_SLUG_SOURCE_CHARS).replace(AROUND_WORDS, '');
  const isReserved = PASSAGE_ANCHOR_END.test(new GithubSlugger().slug(source));
  const slug = slugger.slug(isReserved ? `${source} section` : source);
  return SectionId.parse(/^(?:-\d+)?$/.test(slug) ? slugger.slug('section') : slug);
}

function beforeFirstHeading(nodes: readonly RootContent[], text: string, title: string, slugger: GithubSlugger): Draft {
  const visible = nodes.filter((node) => node.type !== 'yaml');
  const start = spanOf(visible[0]!).start;
  return {
    start,
    end: spanOf(visible.at(-1)!).end,
    id: sectionId(slugger, title),
    heading: title,
    headingSpan: { start, end: start },
    depth: 1,
    path: [],
    isTitle: true,
    parent: null,
    children: [],
    blocks: readBlocks(nodes, text),
  };
}

function endBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}
