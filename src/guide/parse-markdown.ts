import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../domain/guide.ts';
import { dropUnreadFootnotes } from './footnotes.ts';

// One tilde is how people write "about": "~5 years, ~$20" strikes nothing out.
const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm, { singleTilde: false });

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_BREAK_TAG = /^<br\s*\/?>$/i;

/**
 * CommonMark with tables, footnotes and YAML front matter. Every node's offsets point into `text` as given, a byte order
 * mark counted; an inline `<br>` becomes a break, the one tag whose meaning Markdown can express.
 */
export function parseMarkdown(text: string): Root {
  const root = parser.parse(text);
  const shift = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.position && shift > 0) {
      node.position.start.offset = (node.position.start.offset ?? 0) + shift;
      node.position.end.offset = (node.position.end.offset ?? 0) + shift;
    }
    if (!('children' in node)) continue;
    if (holdsPhrases(node)) node.children = node.children.map(withBreak);
    waiting.push(...node.children);
  }
  dropUnreadFootnotes(root);
  return root;
}

const PHRASE_HOLDERS = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link']);

const holdsPhrases = (node: Nodes): node is Paragraph => PHRASE_HOLDERS.has(node.type);

function withBreak(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'html' || !LINE_BREAK_TAG.test(node.value)) return node;
  return { type: 'break', ...(node.position ? { position: node.position } : {}) };
}

/** Where a parsed node stands in the text. */
export function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`a parsed ${node.type} always has a position`);
  return { start, end };
}
