import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteFile } from '../../src/adapters/storage/better-sqlite3.ts';
import { migrations, openTemporaryDatabase, temporaryFolder } from '../support/databases.ts';

const SCHEMA = { sql: 'SELECT type, name, sql FROM sqlite_schema ORDER BY name', params: [] };
const APPLIED = { sql: 'SELECT name FROM d1_migrations ORDER BY id', params: [] };

it('applies the migrations in the order of their names, each once', async () => {
  const path = join(temporaryFolder(), 'signpost.db');
  const second = { name: '9002_second.sql', sql: 'INSERT INTO notes VALUES (1);' };
  const first = { name: '9001_first.sql', sql: 'CREATE TABLE notes (n INTEGER) STRICT;' };
  openSqliteFile(path, [second, first]).close();
  const db = openSqliteFile(path, [second, first]);
  onTestFinished(() => db.close());
  expect(await db.all({ sql: 'SELECT n FROM notes', params: [] })).toEqual([{ n: 1 }]);
  expect(await db.all(APPLIED)).toEqual([{ name: first.name }, { name: second.name }]);
});

it('leaves nothing of a migration that fails, and completes it at the next start', async () => {
  const path = join(temporaryFolder(), 'signpost.db');
  const broken = {
    name: '9001_notes.sql',
    sql: 'CREATE TABLE notes (n INTEGER) STRICT; INSERT INTO nowhere VALUES (1);',
  };
  expect(() => openSqliteFile(path, [...migrations, broken])).toThrow('no such table');
  const repaired = { ...broken, sql: 'CREATE TABLE notes (n INTEGER) STRICT;' };
  const db = openSqliteFile(path, [...migrations, repaired]);
  onTestFinished(() => db.close());
  expect(await db.all({ sql: 'SELECT n FROM notes', params: [] })).toEqual([]);
  expect(await db.all(APPLIED)).toHaveLength(migrations.length + 1);
});

it('completes a start that was killed after any number of statements', async () => {
  const whole = await openTemporaryDatabase().all(SCHEMA);
  const statements = migrations.flatMap(({ sql }) => sql.split(/;\s*$/m).filter((statement) => /\w/.test(statement)));
  expect(statements.length).toBeGreaterThan(10);
  for (let done = 0; done <= statements.length; done += 1) {
    const path = join(temporaryFolder(), 'signpost.db');
    const killed = new Database(path);
    killed.pragma('journal_mode = WAL');
    killed.exec('BEGIN IMMEDIATE');
    for (const statement of statements.slice(0, done)) killed.exec(statement);
    // Closed without a commit, as a kill does.
    killed.close();
    expect(await openTemporaryDatabase(path).all(SCHEMA)).toEqual(whole);
  }
});

it('leaves the migrations of a newer version alone', async () => {
  const path = join(temporaryFolder(), 'signpost.db');
  openSqliteFile(path, [
    ...migrations,
    { name: '9999_later.sql', sql: 'ALTER TABLE guides ADD COLUMN later TEXT;' },
  ]).close();
  const db = openTemporaryDatabase(path);
  expect(await db.all(APPLIED)).toHaveLength(migrations.length + 1);
});
