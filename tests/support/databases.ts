import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteFile, readMigrations, type SqliteFile } from '../../src/adapters/storage/better-sqlite3.ts';

export const migrations = readMigrations('migrations');

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new database in a real file, closed and removed when the test ends. */
export function openTemporaryDatabase(path = join(temporaryFolder(), 'signpost.db')): SqliteFile {
  const database = openSqliteFile(path, migrations);
  onTestFinished(() => database.close());
  return database;
}
