import { describe, expect, it } from 'vitest';
import type { SqlDatabase } from '../../src/adapters/storage/sql-database.ts';

const TABLE = { sql: 'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT', params: [] };
const insert = (id: number, text: string | null) => ({ sql: 'INSERT INTO notes VALUES (?, ?)', params: [id, text] });
const SELECT = { sql: 'SELECT id, text FROM notes ORDER BY id', params: [] };

/** What every SqlDatabase promises. `open` gives one whose migrations are applied. */
export function describeSqlDatabase(name: string, open: () => Promise<SqlDatabase>) {
  const openNotes = async () => {
    const db = await open();
    await db.batch([TABLE]);
    return db;
  };

  describe(`${name} as a SqlDatabase`, () => {
    it('reads what a batch wrote, and says how many rows each statement changed', async () => {
      const db = await openNotes();
      const changed = await db.batch([
        insert(1, 'one'),
        insert(2, 'two'),
        { sql: 'UPDATE notes SET text = text || ?', params: ['!'] },
        { sql: 'DELETE FROM notes WHERE id = ?', params: [9] },
      ]);
      expect(changed).toEqual([1, 1, 2, 0]);
      expect(await db.all(SELECT)).toEqual([
        { id: 1, text: 'one!' },
        { id: 2, text: 'two!' },
      ]);
    });

    it('writes nothing of a batch whose last statement fails', async () => {
      const db = await openNotes();
      await expect(db.batch([insert(1, 'one'), insert(2, 'two'), insert(3, 'one')])).rejects.toThrow();
      expect(await db.all(SELECT)).toEqual([]);
    });

    it.each([
      ['a repeated value', [insert(1, 'one'), insert(2, 'one')]],
      ['a missing value', [insert(1, null)]],
      [
        'a row whose parent is missing',
        [{ sql: `INSERT INTO guides (slug, edition) VALUES ('a', 'no such edition')`, params: [] }],
      ],
    ])('reports %s as a conflict', async (_, statements) => {
      const db = await openNotes();
      await expect(db.batch(statements)).rejects.toMatchObject({ name: 'StorageError', reason: 'conflict' });
    });

    it('lets a mistake in the SQL through as the bug it is', async () => {
      const db = await openNotes();
      const wrong = { sql: 'SELECT nothing FROM nowhere', params: [] };
      await expect(db.all(wrong)).rejects.not.toMatchObject({ name: 'StorageError' });
      await expect(db.batch([wrong])).rejects.not.toMatchObject({ name: 'StorageError' });
    });

    it('keeps any text as it is', async () => {
      const db = await openNotes();
      const texts = ["it's; DROP TABLE notes; --", 'a\0b', 'žluťoučký 🙂 \u202e مرحبا', '', ' \n\t '];
      await db.batch(texts.map((text, id) => insert(id, text)));
      expect(await db.all(SELECT)).toEqual(texts.map((text, id) => ({ id, text })));
    });

    it('runs batches that are started together one after the other', async () => {
      const db = await openNotes();
      await db.batch([insert(0, '0')]);
      const increment = { sql: `UPDATE notes SET text = CAST(text + 1 AS TEXT) WHERE id = 0`, params: [] };
      await Promise.all(Array.from({ length: 20 }, () => db.batch([increment, increment])));
      expect(await db.all(SELECT)).toEqual([{ id: 0, text: '40' }]);
    });

    it('has scrubbed nothing that still stands', async () => {
      const db = await openNotes();
      await db.batch([insert(1, 'one')]);
      await db.scrub();
      expect(await db.all(SELECT)).toEqual([{ id: 1, text: 'one' }]);
    });
  });
}
