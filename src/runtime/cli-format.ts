import type { Answer, Citation, Claim } from '../domain/answer.ts';
import { plainQuote } from '../widget/passage-context.ts';

/** How parts of an answer are set apart: escape codes on a terminal, nothing elsewhere. */
export type Paint = (style: 'bold' | 'dim' | 'cyan', text: string) => string;

export type FormatOptions = { readonly columns: number; readonly paint: Paint };

const MIN_COLUMNS = 30;
const MAX_COLUMNS = 100;

/** An answer for the terminal: its sentences with marks, what the guide lacks, its sources, and what else to ask. */
export function formatAnswer(answer: Answer, { columns, paint }: FormatOptions): string {
  const width = Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, columns));
  const text = blocksOf(answer.claims).flatMap(({ lead, claims }) =>
    wrap(claims.map((claim) => marked(claim)).join(' '), width, lead, ' '.repeat(lead.length)),
  );
  const sources = answer.citations.flatMap((citation) => sourceLines(citation, width, paint));
  const suggestions = answer.suggestions.map((question) => `  ${printable(question)}`);
  const parts = [
    text.map((line) => line.replace(/ ?\[\d+\]/g, (mark) => paint('cyan', mark))),
    sources.length === 0 ? [] : [paint('bold', 'Sources'), ...sources],
    suggestions.length === 0 ? [] : [paint('bold', 'You can also ask'), ...suggestions],
    wrap(noteOn(answer), width).map((line) => paint('dim', line)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

type TextBlock = { readonly lead: string; readonly claims: Claim[] };

/** Sentences of a paragraph run on; each bullet and step is a block of its own. */
function blocksOf(claims: readonly Claim[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let step = 0;
  for (const claim of claims) {
    step = claim.block === 'step' ? step + 1 : 0;
    const last = blocks.at(-1);
    if (claim.block === 'paragraph' && last?.lead === '') last.claims.push(claim);
    else blocks.push({ lead: claim.block === 'bullet' ? '- ' : step > 0 ? `${step}. ` : '', claims: [claim] });
  }
  return blocks;
}

const marked = ({ text, citations }: Claim) => printable(text) + citations.map((number) => ` [${number}]`).join('');

function sourceLines({ number, guide, section, quote }: Citation, width: number, paint: Paint): readonly string[] {
  const lead = `[${number}] `;
  const place = wrap([guide, ...section].map(printable).join(' › '), width, lead, ' '.repeat(lead.length));
  const quoted = wrap(`“${printable(plainQuote(quote))}”`, width, ' '.repeat(lead.length));
  return [...place, ...quoted.map((line) => paint('dim', line))];
}

function noteOn({ claims, engine, degraded, withheld, saved }: Answer): string {
  const checked = claims.filter(({ verdict }) => verdict === 'supported').length;
  return [
    `${checked} ${checked === 1 ? 'sentence' : 'sentences'} checked against the guide`,
    ...(withheld > 0 ? [`${withheld} withheld`] : []),
    `${engine} engine${degraded ? ', because the model could not answer' : ''}`,
    ...(saved ? [] : ['not saved']),
  ].join(' · ');
}

/** A guide or a model must not move the cursor or change the terminal. */
const printable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .trim();

function wrap(text: string, width: number, first = '', rest = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/ (?!\[\d+\])/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
