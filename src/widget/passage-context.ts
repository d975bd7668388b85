import type { Citation } from '../domain/answer.ts';
import type { Passage, Unit } from '../domain/guide.ts';
import { hasFields } from './parse-answer-event.ts';

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

function isPassage(value: unknown): value is Passage {
  const isUnits = (units: unknown) => Array.isArray(units) && units.every(isUnit);
  return typeof value === 'object' && value !== null && hasFields(value, { kind: isText, units: isUnits });
}

const isText = (value: unknown) => typeof value === 'string';

function isUnit(value: unknown): value is Unit {
  const isNumber = (number: unknown) => typeof number === 'number';
  return (
    typeof value === 'object' &&
    value !== null &&
    hasFields(value, { kind: isText, text: isText, start: isNumber, end: isNumber })
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
