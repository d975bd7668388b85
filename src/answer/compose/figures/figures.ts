import type { Passage, Unit } from '../../../domain/guide.ts';
import type { Quantity } from '../../../language/numerals.ts';
import { keptWith } from '../../../language/remember.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { type Column, columnsOf, type Entry } from '../tables/entries.ts';

/** One amount or time that a row, an item or a sentence of the guide gives for something that it names. */
export type Figure = {
  readonly kind: 'money' | 'duration' | 'share' | 'count';
  /** Empty where a sentence does not name it right before. */
  readonly name: string;
  /** As the guide writes it. */
  readonly written: string;
  readonly quantity: Pick<Quantity, 'low' | 'high' | 'unit' | 'per' | 'isOpenEnded'>;
  /** One of several amounts that the same words give: it may be a part of the whole. */
  readonly isOneOfMany: boolean;
  readonly unit: Unit;
  readonly passage: Passage;
};

/** Figures that the guide sets beside each other: a column of a table, a list, the sentences of a paragraph. */
export type Family = {
  readonly kind: Figure['kind'];
  readonly layout: 'rows' | 'items' | 'sentences';
  /** What the rows of a table are, and what its column holds. */
  readonly headers: readonly [rows: string, column: string] | null;
  readonly figures: readonly Figure[];
};

const KINDS = ['money', 'duration', 'share', 'count'] as const;
const FEWEST = 2;

/** The families of these passages, of which those of one section may tell of one thing each. */
export const familiesOf = (passages: readonly Passage[]): readonly Family[] =>
  [...columnsOf(passages).flatMap(familiesOfColumn), ...passages.flatMap(sentencesOf)].filter(
    ({ figures }) => figures.length >= FEWEST,
  );

const familiesOfColumn = (column: Column): readonly Family[] => KINDS.map((kind) => familyOf(column, kind));

/** The figures of one kind in a column. */
export function familyOf({ layout, headers, entries }: Column, kind: Family['kind']): Family {
  const figures =
    layout === 'rows'
      ? entries.flatMap((entry) => figureOfCell(entry, headers![1], kind))
      : entries.flatMap((entry) => figureOf(entry, kind));
  return { kind, layout, headers, figures };
}

/** Remembered for as long as the passage itself is; a passage of labelled parts has no others. */
const sentencesOf = keptWith((passage: Passage): readonly Family[] => {
  if (columnsOf([passage]).some(({ layout }) => layout === 'items')) return [];
  const sentences = passage.units.filter(({ kind }) => kind === 'sentence');
  return KINDS.map((kind) => ({
    kind,
    layout: 'sentences',
    headers: null,
    figures: sentences.flatMap((unit) => figuresIn(unit, passage, kind)),
  }));
});

const isOfKind =
  (kind: Family['kind']) =>
  (quantity: Quantity): boolean =>
    quantity.kind === (kind === 'share' ? 'percent' : kind);

/** An amount in words: "nothing", "free of charge". */
const NOTHING =
  /^(?:nothing|free|none|no (?:cost|fees?|tuition|charge))\b|\b(?:costs? (?:you |them )?nothing|free of charge|no tuition)\b/i;
const COSTS = /\b(?:costs?|fees?|price|tuition|pay)\b/i;
const ZERO: Figure['quantity'] = { low: 0, high: 0, unit: null, per: null, isOpenEnded: false };

function figureOfCell({ name, value, units, passage }: Entry, header: string, kind: Family['kind']): readonly Figure[] {
  const found = readQuantities(value).filter(isOfKind(kind));
  const isFree = kind === 'money' && found.length === 0 && NOTHING.test(value) && COSTS.test(header);
  const [quantity = isFree ? ZERO : undefined, ...more] = found;
  const isOne = quantity !== undefined && more.length === 0;
  return isOne ? [{ kind, name, written: value, quantity, isOneOfMany: false, unit: units[0], passage }] : [];
}

/** The first figure of a kind in a labelled part: what comes after it is told beside. */
function figureOf({ name, units, passage }: Entry, kind: Family['kind']): readonly Figure[] {
  for (const unit of units) {
    const from = unit.text.startsWith(name) ? name.length : 0;
    const [quantity, ...more] = readQuantities(unit.text).filter(
      (found) => found.start >= from && isOfKind(kind)(found) && isOfThing(found, unit.text),
    );
    const isOneOfMany = more.length > 0;
    if (quantity)
      return [{ kind, name, written: writtenOf(quantity, unit.text), quantity, isOneOfMany, unit, passage }];
  }
  return [];
}

