import type { Passage, PassageId } from '../../domain/guide.ts';
import { BodyRow } from './guide-rows.ts';
import { selectRows } from './select-rows.ts';
import type { SqlDatabase } from './sql-database.ts';

const MAX_REMEMBERED = 5_000;

/** Passages by the id of their edition; what the edition doesn't have is left out. */
export type PassageReader = {
  atOrdinals(edition: string, ordinals: readonly number[]): Promise<ReadonlyMap<number, Passage>>;
  withIds(edition: string, ids: readonly PassageId[]): Promise<ReadonlyMap<PassageId, Passage>>;
};

/**
 * Reads passages and keeps the last ones in memory: an edition's rows never change, and the same passages answer most
 * questions. For as long as it is kept, the same passage is the same object.
 */
export function createPassageReader(db: SqlDatabase): PassageReader {
  const byOrdinal = new Map<string, Passage>();
  /** Null: the edition has no such passage. */
  const byId = new Map<string, Passage | null>();

  async function load(edition: string, column: 'ordinal' | 'id', wanted: readonly (number | string)[]) {
    const sql = `SELECT ordinal, body FROM passages WHERE edition = ? AND ${column} IN (SELECT value FROM json_each(?))`;
    const rows = await selectRows(db, BodyRow, { sql, params: [edition, JSON.stringify(wanted)] });
    if (byId.size + wanted.length > MAX_REMEMBERED) {
      byOrdinal.clear();
      byId.clear();
    }
    return rows.map(({ ordinal, body }) => {
      const passage = byOrdinal.get(keyOf(edition, ordinal)) ?? body;
      byOrdinal.set(keyOf(edition, ordinal), passage);
      byId.set(keyOf(edition, passage.id), passage);
      return { ordinal, passage };
    });
  }

  return {
    async atOrdinals(edition, ordinals) {
      const found = new Map<number, Passage>();
      const unread: number[] = [];
      for (const ordinal of ordinals) {
        const known = byOrdinal.get(keyOf(edition, ordinal));
        if (known) found.set(ordinal, known);
        else unread.push(ordinal);
      }
      if (unread.length === 0) return found;
      for (const { ordinal, passage } of await load(edition, 'ordinal', unread)) found.set(ordinal, passage);
      return found;
    },

    async withIds(edition, ids) {
      const found = new Map<PassageId, Passage>();
      const unread: PassageId[] = [];
      for (const id of ids) {
        const known = byId.get(keyOf(edition, id));
        if (known) found.set(id, known);
        else if (known === undefined) unread.push(id);
      }
      if (unread.length === 0) return found;
      for (const { passage } of await load(edition, 'id', unread)) found.set(passage.id, passage);
      for (const id of unread) if (!found.has(id)) byId.set(keyOf(edition, id), null);
      return found;
    },
  };
}

const keyOf = (edition: string, place: number | string) => `${edition} ${place}`;
