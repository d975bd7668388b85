import type { Passage, Span, Unit } from '../domain/guide.ts';
import type { Block, BoldHeading, ListBlock, ParagraphBlock, TableBlock } from './blocks.ts';
import { countWords } from './units.ts';

/** What a passage is made of. Pieces of one run follow each other with no heading, rule or unseen block between. */
export type Piece = Span & {
  readonly run: number;
  readonly boldHeading: string | null;
  readonly kind: Passage['kind'];
  readonly units: readonly Unit[];
  readonly words: number;
};

type Part = Span & { readonly units: readonly Unit[] };
type Run = { readonly run: number; readonly boldHeading: string | null };

const MOST_PROSE_WORDS = 180;
const MOST_LIST_WORDS = 600;
const MOST_TABLE_WORDS = 600;
const FEWEST_LEFT_WORDS = 40;

/** The blocks under one heading as pieces: paragraphs, lists and tables, cut where they are too long. */
export function readPieces(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let run: Run = { run: 0, boldHeading: null };
  /** A paragraph that may turn out to lead into a list, or a bold heading whose words come next. */
  let held: { readonly parts: readonly Part[]; readonly start: number } | null = null;
  const flush = () => {
    if (held && held.parts.length > 0) pieces.push(...cut(held.parts, 'prose', MOST_PROSE_WORDS, run, held.start));
    held = null;
  };
  for (const [index, block] of blocks.entries()) {
    switch (block.type) {
      case 'gap':
        flush();
        run = { run: run.run + 1, boldHeading: null };
        break;
      case 'paragraph': {
        const heading = headingOf(block, blocks[index + 1], run);
        const start: number = heading === null && held !== null && held.parts.length === 0 ? held.start : block.start;
        flush();
        if (heading) run = { run: run.run + 1, boldHeading: heading.text };
        held = { parts: partsOf(block, heading?.rest ?? block.units), start };
        break;
      }
      case 'list':
      case 'table': {
        const [before, leadIn] = splitLeadIn(held, block);
        held = before;
        flush();
        pieces.push(...cutItems(block, leadIn, run));
        held = null;
        break;
      }
    }
  }
  flush();
  return pieces;
}

/** Bold words that head what follows; among bold questions, a statement that is answered: "**I have a record.** Most ..." */
function headingOf(block: ParagraphBlock, next: Block | undefined, { boldHeading }: Run): BoldHeading | null {
  if (block.boldHeading !== null) return leadsOn(block, next) ? block.boldHeading : null;
  const [first, ...rest] = block.units;
  const isStatement = first?.label !== undefined && first.text.replace(/[.:]$/, '') === first.label;
  return boldHeading !== null && isStatement && rest.length > 0 ? { text: first.label!, rest } : null;
}

/** A bold line is a heading only when it has something to head: words of its own line, or a next block that is no heading. */
function leadsOn(block: ParagraphBlock, next: Block | undefined): boolean {
  if ((block.boldHeading?.rest.length ?? 0) > 0) return true;
  if (next === undefined || next.type === 'gap') return false;
  return next.type !== 'paragraph' || next.boldHeading === null;
}

function partsOf(block: ParagraphBlock, units: readonly Unit[]): Part[] {
  return units.map((unit, index) => ({
    start: unit.start,
    end: index === units.length - 1 ? block.end : unit.end,
    units: [unit],
  }));
}

type Held = { readonly parts: readonly Part[]; readonly start: number } | null;

/** A paragraph that ends with a colon goes with the list below; of a long one, only its last sentence. */
function splitLeadIn(held: Held, block: ListBlock | TableBlock): readonly [before: Held, leadIn: Held] {
  const last = held?.parts.at(-1);
  if (held === null) return [null, null];
  if (last === undefined) return [null, held];
  if (!last.units.at(-1)!.text.endsWith(':')) return [held, null];
  const before = held.parts.slice(0, -1);
  const left = wordsOf(before);
  const isLong = left + wordsOf([last]) + wordsOf(itemParts(block)) > MOST_LIST_WORDS;
  if (left < FEWEST_LEFT_WORDS || !isLong) return [null, held];
  return [
    { parts: before, start: held.start },
    { parts: [last], start: last.start },
  ];
}

function cutItems(block: ListBlock | TableBlock, leadIn: Held, run: Run): Piece[] {
  const items = itemParts(block);
  const [first, ...rest] = items;
  if (first === undefined) return [];
  const head: Part = { ...first, units: [...(leadIn?.parts.flatMap((part) => part.units) ?? []), ...first.units] };
  const kind = block.type === 'table' ? 'table' : block.isOrdered ? 'ordered' : 'bullets';
  const most = block.type === 'table' ? MOST_TABLE_WORDS : MOST_LIST_WORDS;
  return cut([head, ...rest], kind, most, run, leadIn?.start ?? (block.type === 'table' ? block.start : first.start));
}

function itemParts(block: ListBlock | TableBlock): Part[] {
  if (block.type === 'list') return block.items.map(({ start, end, units }) => ({ start, end, units }));
  return block.rows.map((row, index) => ({
    start: row.start,
    end: index === block.rows.length - 1 ? block.end : row.end,
    units: [row.unit],
  }));
}

/** Cuts into as few pieces as hold at most `most` words each, of about the same length; a part is never cut. */
function cut(parts: readonly Part[], kind: Piece['kind'], most: number, run: Run, start: number): Piece[] {
  const total = wordsOf(parts);
  const target = total / Math.ceil(total / most);
  const groups: Part[][] = [[]];
  let words = 0;
  for (const part of parts) {
    const own = wordsOf([part]);
    const group = groups.at(-1)!;
    if (total > most && group.length > 0 && (words + own / 2 > target || words + own > most)) {
      groups.push([part]);
      words = own;
    } else {
      group.push(part);
      words += own;
    }
  }
  return groups.map((group, index) => ({
    ...run,
    kind,
    start: index === 0 ? start : group[0]!.start,
    end: group.at(-1)!.end,
    units: group.flatMap((part) => part.units),
    words: wordsOf(group),
  }));
}

function wordsOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.units.reduce((words, unit) => words + countWords(unit.text), 0), 0);
}
