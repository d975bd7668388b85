import type { Code, ListItem, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { Span, Unit } from '../domain/guide.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import { spanOf } from './parse-markdown.ts';
import { visibleText } from './visible-text.ts';

/** A list item with its mark; `units` are its own words, then those of the lists inside it, in order. */
export type Item = Span & {
  readonly text: string;
  readonly label?: string;
  readonly number?: number;
  readonly units: readonly Unit[];
  readonly nested: readonly Item[];
};

/** A table row below the header; `cells[n]` stands under `headers[n]` of its table. */
export type Row = Span & { readonly cells: readonly string[]; readonly unit: Unit };

const MAX_LABEL_WORDS = 10;
const LEADING_NAME = /^([\p{L}\p{N}][^.:;!?\n]{0,80}?)(?::|\s+[–—-])\s+\S/u;
const LABEL_END = /[\s:.–—-]+$/;
const AFTER_BOLD_NAME = /^\s*(?:[:–—\-.,(]|$)/;

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** One unit a sentence; the first carries the bold name that a paragraph may begin with. */
export function sentenceUnits(nodes: readonly PhrasingContent[], source: string): Unit[] {
  const seen = visibleText(nodes, source);
  const label = boldStart(nodes, source)?.replace(LABEL_END, '');
  return withWholeQuotations(splitSentences(seen.text), seen.text).map(({ text, start, end }, index) => {
    const hasLabel = index === 0 && label && label !== text && countWords(label) <= MAX_LABEL_WORDS;
    return { kind: 'sentence', text, ...(hasLabel ? { label } : {}), ...seen.spanOf(start, end) };
  });
}

const MAX_QUOTED_SENTENCES = 5;
const MAX_NAME_WORDS = 8;

/** A quotation is one unit, and so is the name of whoever is quoted: in pieces it says what nobody said. */
function withWholeQuotations(sentences: readonly Sentence[], source: string): Sentence[] {
  const whole: Sentence[] = [];
  for (let at = 0; at < sentences.length; at += 1) {
    const first = sentences[at]!;
    const rest = sentences.slice(at, at + MAX_QUOTED_SENTENCES);
    const closing = isOpenQuotation(first.text)
      ? rest.findIndex(
          (_, index) =>
            !isOpenQuotation(
              rest
                .slice(0, index + 1)
                .map(({ text }) => text)
                .join(' '),
            ),
        )
      : 0;
    at += Math.max(0, closing);
    const name = sentences[at + 1];
    const isNamed =
      name !== undefined && at + 2 === sentences.length && isName(name.text) && /["”]$/.test(sentences[at]!.text);
    if (isNamed) at += 1;
    const { end } = sentences[at]!;
    whole.push({ text: source.slice(first.start, end), start: first.start, end });
  }
  return whole;
}

function isOpenQuotation(text: string): boolean {
  const straight = text.match(/"/g)?.length ?? 0;
  const curly = (text.match(/“/g)?.length ?? 0) - (text.match(/”/g)?.length ?? 0);
  return straight % 2 === 1 || curly > 0;
}

/** "Danielle, baker, Guelph" */
const isName = (text: string) =>
  countWords(text) <= MAX_NAME_WORDS && /^[—–-]?\s*\p{Lu}/u.test(text) && !/[.!?]$/.test(text);

/** One unit a line: code has no sentences. */
export function codeUnits(code: Code, source: string): Unit[] {
  const { start, end } = spanOf(code);
  const units: Unit[] = [];
  const lines = source.slice(start, end).matchAll(/[^\r\n]+/g);
  for (const line of lines) {
    const text = line[0].replace(/^[\s>]*/, '').trimEnd();
    if (text === '' || /^(?:`{3,}|~{3,})/.test(text)) continue;
    const from = start + line.index + line[0].indexOf(text);
    units.push({ kind: 'sentence', text, start: from, end: from + text.length });
  }
  return units;
}

/** Null when nothing in the item can be seen. */
export function readItem(node: ListItem, number: number | undefined, source: string): Item | null {
  const units: Unit[] = [];
  const nested: Item[] = [];
  let text = '';
  let label: string | undefined;
  let own: RootContent[] = [];
  const closeOwn = () => {
    const seen = visibleText(own, source);
    if (seen.text !== '') {
      const isHead = units.length === 0;
      if (isHead) label = labelOf(own[0], seen.text, source);
      text = text === '' ? seen.text : `${text} ${seen.text}`;
      units.push({
        kind: 'item',
        text: seen.text.replaceAll('\n', ' '),
        ...(isHead && label !== undefined ? { label } : {}),
        ...(isHead && number !== undefined ? { number } : {}),
        ...seen.spanOf(0, seen.text.length),
      });
    }
    own = [];
  };
  for (const child of node.children) {
    if (child.type !== 'list') {
      own.push(child);
      continue;
    }
    closeOwn();
    for (const [index, item] of child.children.entries()) {
      const read = readItem(item, child.ordered ? (child.start ?? 1) + index : undefined, source);
      if (read === null) continue;
      nested.push(read);
      units.push(...read.units);
    }
  }
  closeOwn();
  if (units.length === 0) return null;
  return {
    ...spanOf(node),
    text: text.replaceAll('\n', ' '),
    ...(label !== undefined ? { label } : {}),
    ...(number !== undefined ? { number } : {}),
    units,
    nested,
  };
}

/** A table without rows gives its header as its one row. */
export function readTable(node: Table, source: string): { headers: readonly string[]; rows: readonly Row[] } {
  const cellsOf = (row: TableRow) =>
    row.children.map((cell) => visibleText([cell], source).text.replaceAll('\n', ' ').trim());
  const [head, ...body] = node.children;
  const headers = head ? cellsOf(head) : [];
  const rows = body.flatMap((row) => rowOf(row, headers, cellsOf(row)) ?? []);
  if (rows.length > 0 || !head) return { headers, rows };
  const alone = rowOf(head, [], headers);
  return { headers: [], rows: alone ? [alone] : [] };
}

function rowOf(node: TableRow, headers: readonly string[], cells: readonly string[]): Row | null {
  const isHeadless = headers.length > 0 && headers.every((header) => header === '');
  const text = cells
    .map((cell, column) => (cell !== '' && headers[column] ? `${headers[column]}: ${cell}` : cell))
    .filter((cell) => cell !== '')
    .join(isHeadless ? ': ' : '; ');
  if (text === '') return null;
  const label = cells.find((cell) => cell !== '');
  const span = spanOf(node);
  return { ...span, cells, unit: { kind: 'row', text, ...(label !== undefined ? { label } : {}), ...span } };
}

/** The bold words that an item begins with (a single one only when it is set off), or what stands before its colon or dash. */
function labelOf(block: RootContent | undefined, text: string, source: string): string | undefined {
  const name = block?.type === 'paragraph' ? boldStart(block.children, source) : undefined;
  const found = name ?? LEADING_NAME.exec(text)?.[1];
  const label = found?.replace(LABEL_END, '');
  return label && countWords(label) <= MAX_LABEL_WORDS ? label : undefined;
}

function boldStart(nodes: readonly PhrasingContent[], source: string): string | undefined {
  const [first, ...rest] = nodes;
  if (first?.type !== 'strong') return undefined;
  const name = visibleText([first], source).text;
  const isSetOff = /[:.–—-]$/.test(name) || AFTER_BOLD_NAME.test(visibleText(rest, source).text);
  return isSetOff || countWords(name) > 1 ? name : undefined;
}
