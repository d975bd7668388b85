import { expect, it } from 'vitest';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import type { SqlDatabase } from '../../src/adapters/storage/sql-database.ts';
import { GuideSlug } from '../../src/domain/guide.ts';
import { openTemporaryDatabase } from '../support/databases.ts';
import { largeGuide, sampleGuide } from '../support/guide-samples.ts';

const SLOW = { timeout: 60_000 };
const slug = GuideSlug.parse('baker');
const small = (pay: string) => sampleGuide('baker', [{ heading: 'Pay', paragraphs: [`Bakers earn ${pay}.`] }]);

const tablesAndRows = async (db: SqlDatabase) => ({
  indexes: (await db.all({ sql: `SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'`, params: [] }))
    .length,
  editions: await db.all({
    sql: `SELECT guide, passage_count, (SELECT count(*) FROM passages p WHERE p.edition = e.id) AS passages
          FROM editions e ORDER BY rowid`,
    params: [],
  }),
});

/** Dies before its batch number `fatal`, as a process does that is killed while it indexes. */
function mortal(db: SqlDatabase, fatal: number): SqlDatabase {
  let batches = 0;
  return {
    ...db,
    batch: async (statements) => {
      batches += 1;
      if (batches === fatal) throw new Error('killed');
      return db.batch(statements);
    },
  };
}

it('keeps two editions of a guide and their indexes, and nothing of older ones', async () => {
  const db = openTemporaryDatabase();
  const store = createGuideStore(db);
  for (const pay of ['$1', '$2', '$3', '$4']) await store.replace(await small(pay));
  const edition = { guide: 'baker', passage_count: 1, passages: 1 };
  expect(await tablesAndRows(db)).toEqual({ indexes: 2, editions: [edition, edition] });
  await store.retain([]);
  expect(await tablesAndRows(db)).toEqual({ indexes: 0, editions: [] });
});

it('serves the old edition when indexing is killed at any batch, and clears it away the next time', SLOW, async () => {
  const large = await largeGuide('baker', 1_500);
  const old = await small('$1');
  let kills = 0;
  for (let fatal = 1; ; fatal += 1) {
    const db = openTemporaryDatabase();
    await createGuideStore(db).replace(old);
    const outcome = await createGuideStore(mortal(db, fatal))
      .replace(large)
      .catch((error: Error) => error.message);
    if (outcome === 'indexed') break;
    kills += 1;
    expect(outcome).toBe('killed');
    const store = createGuideStore(db);
    expect(await store.profile(slug)).toMatchObject({ hash: old.hash, passageCount: 1 });
    expect(await store.candidates(old.hash, '"bakers"', 5)).toHaveLength(1);
    expect(await store.candidates(large.hash, '"bakers"', 5)).toEqual([]);
    expect(await store.replace(large)).toBe('indexed');
    expect(await tablesAndRows(db)).toEqual({
      indexes: 2,
      editions: [
        { guide: 'baker', passage_count: 1, passages: 1 },
        { guide: 'baker', passage_count: 1_500, passages: 1_500 },
      ],
    });
  }
  expect(kills).toBeGreaterThan(2);
});

it('refuses a guide in which two passages share an id, and keeps the one it has', async () => {
  const db = openTemporaryDatabase();
  const store = createGuideStore(db);
  const old = await small('$1');
  await store.replace(old);
  const guide = await small('$2');
  const twice = { ...guide, passages: [...guide.passages, ...guide.passages] };
  await expect(store.replace(twice)).rejects.toMatchObject({ name: 'StorageError', reason: 'conflict' });
  expect(await store.profile(slug)).toMatchObject({ hash: old.hash });
});
