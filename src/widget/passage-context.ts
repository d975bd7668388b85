import type { Citation } from '../domain/answer.ts';
import type { Passage } from '../domain/guide.ts';
import { hasFields, isListOf, isNumber, isText } from './has-fields.ts';

/** A passage in the parts a reader sees; `isQuoted` marks what the citation rests on. */
export type PassageContext = {
  readonly kind: Passage['kind'];
  /** `label`: the first cell of a table's row, left out of `text` then. */
  readonly parts: readonly { readonly label: string | null; readonly text: string; readonly isQuoted: boolean }[];
};

/** The passage around a citation, from `GET /passages/:id`; null when the body isn't a passage. Pure. */
export function passageContext(body: unknown, quote: Pick<Citation, 'start' | 'end'>): PassageContext | null {
  if (!isPassage(body)) return null;
  const parts = body.units.map(({ kind, label = null, text, start, end }) => {
    const isQuoted = start < quote.end && quote.start < end;
    if (kind !== 'row' || label === null) return { label: null, text, isQuoted };
    const afterLabel = text.indexOf(`${label}; `);
    return { label, text: afterLabel < 0 ? text : text.slice(afterLabel + label.length + 2), isQuoted };
  });
  return { kind: body.kind, parts };
}

const isUnit = (value: unknown) => hasFields(value, { kind: isText, text: isText, start: isNumber, end: isNumber });

const isPassage = (value: unknown): value is Passage => hasFields(value, { kind: isText, units: isListOf(isUnit) });

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
