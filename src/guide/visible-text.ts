import type { Nodes } from 'mdast';
import type { Span } from '../domain/guide.ts';
import { spanOf } from './parse-markdown.ts';

/** What a reader sees of some Markdown, and where each part of it stands in the guide. */
export type VisibleText = {
  readonly text: string;
  /** The span in the guide of `text.slice(start, end)`; the marks around a whole bold or linked run are inside. */
  spanOf(start: number, end: number): Span;
};

type Draft = { text: string; readonly starts: number[]; readonly ends: number[] };

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SPACE = /\s/;
/** Soft hyphens, zero-width spaces and text variants; a joiner stays, because emoji are built with it. */
const UNSEEN = new Set(['\u00AD', '\u200B', '\u2060', '\uFE0E', '\uFEFF']);
/** Every character from U+E0000 to U+E03FF, none of them visible, starts with this surrogate. */
const UNSEEN_PAIR = '\uDB40';

/** Text without marks, raw HTML, struck-out words and footnote numbers; blocks are joined by a space. */
export function visibleText(nodes: readonly Nodes[], source: string): VisibleText {
  const draft: Draft = { text: '', starts: [], ends: [] };
  for (const node of nodes) {
    if (draft.text !== '' && isBlock(node)) add(draft, ' ', spanOf(node).start, spanOf(node).start);
    append(draft, node, source);
  }
  return {
    text: draft.text.trimEnd(),
    spanOf: (start, end) => ({ start: draft.starts[start] ?? 0, end: draft.ends[end - 1] ?? 0 }),
  };
}

const isBlock = (node: Nodes): boolean =>
  ['paragraph', 'heading', 'blockquote', 'code', 'list', 'listItem', 'table', 'tableRow', 'tableCell'].includes(
    node.type,
  );

function append(draft: Draft, node: Nodes, source: string): void {
  switch (node.type) {
    case 'text':
      align(draft, node.value, source, spanOf(node));
      return;
    case 'inlineCode':
    case 'code':
      locate(draft, node.value, source, spanOf(node));
      return;
    case 'break':
      add(draft, '\n', spanOf(node).start, spanOf(node).end);
      return;
    case 'image':
    case 'imageReference':
      for (const char of node.alt ?? '') addUnits(draft, char, spanOf(node));
      return;
    case 'delete':
      return;
  }
  if (!('children' in node)) return;
  const first = draft.text.length;
  for (const child of node.children) {
    if (draft.text.length > first && isBlock(child)) add(draft, ' ', spanOf(child).start, spanOf(child).start);
    append(draft, child, source);
  }
  if (draft.text.length === first || isBlock(node)) return;
  draft.starts[first] = spanOf(node).start;
  draft.ends[draft.ends.length - 1] = spanOf(node).end;
}

function addUnits(draft: Draft, units: string, span: Span): void {
  for (let at = 0; at < units.length; at += 1) add(draft, units[at]!, span.start, span.end);
}

/** White space is one space; a break stays a line break, because it ends a sentence. */
function add(draft: Draft, unit: string, start: number, end: number): void {
  if (UNSEEN.has(unit)) return;
  const seen = unit === '\n' ? unit : SPACE.test(unit) ? ' ' : unit;
  if (seen === ' ' && (draft.text === '' || draft.text.endsWith(' ') || draft.text.endsWith('\n'))) return;
  draft.text += seen;
  draft.starts.push(start);
  draft.ends.push(end);
}

/** Walks a text node's value and its source side by side: escapes, character references and line prefixes differ. */
function align(draft: Draft, value: string, source: string, { start, end }: Span): void {
  let at = start;
  let afterLineEnd = false;
  for (let index = 0; index < value.length; ) {
    const char = value[index]!;
    if (char === '\n' || char === '\r') {
      const from = at;
      while (at < end && source[at] !== '\n' && source[at] !== '\r') at += 1;
      at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1;
      add(draft, ' ', from, Math.min(at, end));
      index += char === '\r' && value[index + 1] === '\n' ? 2 : 1;
      afterLineEnd = true;
      continue;
    }
    if (afterLineEnd) {
      while (at < end && source[at] !== char && ' \t>'.includes(source[at]!)) at += 1;
      afterLineEnd = false;
    }
    const [units, width] = read(char, source, at);
    if (char === UNSEEN_PAIR) {
      at += units === width ? 2 : width;
      index += 2;
      continue;
    }
    for (const unit of value.slice(index, index + units)) addUnits(draft, unit, { start: at, end: at + width });
    at += width;
    index += units;
  }
}

/** How many UTF-16 units of the value stand here, and how many of the source write them. */
function read(char: string, source: string, at: number): readonly [units: number, width: number] {
  if (source[at] === '\\' && source[at + 1] === char && PUNCTUATION.test(char)) return [1, 2];
  if (source[at] === '&') {
    REFERENCE.lastIndex = at;
    const written = REFERENCE.exec(source)?.[0];
    if (written !== undefined && (char !== '&' || AMPERSAND.test(written))) {
      return [/[\uD800-\uDBFF]/.test(char) ? 2 : 1, written.length];
    }
  }
  return [1, source[at] === char || source[at] === '\0' ? 1 : 0];
}

/** Code reads as it is written, but for its fence, its line ends and, in a table, the escape before a bar. */
function locate(draft: Draft, value: string, source: string, { start, end }: Span): void {
  let at = start;
  while (at < end && source[at] === '`') at += 1;
  for (const char of value) {
    if (!SPACE.test(char))
      while (at < end && !source.startsWith(char, at) && ' \t\r\n>\\'.includes(source[at]!)) at += 1;
    const next = source.startsWith(char, at) || SPACE.test(source[at] ?? '') ? Math.min(at + char.length, end) : at;
    addUnits(draft, char, { start: at, end: next });
    at = next;
  }
}
