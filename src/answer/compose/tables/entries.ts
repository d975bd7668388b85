import type { Passage, Unit } from '../../../domain/guide.ts';
import { keptWith } from '../../../language/remember.ts';
import { cellsOf } from './rows.ts';

/** What a guide says of one thing: a cell of its row, or an item behind its name with the sentences that belong to it. */
export type Entry = {
  readonly name: string;
  readonly value: string;
  readonly units: readonly [Unit, ...Unit[]];
  readonly passage: Passage;
};

/** Entries that the guide sets beside each other: a column of a table, or the labelled parts of a section. */
export type Column = {
  readonly layout: 'rows' | 'items';
  /** What the rows of a table are, and what its column holds. */
  readonly headers: readonly [rows: string, column: string] | null;
  readonly entries: readonly Entry[];
};

/** An entry in the column where it stands. */
export type Cell = { readonly entry: Entry; readonly column: Column };

/** The columns of these passages; the labelled parts of a section are one, also where each is a paragraph of its own. */
export function columnsOf(passages: readonly Passage[]): readonly Column[] {
  const sections = [...Map.groupBy(passages, ({ sectionId }) => sectionId).values()];
  return sections.flatMap((section) => {
    const columns = section.flatMap(columnsIn);
    const entries = columns.flatMap(({ layout, entries }) => (layout === 'items' ? entries : []));
    const items: Column = {
      layout: 'items',
      headers: null,
      entries: entries.toSorted((a, b) => a.units[0].start - b.units[0].start),
    };
    return [...columns.filter(({ layout }) => layout === 'rows'), ...(entries.length > 0 ? [items] : [])];
  });
}

/** Remembered for as long as the passage itself is. */
const columnsIn = keptWith((passage: Passage): readonly Column[] => [...tableColumns(passage), labelledParts(passage)]);

function tableColumns(passage: Passage): readonly Column[] {
  const cells = passage.units.flatMap((unit) => {
    const [name, ...others] = unit.kind === 'row' ? cellsOf(unit.text) : [];
    return name ? others.map(({ header, value }) => ({ name, header, value, unit })) : [];
  });
  return [...Map.groupBy(cells, ({ header }) => header)].map(([header, column]) => ({
    layout: 'rows',
    headers: [column[0]!.name.header, header],
    entries: column.map(({ name, value, unit }) => ({ name: name.value, value, units: [unit], passage })),
  }));
}

/** The items or paragraphs that begin with a name of their own, each with the sentences that belong to it. */
function labelledParts(passage: Passage): Column {
  const entries: (Omit<Entry, 'units'> & { units: [Unit, ...Unit[]] })[] = [];
  for (const unit of passage.units) {
    const { label, text } = unit;
    if (label !== undefined && (unit.kind !== 'row' || text.startsWith(`${label}: `))) {
      const value = text.startsWith(label) ? text.slice(label.length).replace(/^\s*[:.–—-]\s*/, '') : text;
      entries.push({ name: label, value, units: [unit], passage });
    } else if (unit.kind === 'sentence') entries.at(-1)?.units.push(unit);
  }
  return { layout: 'items', headers: null, entries };
}
