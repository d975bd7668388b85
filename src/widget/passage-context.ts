import type { Citation } from '../domain/answer.ts';
import { hasFields } from './parse-answer-event.ts';

/** A passage in the parts a reader sees; `isQuoted` marks what the citation rests on. */
export type PassageContext = {
  readonly kind: 'prose' | 'list' | 'ordered';
  readonly parts: readonly { readonly text: string; readonly isQuoted: boolean }[];
};

type WireUnit = { readonly text: string; readonly start: number; readonly end: number };

/** The passage around a citation, from `GET /passages/:id`; null when the body isn't a passage. Pure. */
export function passageContext(body: unknown, quote: Pick<Citation, 'start' | 'end'>): PassageContext | null {
  if (typeof body !== 'object' || body === null || !('units' in body) || !Array.isArray(body.units)) return null;
  if (!body.units.every(isUnit)) return null;
  const kind =
    'kind' in body && body.kind === 'prose' ? 'prose' : 'kind' in body && body.kind === 'ordered' ? 'ordered' : 'list';
  const parts = body.units.map((unit) => ({
    text: unit.text,
    isQuoted: unit.start < quote.end && quote.start < unit.end,
  }));
  return { kind, parts };
}

function isUnit(value: unknown): value is WireUnit {
  const isNumber = (number: unknown) => typeof number === 'number';
  return (
    typeof value === 'object' &&
    value !== null &&
    hasFields(value, { text: (text) => typeof text === 'string', start: isNumber, end: isNumber })
  );
}

/** A verbatim quote without its Markdown marks: emphasis, list bullets, heading signs, the pipes of a table row. Pure. */
export function plainQuote(quote: string): string {
  return quote
    .replace(/^\s*(?:[-*+]|\d+[.)]|#{1,6})\s+/gm, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\||\|\s*$/gm, '')
    .replace(/\s*\|\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim();
}
