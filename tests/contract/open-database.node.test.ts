import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteFile } from '../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import { migrations, openTemporaryDatabase, temporaryFolder } from '../support/databases.ts';
import { largeGuide } from '../support/guide-samples.ts';

const NOBODY = 65_534;
const pragma = (name: string) => ({ sql: `PRAGMA ${name}`, params: [] });
const refusalOf = (path: string): string => {
  try {
    openSqliteFile(path, migrations).close();
    return 'opened';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : 'not an error';
  }
};

it('creates the file and the folders above it', () => {
  const path = join(temporaryFolder(), 'a', 'b', 'signpost.db');
  openTemporaryDatabase(path);
  expect(existsSync(path)).toBe(true);
});

it('takes an empty file, and a database of its own again', () => {
  const path = join(temporaryFolder(), 'signpost.db');
  writeFileSync(path, '');
  expect(refusalOf(path)).toBe('opened');
  expect(refusalOf(path)).toBe('opened');
});

it('puts every commit on disk, checks references and overwrites what is deleted', async () => {
  const db = openTemporaryDatabase();
  expect(await db.all(pragma('journal_mode'))).toEqual([{ journal_mode: 'wal' }]);
  expect(await db.all(pragma('synchronous'))).toEqual([{ synchronous: 2 }]);
  expect(await db.all(pragma('foreign_keys'))).toEqual([{ foreign_keys: 1 }]);
  expect(await db.all(pragma('secure_delete'))).toEqual([{ secure_delete: 1 }]);
});

it('says so when the path is a folder', () => {
  const folder = temporaryFolder();
  expect(refusalOf(folder)).toBe(
    `DatabaseOpenError: The database ${folder} is a folder: set DATABASE_PATH to a file, for example ${folder}/signpost.db.`,
  );
});

it('says so when the path lies under a file', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'text');
  expect(refusalOf(join(file, 'signpost.db'))).toMatch(/^DatabaseOpenError: .*lies under a file/);
});

it('says so when the file is not a database, and leaves it as it was', () => {
  const path = join(temporaryFolder(), 'notes.txt');
  const text = 'Not a database. '.repeat(500);
  writeFileSync(path, text);
  expect(refusalOf(path)).toMatch(/^DatabaseOpenError: .*is not a SQLite database/);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it.each([
  ['cut short', (path: string) => truncateSync(path, 3 * 4_096)],
  [
    'damaged in one page that starting does not read',
    (path: string) => {
      const bytes = readFileSync(path);
      const middle = Math.floor(bytes.length / 4_096 / 2) * 4_096;
      writeFileSync(path, bytes.fill(0xa5, middle, middle + 4_096));
    },
  ],
  [
    'overwritten in the middle',
    (path: string) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xa5, 4_096, bytes.length - 4_096));
    },
  ],
])('says so when the file was %s', async (_, damage) => {
  const path = join(temporaryFolder(), 'signpost.db');
  const db = openSqliteFile(path, migrations);
  await createGuideStore(db).replace(await largeGuide('long', 100));
  db.close();
  damage(path);
  expect(refusalOf(path)).toMatch(/^DatabaseOpenError: .*is damaged: move it away/);
});

it.each([
  ['the file', 0o444, 0o755],
  ['the folder', 0o644, 0o555],
])('says so when %s is read-only', (_, fileMode, folderMode) => {
  const folder = join(temporaryFolder(), 'open');
  const path = join(folder, 'signpost.db');
  mkdirSync(folder);
  openSqliteFile(path, migrations).close();
  chmodSync(join(folder, '..'), 0o755);
  chmodSync(path, fileMode);
  chmodSync(folder, folderMode);
  // Permissions do not bind root, so root asks as somebody else.
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const opened = spawnSync(process.execPath, ['tests/support/open-database.ts', path], { ...user, encoding: 'utf8' });
  expect(opened.stdout).toMatch(/^DatabaseOpenError: The database .* cannot be written: give this user the right/);
});
