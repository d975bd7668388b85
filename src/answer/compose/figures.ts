import type { Passage, Unit } from '../../domain/guide.ts';
import { findQuantities, type Quantity } from '../../language/numerals.ts';
import { cellsOf } from './rows.ts';

/** One amount or time that a row, an item or a sentence of the guide gives for something that it names. */
export type Figure = {
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
  readonly kind: 'money' | 'duration';
  readonly layout: 'rows' | 'items' | 'sentences';
  /** What the rows of a table are, and what its column holds. */
  readonly headers: readonly [rows: string, column: string] | null;
  readonly figures: readonly Figure[];
};

const KINDS = ['money', 'duration'] as const;
const FEWEST = 2;
const read = new WeakMap<Passage, readonly Family[]>();

/** The families of these passages, of which those of one section may tell of one thing each. */
export function familiesOf(passages: readonly Passage[]): readonly Family[] {
  const sections = Map.groupBy(passages, ({ sectionId }) => sectionId).values();
  return [...sections]
    .flatMap((section) => joined(section.flatMap(familiesIn)))
    .filter(({ figures }) => figures.length >= FEWEST);
}

/** The labelled parts of a section are one family, also where each is a paragraph of its own. */
function joined(families: readonly Family[]): readonly Family[] {
  const items = KINDS.map((kind): Family => {
    const figures = families.flatMap((family) =>
      family.layout === 'items' && family.kind === kind ? family.figures : [],
    );
    return { kind, layout: 'items', headers: null, figures: figures.toSorted((a, b) => a.unit.start - b.unit.start) };
  });
  return [...families.filter(({ layout }) => layout !== 'items'), ...items];
}

/** Remembered for as long as the passage itself is. */
function familiesIn(passage: Passage): readonly Family[] {
  const known = read.get(passage) ?? readFamilies(passage);
  read.set(passage, known);
  return known;
}

function readFamilies(passage: Passage): readonly Family[] {
  const rows = passage.units.filter(({ kind }) => kind === 'row');
  const labelled = labelledParts(passage);
  const sentences = labelled.length > 0 ? [] : passage.units.filter(({ kind }) => kind === 'sentence');
  const plain = { headers: null };
  return KINDS.flatMap((kind): Family[] => [
    ...columnsOf(rows, passage, kind),
    { ...plain, kind, layout: 'items', figures: labelled.flatMap((part) => figureOf(part, passage, kind)) },
    { ...plain, kind, layout: 'sentences', figures: sentences.flatMap((unit) => figuresIn(unit, passage, kind)) },
  ]);
}

/** An amount in words: "nothing", "free of charge". */
const NOTHING =
  /^(?:nothing|free|none|no (?:cost|fees?|tuition|charge))\b|\b(?:costs? (?:you |them )?nothing|free of charge|no tuition)\b/i;

function columnsOf(rows: readonly Unit[], passage: Passage, kind: Family['kind']): Family[] {
  const cells = rows.flatMap((unit) => {
    const [name, ...others] = cellsOf(unit.text);
    return name ? others.map((cell) => ({ name, unit, ...cell })) : [];
  });
  return [...Map.groupBy(cells, ({ header }) => header)].map(([header, column]) => ({
    kind,
    layout: 'rows' as const,
    headers: [column[0]!.name.header, header],
    figures: column.flatMap(({ name, unit, value }): Figure[] => {
      const found = findQuantities(value).filter((quantity) => quantity.kind === kind);
      const isFree = kind === 'money' && found.length === 0 && NOTHING.test(value) && COSTS.test(header);
      const [quantity = isFree ? ZERO : undefined, ...more] = found;
      return quantity && more.length === 0
        ? [{ name: name.value, written: value, quantity, isOneOfMany: false, unit, passage }]
        : [];
    }),
  }));
}

const COSTS = /\b(?:costs?|fees?|price|tuition|pay)\b/i;
const ZERO: Figure['quantity'] = { low: 0, high: 0, unit: null, per: null, isOpenEnded: false };

type Part = { readonly name: string; readonly units: readonly Unit[] };

/** The items or paragraphs that begin with a name of their own, each with the sentences that belong to it. */
function labelledParts(passage: Passage): readonly Part[] {
  const parts: { name: string; units: Unit[] }[] = [];
  for (const unit of passage.units) {
    if (unit.label !== undefined && unit.kind !== 'row') parts.push({ name: unit.label, units: [unit] });
    else if (unit.kind === 'sentence') parts.at(-1)?.units.push(unit);
  }
  return parts;
}

/** The first figure of a kind in a labelled part: what comes after it is told beside. */
function figureOf({ name, units }: Part, passage: Passage, kind: Family['kind']): readonly Figure[] {
  for (const unit of units) {
    const [quantity, ...more] = findQuantities(unit.text).filter(
      (found) => found.kind === kind && isOfThing(found, unit.text),
    );
    const isOneOfMany = more.length > 0;
    if (quantity) return [{ name, written: writtenOf(quantity, unit.text), quantity, isOneOfMany, unit, passage }];
  }
  return [];
}

/** "$3 an hour more than", "with two years of experience": not what the thing itself costs, pays or takes. */
const isOfThing = ({ kind, start, end }: Quantity, text: string): boolean =>
  kind === 'money'
    ? !/^[^,.;]{0,12}\b(?:more|less|extra|higher|lower|on top)\b/i.test(text.slice(end)) &&
      !/\b(?:extra|additional|further|by|worth)\s*$/i.test(text.slice(0, start))
    : !/^(?:[’']s?)?(?: of)?(?: [\w-]+){0,2} (?:experience|practice)\b/i.test(text.slice(end)) &&
      !/\b(?:with|every|after|within|under|over|last|past|next)\s*$/i.test(text.slice(0, start));

/** Figures of running text, each by the words before it: "Clippers cost £140, scissors £90", "Seattle ($38), Boise ($25)". */
function figuresIn(unit: Unit, passage: Passage, kind: Family['kind']): readonly Figure[] {
  let from = 0;
  return findQuantities(unit.text)
    .filter((found) => found.kind === kind)
    .flatMap((quantity): Figure[] => {
      const name = nameBehind(quantity, unit.text) ?? nameIn(unit.text.slice(from, quantity.start));
      from = quantity.end;
      return isOfThing(quantity, unit.text)
        ? [{ name, written: writtenOf(quantity, unit.text), quantity, isOneOfMany: false, unit, passage }]
        : [];
    });
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
