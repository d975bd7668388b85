import type { D1Database, D1DatabaseSession } from '@cloudflare/workers-types';
import { retry } from './retry.ts';
import { type SqlDatabase, type Statement, StorageError } from './sql-database.ts';

// D1 has no error codes, only messages: https://developers.cloudflare.com/d1/observability/debug-d1/
const TEMPORARY =
  /network connection lost|overloaded|reset because its code was updated|caused object to be reset|internal error/i;
const CONFLICT = /SQLITE_CONSTRAINT|constraint failed/i;
const FULL = /SQLITE_FULL|SQLITE_IOERR_WRITE|maximum DB size|disk is full/i;
const UNAVAILABLE = /SQLITE_(?:BUSY|LOCKED|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN)|exceeded (?:timeout|its memory)/i;

const RETRIES = {
  maxAttempts: 5,
  maxTotalMs: 2_000,
  isTemporary: (error: unknown) => TEMPORARY.test(messageOf(error)),
};

/**
 * A D1 binding, which reads from the primary, or a session of one, which reads from replicas that are as new as what it has
 * seen, as a SqlDatabase. D1 keeps no log of its own to scrub; its Time Travel copies last up to 30 days.
 */
export function createD1Database(d1: Pick<D1Database | D1DatabaseSession, 'prepare' | 'batch'>): SqlDatabase {
  const prepare = ({ sql, params }: Statement) => d1.prepare(sql).bind(...params);
  return {
    async all(statement) {
      return (await attempt(() => prepare(statement).all())).results;
    },
    async batch(statements) {
      const results = await attempt(() => d1.batch(statements.map(prepare)));
      return results.map((result) => result.meta.changes);
    },
    scrub: async () => undefined,
  };
}

async function attempt<Value>(operation: () => Promise<Value>): Promise<Value> {
  try {
    return await retry(operation, RETRIES);
  } catch (error) {
    throw toStorageError(error);
  }
}

function toStorageError(error: unknown): unknown {
  const message = messageOf(error);
  if (CONFLICT.test(message)) return new StorageError('conflict', error);
  if (FULL.test(message)) return new StorageError('full', error);
  if (TEMPORARY.test(message) || UNAVAILABLE.test(message)) return new StorageError('unavailable', error);
  return error;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