/** "$3 an hour more than", "with two years of experience": not what the thing itself costs, pays or takes. */
const isOfThing = ({ kind, start, end }: Quantity, text: string): boolean =>
  kind !== 'duration'
    ? !/^[^,.;]{0,12}\b(?:more|less|extra|higher|lower|on top)\b/i.test(text.slice(end)) &&
      !/\b(?:extra|additional|further|by|worth)\s*$/i.test(text.slice(0, start))
    : !/^(?:[’']s?)?(?: of)?(?: [\w-]+){0,2} (?:experience|practice)\b/i.test(text.slice(end)) &&
      !/\b(?:with|every|after|within|under|over|last|past|next)\s*$/i.test(text.slice(0, start));

/** Figures of running text, each by the words before it: "Clippers cost £140, scissors £90", "Seattle ($38), Boise ($25)". */
function figuresIn(unit: Unit, passage: Passage, kind: Family['kind']): readonly Figure[] {
  let from = 0;
  const found = readQuantities(unit.text).filter(isOfKind(kind));
  return found.flatMap((quantity, at): Figure[] => {
    const isApart =
      isToldApartBehind(found[at - 1], quantity, unit.text) || isToldApartBehind(quantity, found[at + 1], unit.text);
    if (isApart) return [];
    const name = nameBehind(quantity, unit.text) ?? nameIn(unit.text.slice(from, quantity.start));
    from = quantity.end;
    return isOfThing(quantity, unit.text)
      ? [{ kind, name, written: writtenOf(quantity, unit.text), quantity, isOneOfMany: false, unit, passage }]
      : [];
  });
}

/** "€88 for an employee and €1,120 for a firm": what each is of stands behind it. */
const isToldApartBehind = (left: Quantity | undefined, right: Quantity | undefined, text: string): boolean =>
  left !== undefined &&
  right !== undefined &&
  /^(?:\s+an? \p{L}+)?\s+(?:for|in|outside|inside|at|on|from|with)\b[^.;]*\band\s*$/iu.test(
    text.slice(left.end, right.start),
  );

/** The first figure of a kind in a sentence, whatever it is of; undefined where there is none. */
export function figureIn(unit: Unit, passage: Passage, kind: string): Figure | undefined {
  const of = KINDS.find((known) => known === kind);
  return of && figureOf({ name: '', value: unit.text, units: [unit], passage }, of)[0];
}

/** "Between £3 and £5" is a range when it stands alone, too. */
const writtenOf = ({ start, end }: Quantity, text: string) => text.slice(start, end).replace(' and ', ' to ');

/** "A two-year diploma" */
const nameBehind = ({ start, end }: Quantity, text: string): string | null =>
  /\w-\p{L}+$/u.test(text.slice(start, end))
    ? (/^\s+((?:(?!(?:or|and|in|that|which|for|from|at|with)\b)[\p{L}-]+ ?){1,4})/u
        .exec(text.slice(end))?.[1]
        ?.trim() ?? null)
    : null;

const BEFORE_NAME = /^(?:[\s,;)&]|(?:and|or|but|while|whereas|then|followed by|by|a year|an hour|on average|each)\b)+/i;
const AFTER_NAME =
  /(?:[\s,(]|\b(?:which|that|who|at|is|are|was|were|costs?|pays?|earns?|averages?|average|around|about|roughly|only|up to|from|between|for|with|an|a|of|takes?|lasts?|runs?|usually|typically|normally|commonly|can|reach|to|in total)\b)+$/i;
const MOST_NAME_WORDS = 8;

function nameIn(before: string): string {
  const clause = before.split(/[.:;]\s/).at(-1) ?? '';
  const name = clause
    .replace(BEFORE_NAME, '')
    .replace(AFTER_NAME, '')
    .split(/\b(?:were|are|is) (?:an? )?/)
    .at(-1)!
    .trim();
  const isNamed = /\p{L}{2}/u.test(name) && !/^(?:it|they|this|that|these|those|you|which|he|she)$/i.test(name);
  return isNamed && name.split(/\s+/).length <= MOST_NAME_WORDS ? name : '';
}
