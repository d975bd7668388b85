import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { createD1Database } from '../../src/adapters/storage/d1.ts';
import type { SqlDatabase } from '../../src/adapters/storage/sql-database.ts';

/** The Worker's own D1 database, emptied and migrated. */
export async function openEmptyD1(): Promise<SqlDatabase> {
  await reset();
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  return createD1Database(env.DB);
}
