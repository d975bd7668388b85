import type * as z from 'zod';
import type { GuideStore } from '../../answer/ports.ts';
import type { EditionHash, Guide, GuideProfile, GuideSlug } from '../../domain/guide.ts';
import { indexTerms } from '../../guide/terms.ts';
import {
  createEdition,
  type EditionSource,
  indexName,
  makeCurrent,
  removeEdition,
  writeEdition,
} from './guide-index.ts';
import { loadProfile } from './guide-profile.ts';
import * as row from './guide-rows.ts';
import { toBatches } from './json-batches.ts';
import { createPassageReader } from './passage-reader.ts';
import { selectRows } from './select-rows.ts';
import type { SqlDatabase, Statement } from './sql-database.ts';

/** What a match in a heading counts against one in the text. */
const HEADING_WEIGHT = 2;

/**
 * Guides in a database whose migrations are applied. Besides a new hash, `replace` takes a new reading of the same text
 * (another version of the parser) as a new edition. Throws a StorageError when the database cannot be reached.
 */
export function createGuideStore(db: SqlDatabase): GuideStore {
  const profiles = new Map<GuideSlug, { readonly id: string; readonly profile: GuideProfile }>();
  const editionIds = new Map<EditionHash, string>();
  const reader = createPassageReader(db);

  const select = <Row>(schema: z.ZodType<Row>, sql: string, params: Statement['params']) =>
    selectRows(db, schema, { sql, params });

  const current = async (slug: GuideSlug) => {
    const sql = `SELECT e.id, e.hash, e.fingerprint, g.source FROM guides g JOIN editions e ON e.id = g.edition WHERE g.slug = ?`;
    return (await select(row.CurrentEditionRow, sql, [slug]))[0] ?? null;
  };

  /** A current edition before one that was replaced: the same text may have been read twice. */
  const editionId = async (hash: EditionHash): Promise<string | null> => {
    const known = editionIds.get(hash);
    if (known !== undefined) return known;
    const sql = `SELECT e.id FROM editions e JOIN guides g ON e.id IN (g.edition, g.previous)
                 WHERE e.hash = ? ORDER BY e.id = g.edition DESC LIMIT 1`;
    const [found] = await select(row.EditionIdRow, sql, [hash]);
    if (!found) return null;
    editionIds.set(hash, found.id);
    return found.id;
  };

  const isCurrent = async (guide: Guide, fingerprint: string): Promise<boolean> => {
    const edition = await current(guide.slug);
    return edition?.hash === guide.hash && edition.fingerprint === fingerprint;
  };

  const staleEditions = async (slug: GuideSlug): Promise<readonly string[]> => {
    const sql = 'SELECT id FROM editions WHERE guide = ? AND id IS NOT (SELECT edition FROM guides WHERE slug = ?)';
    return (await select(row.EditionIdRow, sql, [slug, slug])).map(({ id }) => id);
  };

  const write = async (guide: Guide, source: EditionSource): Promise<'indexed' | 'unchanged' | 'kept'> => {
    const edition = createEdition(guide, indexTerms(guide));
    const before = await current(guide.slug);
    if (source === 'bundled' && before?.source === 'published') return 'kept';
    if (before?.hash === guide.hash && before.fingerprint === edition.fingerprint) {
      const sql = 'UPDATE guides SET source = ? WHERE slug = ?';
      if (before.source !== source) await db.batch([{ sql, params: [source, guide.slug] }]);
      return 'unchanged';
    }
    const stale = await staleEditions(guide.slug);
    const statements = [...writeEdition(edition), ...makeCurrent(edition, source, stale)];
    try {
      for (const batch of toBatches(statements)) await db.batch(batch);
      editionIds.clear();
      return 'indexed';
    } catch (error) {
      // Another process indexed the same guide meanwhile and cleared our rows away as left-overs.
      if (await isCurrent(guide, edition.fingerprint)) return 'unchanged';
      throw error;
    }
  };

  return {
    async list() {
      const sql = `SELECT e.hash, e.meta, e.passage_count FROM guides g JOIN editions e ON e.id = g.edition ORDER BY g.slug`;
      const summaries = await select(row.SummaryRow, sql, []);
      return summaries.map(({ meta, hash, passage_count }) => ({ ...meta, hash, passageCount: passage_count }));
    },

    async profile(slug) {
      const edition = await current(slug);
      if (!edition) return null;
      const known = profiles.get(slug);
      if (known?.id === edition.id) return known.profile;
      const profile = await loadProfile(db, slug, edition.id);
      if (!profile) return null;
      profiles.set(slug, { id: edition.id, profile });
      // An edition that is gone must not be looked for under its old id.
      editionIds.clear();
      editionIds.set(edition.hash, edition.id);
      return profile;
    },

    async text(slug) {
      const edition = await current(slug);
      if (!edition) return null;
      const sql = 'SELECT body FROM guide_texts WHERE edition = ? ORDER BY ordinal';
      const chunks = await select(row.TextRow, sql, [edition.id]);
      return { text: chunks.map(({ body }) => body).join(''), hash: edition.hash };
    },

    async candidates(edition, match, limit) {
      const id = match === '' ? null : await editionId(edition);
      if (id === null) return [];
      const index = indexName(id);
      const sql = `SELECT rowid AS ordinal, bm25(${index}, ${HEADING_WEIGHT}, 1) AS bm25 FROM ${index}
                   WHERE ${index} MATCH ? ORDER BY bm25, rowid LIMIT ?`;
      const matches = await select(row.MatchRow, sql, [match, limit]);
      const found = await reader.atOrdinals(
        id,
        matches.map(({ ordinal }) => ordinal),
      );
      return matches.flatMap(({ ordinal, bm25 }) => {
        const passage = found.get(ordinal);
        return passage ? [{ passage, bm25 }] : [];
      });
    },

    async passages(edition, ids) {
      const id = await editionId(edition);
      if (id === null) return [];
      const found = await reader.withIds(id, ids);
      return ids.flatMap((wanted) => found.get(wanted) ?? []);
    },

    async firstPassages(edition, count) {
      const id = await editionId(edition);
      if (id === null) return [];
      const ordinals = Array.from({ length: count }, (_, at) => at);
      const found = await reader.atOrdinals(id, ordinals);
      return ordinals.flatMap((ordinal) => found.get(ordinal) ?? []);
    },

    async passage(id) {
      const sql = 'SELECT p.body FROM guides g JOIN passages p ON p.edition = g.edition WHERE p.id = ?';
      return (await select(row.PassageRow, sql, [id]))[0]?.body ?? null;
    },

    replace: (guide) => write(guide, 'bundled'),

    async publish(guide) {
      const outcome = await write(guide, 'published');
      return outcome === 'indexed' ? outcome : 'unchanged';
    },

    async retain(slugs) {
      const forgettable = `NOT IN (SELECT value FROM json_each(?) UNION SELECT slug FROM guides WHERE source = 'published')`;
      const sql = `SELECT id FROM editions WHERE guide ${forgettable}`;
      const kept = JSON.stringify(slugs);
      const forgotten = await select(row.EditionIdRow, sql, [kept]);
      if (forgotten.length === 0) return;
      await db.batch([
        { sql: `DELETE FROM guides WHERE slug ${forgettable}`, params: [kept] },
        ...forgotten.flatMap(({ id }) => removeEdition(id)),
      ]);
      profiles.clear();
      editionIds.clear();
    },
  };
}
