import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { createGroupCommit } from './group-commit.ts';
import { type Migration, migrate } from './migrate.ts';
import { DatabaseOpenError, explainOpenError } from './open-error.ts';
import { retry } from './retry.ts';
import { type SqlDatabase, type Statement, StorageError } from './sql-database.ts';

export type SqliteFile = SqlDatabase & { close(): void };

// better-sqlite3 waits for a lock on the event loop; so it waits briefly, and `retry` waits without blocking.
const LOCK_WAIT_MS = 15;
const LOCK_WAIT_AT_OPEN_MS = 5_000;
const RETRIES = { maxAttempts: Number.POSITIVE_INFINITY, maxTotalMs: 2_000, isTemporary: isLocked };
const MAX_PREPARED = 200;

/** The `*.sql` files of a folder. */
export function readMigrations(directory: string): readonly Migration[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, sql: readFileSync(join(directory, name), 'utf8') }));
}

/**
 * Opens or creates the database file (and its folder), checks it and brings its tables up to date. `:memory:` lives as
 * long as the process. Every commit is on disk before it resolves. Throws a DatabaseOpenError that names the path.
 */
export function openSqliteFile(path: string, migrations: readonly Migration[]): SqliteFile {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return createSqliteDatabase(connect(path, migrations));
  } catch (error) {
    const reason = explainOpenError(path, error);
    throw reason === null ? error : new DatabaseOpenError(reason, { cause: error });
  }
}

function connect(path: string, migrations: readonly Migration[]): Database.Database {
  const db = new Database(path, { timeout: LOCK_WAIT_AT_OPEN_MS });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    const verdict: unknown = db.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new SqliteError(String(verdict), 'SQLITE_CORRUPT');
    migrate(db, migrations);
    db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function createSqliteDatabase(db: Database.Database): SqliteFile {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const writeAll = db.transaction((batches: readonly (readonly Statement[])[]) =>
    batches.map((batch) => batch.map(({ sql, params }) => prepare(sql).run(...params).changes)),
  );
  const attempt = async <Value>(operation: () => Value): Promise<Value> => {
    try {
      return await retry(operation, RETRIES);
    } catch (error) {
      throw toStorageError(error);
    }
  };
  return {
    all: ({ sql, params }) => attempt(() => prepare(sql).all(...params)),
    batch: createGroupCommit((batches) => attempt(() => writeAll.immediate(batches))),
    scrub: () => attempt(() => void db.pragma('wal_checkpoint(TRUNCATE)')),
    close: () => void db.close(),
  };
}

function isLocked(error: unknown): boolean {
  return error instanceof SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

function toStorageError(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  if (/^SQLITE_CONSTRAINT/.test(error.code)) return new StorageError('conflict', error);
  if (/^SQLITE_(FULL|IOERR_WRITE)/.test(error.code)) return new StorageError('full', error);
  const isOutside = /^SQLITE_(BUSY|LOCKED|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN|PROTOCOL|NOMEM)/.test(error.code);
  return isOutside ? new StorageError('unavailable', error) : error;
}
