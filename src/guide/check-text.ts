import type { Nodes, Root } from 'mdast';
import { type Complaint, lineAt } from './guide-fault.ts';

const MOST_CHARS = 1_000_000;
const MOST_COMPLAINTS_OF_A_KIND = 20;
const DEEPEST_TREE = 100;
/** A parser of Markdown runs out of stack on long runs of these; a rule across the page is the one honest use. */
const RUN_OF_MARKS = /[*_[\]!>]{100,}|^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){50,}/gm;
const RULE = /^[ \t]*([*_-])(?:[ \t]*\1)*[ \t]*$/;
const TOO_DEEP = 'This is nested too deeply to read. Use fewer list, quotation or emphasis marks.';

const UNWANTED: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g,
    'Remove the control character here; nobody can see it.',
  ],
  [
    /[\u202A-\u202E\u2066-\u2069]/g,
    'Remove the hidden text direction mark here: it makes the text read otherwise than it is.',
  ],
  [/\uDB40[\uDC00-\uDFFF]/g, 'Remove the invisible tag or variation character here; nobody can see it.'],
  [/\uFFFD/g, 'A character was lost here, as when a file is not saved as UTF-8. Write it again and save as UTF-8.'],
  [
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    'Half a character stands here. Write it again and save the file as UTF-8.',
  ],
];

/** What can be said of a guide's text before its Markdown is read. A fault found here stops the reading. */
export function checkText(text: string): Complaint[] {
  if (text.length > MOST_CHARS) {
    return [{ line: 1, message: `The guide has ${text.length} characters; at most ${MOST_CHARS} are read. Split it.` }];
  }
  if (text.trim() === '') return [{ line: 1, message: 'The guide is empty. Write front matter, a heading and text.' }];
  return [...UNWANTED.flatMap(([pattern, message]) => occurrences(text, pattern, message)), ...runsOfMarks(text)];
}

/** At most one complaint a line. */
function occurrences(text: string, pattern: RegExp, message: string): Complaint[] {
  const lines = new Set<number>();
  for (const match of text.matchAll(pattern)) {
    lines.add(lineAt(text, match.index));
    if (lines.size === MOST_COMPLAINTS_OF_A_KIND) break;
  }
  return [...lines].map((line) => ({ line, message }));
}

function runsOfMarks(text: string): Complaint[] {
  for (const match of text.matchAll(RUN_OF_MARKS)) {
    const line = lineAt(text, match.index);
    if (!RULE.test(text.split(/\r\n|\r|\n/)[line - 1]!)) return [{ line, message: TOO_DEEP }];
  }
  return [];
}

/** The first place where the tree goes deeper than the readers of it, which recurse, can follow. */
export function checkDepth(root: Root): Complaint[] {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST_TREE) return [{ line: node.position?.start.line ?? 1, message: TOO_DEEP }];
    if ('children' in node) waiting.push(...node.children.map((child) => ({ node: child, depth: depth + 1 })));
  }
  return [];
}
