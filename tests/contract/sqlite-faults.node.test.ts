import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { completed, guide, keyOf, newTurn, turnId } from '../support/conversation-samples.ts';
import { openTemporaryDatabase, temporaryFolder } from '../support/databases.ts';

const key = keyOf(1);
const LIMITS = { maxTurns: 500, staleAfterMs: 60_000 };
const pragma = (setting: string) => ({ sql: `PRAGMA ${setting}`, params: [] });

/** Another process would do the same: a second connection that holds the write lock. */
function lock(path: string): () => void {
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  return () => other.exec('ROLLBACK');
}

it('waits for a lock without holding up the process that has to release it', async () => {
  const path = join(temporaryFolder(), 'signpost.db');
  const store = createConversationStore(openTemporaryDatabase(path));
  const release = lock(path);
  // The timer that releases the lock runs on the same event loop as the writer that waits for it.
  setTimeout(release, 200);
  expect(await store.open({ key, guide }, newTurn(1))).toEqual({ ok: true, value: undefined });
});

it('gives up on a lock that stays, reads meanwhile, and writes again once it is gone', async () => {
  const path = join(temporaryFolder(), 'signpost.db');
  const store = createConversationStore(openTemporaryDatabase(path));
  const release = lock(path);
  expect(await store.open({ key, guide }, newTurn(1))).toMatchObject({
    ok: false,
    error: { code: 'store_unavailable' },
  });
  expect(await store.find(key)).toEqual({ ok: true, value: null });
  release();
  expect(await store.open({ key, guide }, newTurn(1))).toMatchObject({ ok: true });
});

it('says that the storage is full, still reads, and recovers when there is room', async () => {
  const db = openTemporaryDatabase();
  const store = createConversationStore(db);
  const [{ page_count: pages }] = (await db.all(pragma('page_count'))) as [{ page_count: number }]; // as SQLite names it
  await db.all(pragma(`max_page_count = ${pages + 8}`));
  await store.open({ key, guide }, newTurn(0));
  let full = await store.complete(turnId(0), completed(key, turnId(0), 'x'));
  for (let n = 1; n < 100 && full.ok; n += 1) {
    await store.begin(key, newTurn(n), LIMITS);
    full = await store.complete(turnId(n), completed(key, turnId(n), 'x'.repeat(3_000)));
  }
  expect(full).toMatchObject({ ok: false, error: { code: 'storage_full' } });
  expect(await store.get(key)).toMatchObject({ ok: true, value: { id: key.id } });
  await db.all(pragma(`max_page_count = ${pages + 500}`));
  expect(await store.open({ key: keyOf(2), guide }, newTurn(200))).toMatchObject({ ok: true });
});

it('cannot write to a database that has become read-only, but reads', async () => {
  const db = openTemporaryDatabase();
  const store = createConversationStore(db);
  await store.open({ key, guide }, newTurn(1));
  await db.batch([pragma('query_only = ON')]);
  const refused = { ok: false, error: { code: 'store_unavailable' } };
  expect(await store.begin(key, newTurn(2), LIMITS)).toMatchObject(refused);
  expect(await store.delete(key)).toMatchObject(refused);
  expect(await store.find(key)).toEqual({ ok: true, value: { guide } });
});
