import type { Paragraph, RootContent } from 'mdast';
import type { Span, Unit } from '../domain/guide.ts';
import { spanOf } from './parse-markdown.ts';
import { codeUnits, countWords, type Item, type Row, readItem, readTable, sentenceUnits } from './units.ts';
import { visibleText } from './visible-text.ts';

/** Bold words that stand in for a heading: a question, or a short line of their own. `rest` is what the line says after. */
export type BoldHeading = { readonly text: string; readonly rest: readonly Unit[] };

export type ParagraphBlock = Span & {
  readonly type: 'paragraph';
  readonly units: readonly Unit[];
  readonly boldHeading: BoldHeading | null;
};
export type ListBlock = Span & { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly Item[] };
export type TableBlock = Span & {
  readonly type: 'table';
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
};

/** What stands under a heading, in order. A gap is something unseen or a rule between two ideas: nothing is joined over it. */
export type Block = ParagraphBlock | ListBlock | TableBlock | { readonly type: 'gap' };

const GAP: Block = { type: 'gap' };
const ASKED = /^(?:Q|Question)(?:\s*\d+)?\s*[:.)]\s*/;
const MAX_BOLD_HEADING_WORDS = 6;

/** Quotations and footnotes are read as what they hold; code and footnotes stand by themselves. */
export function readBlocks(nodes: readonly RootContent[], source: string): Block[] {
  return nodes.flatMap((node) => readBlock(node, source));
}

function readBlock(node: RootContent, source: string): Block[] {
  switch (node.type) {
    case 'blockquote':
      return readBlocks(node.children, source);
    case 'footnoteDefinition':
      return [GAP, ...readBlocks(node.children, source), GAP];
    case 'paragraph':
    case 'heading': {
      const units = sentenceUnits(node.children, source);
      if (units.length === 0) return [GAP];
      const boldHeading = node.type === 'paragraph' ? boldHeadingOf(node, source) : null;
      return [{ type: 'paragraph', ...spanOf(node), units, boldHeading }];
    }
    case 'code': {
      const units = codeUnits(node, source);
      return units.length === 0 ? [GAP] : [GAP, { type: 'paragraph', ...spanOf(node), units, boldHeading: null }, GAP];
    }
    case 'list': {
      const isOrdered = node.ordered === true;
      const items = node.children.flatMap(
        (item, index) => readItem(item, isOrdered ? (node.start ?? 1) + index : undefined, source) ?? [],
      );
      return items.length === 0 ? [GAP] : [{ type: 'list', ...spanOf(node), isOrdered, items }];
    }
    case 'table': {
      const { headers, rows } = readTable(node, source);
      return rows.length === 0 ? [GAP] : [{ type: 'table', ...spanOf(node), headers, rows }];
    }
    default:
      return [GAP];
  }
}

function boldHeadingOf(node: Paragraph, source: string): BoldHeading | null {
  const [first, ...others] = node.children;
  if (first?.type !== 'strong') return null;
  const bold = visibleText([first], source).text;
  const rest = sentenceUnits(others, source);
  if (bold.endsWith('?')) return { text: bold.replace(ASKED, ''), rest };
  const isAlone = rest.every((unit) => unit.text === ':');
  const isShort = countWords(bold) <= MAX_BOLD_HEADING_WORDS && !/[.!;,]$/.test(bold);
  return isAlone && isShort ? { text: bold.replace(/\s*:$/, ''), rest: [] } : null;
}

/** Every unit that the blocks hold, in order. */
export const unitsOfBlocks = (blocks: readonly Block[]): Unit[] => blocks.flatMap(unitsOfBlock);

function unitsOfBlock(block: Block): readonly Unit[] {
  switch (block.type) {
    case 'paragraph':
      return block.units;
    case 'list':
      return block.items.flatMap((item) => item.units);
    case 'table':
      return block.rows.map((row) => row.unit);
    case 'gap':
      return [];
  }
}
