import * as z from 'zod';
import { type Guide, GuideMeta, type TermEntry } from '../../domain/guide.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { toJsonArrays, toPieces } from './json-batches.ts';
import type { Statement } from './sql-database.ts';

/** A guide with its terms, ready to be written under an id of its own. */
export type Edition = {
  readonly id: string;
  readonly guide: Guide;
  readonly terms: readonly TermEntry[];
  /** Names what was read out of the text: the same text reads differently once the parser has learnt something. */
  readonly fingerprint: string;
};

/** Not strict, as GuideMeta is: it takes the front matter out of a whole guide. */
const Meta = z.object(GuideMeta.shape);

export function createEdition(guide: Guide, terms: readonly TermEntry[]): Edition {
  const { text, ...read } = guide;
  const fingerprint = sha256Hex(JSON.stringify([read, terms]));
  return { id: crypto.randomUUID().replaceAll('-', ''), guide, terms, fingerprint };
}

/** The name of an edition's full-text table. `id` is ours, hexadecimal, never a visitor's. */
export const indexName = (id: string): string => `passages_fts_${id}`;

/**
 * Everything about an edition but the switch that makes it current. Each statement carries one JSON array of rows, and
 * can be run again after a lost connection.
 */
export function writeEdition({ id, guide, terms, fingerprint }: Edition): Statement[] {
  const index = indexName(id);
  const insert = (table: string, key: string, columns: string, rows: readonly unknown[][]): Statement[] =>
    toJsonArrays(rows).map((array) => ({
      sql: `INSERT INTO ${table} (edition, guide, ${columns})
            SELECT ?, ?, ${rows[0]!.map((_, column) => `value ->> ${column}`).join(', ')} FROM json_each(?) WHERE true
            ON CONFLICT (edition, ${key}) DO NOTHING`,
      params: [id, guide.slug, array],
    }));
  const facts = Object.entries(guide.facts).flatMap(([kind, ofKind]) =>
    ofKind.map((fact, ordinal) => [kind, ordinal, JSON.stringify(fact)]),
  );
  const termRows = terms.map(({ stem, passages, forms }) => [stem, passages, JSON.stringify(forms)]);
  const passages = guide.passages.map((passage, ordinal) => [ordinal, passage.id, JSON.stringify(passage)]);
  const searchable = guide.passages.map(({ section, text }, ordinal) => [ordinal, section.join('\n'), text]);
  return [
    {
      sql: `INSERT INTO editions (id, guide, hash, fingerprint, meta, passage_count) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING`,
      params: [id, guide.slug, guide.hash, fingerprint, JSON.stringify(Meta.parse(guide)), guide.passages.length],
    },
    {
      sql: `CREATE VIRTUAL TABLE IF NOT EXISTS ${index} USING fts5 (
              heading, text, content = '', contentless_delete = 1,
              tokenize = 'porter unicode61 remove_diacritics 2'
            )`,
      params: [],
    },
    ...insert('guide_texts', 'ordinal', 'ordinal, body', toPieces(guide.text).map(toRow)),
    ...insert('sections', 'ordinal', 'ordinal, body', guide.sections.map(toRow)),
    ...insert('facts', 'kind, ordinal', 'kind, ordinal, body', facts),
    ...insert('terms', 'stem', 'stem, passages, forms', termRows),
    ...insert('passages', 'ordinal', 'ordinal, id, body', passages),
    ...toJsonArrays(searchable).map((array) => ({
      sql: `INSERT OR REPLACE INTO ${index} (rowid, heading, text)
            SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
      params: [array],
    })),
    { sql: `INSERT INTO ${index} (${index}) VALUES ('optimize')`, params: [] },
  ];
}

const toRow = (value: unknown, ordinal: number): unknown[] => [ordinal, JSON.stringify(value)];

/** Who wrote the current edition: it came with the service, or its owner sent it. */
export type EditionSource = 'bundled' | 'published';

/** Makes an edition current, keeps the one that was, and removes `stale` ones. */
export function makeCurrent({ id, guide }: Edition, source: EditionSource, stale: readonly string[]): Statement[] {
  return [
    {
      sql: `INSERT INTO guides (slug, edition, source) VALUES (?, ?, ?)
            ON CONFLICT (slug) DO UPDATE SET previous = edition, edition = excluded.edition, source = excluded.source
            WHERE edition <> excluded.edition`,
      params: [guide.slug, id, source],
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
