import type { StoreFault } from '../../answer/ports.ts';

export type SqlValue = string | number | null;

/** Anonymous `?` only, at most 100 of them: what both databases accept. */
export type Statement = { readonly sql: string; readonly params: readonly SqlValue[] };

/**
 * The most that better-sqlite3 and D1 have in common. Both methods throw a StorageError for what the world does to a
 * database; anything else they throw is a bug.
 */
export interface SqlDatabase {
  /** Reads. Rows are unknown on purpose: parse them with a schema. */
  all(statement: Statement): Promise<readonly unknown[]>;
  /**
   * The only way to write, because D1 has no interactive transactions: all or nothing, in order. Gives the number of
   * rows each statement changed. It may be tried again after a lost connection, so statements must bear being run twice.
   */
  batch(statements: readonly Statement[]): Promise<readonly number[]>;
  /** Removes what deleted rows leave outside the tables, as a write-ahead log does. */
  scrub(): Promise<void>;
}

/** `conflict`: a constraint refused the write. `full`: no room. `unavailable`: locked, lost, read-only or damaged. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly reason: 'conflict' | 'full' | 'unavailable';

  constructor(reason: StorageError['reason'], cause: unknown) {
    super(`storage: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The fault that a caller of a store sees. */
export function toStoreFault(error: StorageError): StoreFault {
  return { code: error.reason === 'full' ? 'storage_full' : 'store_unavailable', cause: error };
}
