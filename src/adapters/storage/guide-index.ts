import * as z from 'zod';
import { type Guide, GuideMeta, type TermEntry } from '../../domain/guide.ts';
import type { Statement } from './sql-database.ts';

/** A guide with its terms, ready to be written under an id of its own. */
export type Edition = {
  readonly id: string;
  readonly guide: Guide;
  readonly terms: readonly TermEntry[];
  /** Names what was read out of the text: the same text reads differently once the parser has learnt something. */
  readonly fingerprint: string;
};

// D1 takes 2 MB in one value; JSON of this many characters stays below it in any script.
const MAX_JSON_CHARACTERS = 300_000;

/** Not strict, as GuideMeta is: it takes the front matter out of a whole guide. */
const Meta = z.object(GuideMeta.shape);

export async function createEdition(guide: Guide, terms: readonly TermEntry[]): Promise<Edition> {
  const { text, ...read } = guide;
  const bytes = new TextEncoder().encode(JSON.stringify([read, terms]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const fingerprint = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id: crypto.randomUUID().replaceAll('-', ''), guide, terms, fingerprint };
}

/** The name of an edition's full-text table. `id` is ours, hexadecimal, never a visitor's. */
export const indexName = (id: string): string => `passages_fts_${id}`;

/** Everything about an edition but the switch that makes it current. Each statement carries one JSON array of rows. */
export function writeEdition({ id, guide, terms, fingerprint }: Edition): Statement[] {
  const { slug } = guide;
  const index = indexName(id);
  const rows = (columns: string, table: string, values: readonly unknown[][]): Statement[] =>
    inJsonArrays(values).map((array) => ({
      sql: `INSERT OR IGNORE INTO ${table} (edition, guide, ${columns})
            SELECT ?, ?, ${values[0]!.map((_, column) => `value ->> ${column}`).join(', ')} FROM json_each(?)`,
      params: [id, slug, array],
    }));
  const facts = Object.entries(guide.facts).flatMap(([kind, ofKind]) =>
    ofKind.map((fact, ordinal) => [kind, ordinal, JSON.stringify(fact)]),
  );
  const searchable = guide.passages.map(({ section, text }, ordinal) => [ordinal, section.join('\n'), text]);
  return [
    {
      sql: 'INSERT OR IGNORE INTO editions (id, guide, hash, fingerprint, meta, passage_count) VALUES (?, ?, ?, ?, ?, ?)',
      params: [id, slug, guide.hash, fingerprint, JSON.stringify(Meta.parse(guide)), guide.passages.length],
    },
    {
      sql: `CREATE VIRTUAL TABLE IF NOT EXISTS ${index} USING fts5 (
              heading, text, content = '', contentless_delete = 1,
              tokenize = 'porter unicode61 remove_diacritics 2'
            )`,
      params: [],
    },
    ...rows('ordinal, body', 'guide_texts', chunks(guide.text)),
    ...rows('ordinal, body', 'sections', guide.sections.map(toRow)),
    ...rows('kind, ordinal, body', 'facts', facts),
    ...rows(
      'stem, passages, forms',
      'terms',
      terms.map(({ stem, passages, forms }) => [stem, passages, JSON.stringify(forms)]),
    ),
    ...rows(
      'ordinal, id, body',
      'passages',
      guide.passages.map((passage, ordinal) => [ordinal, passage.id, JSON.stringify(passage)]),
    ),
    ...inJsonArrays(searchable).map((array) => ({
      sql: `INSERT OR REPLACE INTO ${index} (rowid, heading, text)
            SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
      params: [array],
    })),
    { sql: `INSERT INTO ${index} (${index}) VALUES ('optimize')`, params: [] },
  ];
}

/** Makes an edition current, keeps the one that was, and removes `stale` ones. */
export function makeCurrent({ id, guide }: Edition, stale: readonly string[]): Statement[] {
  return [
    {
      sql: `INSERT INTO guides (slug, edition) VALUES (?, ?)
            ON CONFLICT (slug) DO UPDATE SET previous = edition, edition = excluded.edition
            WHERE edition <> excluded.edition`,
      params: [guide.slug, id],
    },
    ...stale.flatMap(removeEdition),
  ];
}

export function removeEdition(id: string): Statement[] {
  return [
    { sql: 'DELETE FROM editions WHERE id = ?', params: [id] },
    { sql: `DROP TABLE IF EXISTS ${indexName(id)}`, params: [] },
  ];
}

/** Groups statements so that no batch holds up readers, or exceeds what D1 accepts at once. */
export function inBatches(statements: readonly Statement[], maxCharacters = 4 * MAX_JSON_CHARACTERS): Statement[][] {
  const batches: Statement[][] = [[]];
  let characters = 0;
  for (const statement of statements) {
    const own = statement.params.reduce<number>((sum, value) => sum + String(value).length, 0);
    if (characters > 0 && characters + own > maxCharacters) {
      batches.push([]);
      characters = 0;
    }
    batches.at(-1)!.push(statement);
    characters += own;
  }
  return batches;
}

function inJsonArrays(rows: readonly (readonly unknown[])[]): string[] {
  const arrays: string[] = [];
  let open: string[] = [];
  let characters = 0;
  for (const row of rows.map((row) => JSON.stringify(row))) {
    if (open.length > 0 && characters + row.length > MAX_JSON_CHARACTERS) {
      arrays.push(`[${open.join(',')}]`);
      open = [];
      characters = 0;
    }
    open.push(row);
    characters += row.length;
  }
  return open.length > 0 ? [...arrays, `[${open.join(',')}]`] : arrays;
}

const toRow = (value: unknown, ordinal: number): unknown[] => [ordinal, JSON.stringify(value)];

function chunks(text: string): unknown[][] {
  const size = MAX_JSON_CHARACTERS / 6;
  return Array.from({ length: Math.max(1, Math.ceil(text.length / size)) }, (_, n) =>
    toRow(text.slice(n * size, (n + 1) * size), n),
  );
}
