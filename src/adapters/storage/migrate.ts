import type { Database } from 'better-sqlite3';
import * as z from 'zod';

/** One file of migrations/: its name decides the order. */
export type Migration = { readonly name: string; readonly sql: string };

const AppliedMigration = z.object({ name: z.string() });

/**
 * Applies the migrations that the database has not seen, by name, each in a transaction of its own: a start that is
 * killed half-way is completed by the next one. They are remembered in the table that wrangler uses for D1. Migrations
 * that a newer version applied are left alone.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  db.exec(
    `CREATE TABLE IF NOT EXISTS d1_migrations (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       name TEXT UNIQUE,
       applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
     )`,
  );
  const isApplied = db.prepare('SELECT name FROM d1_migrations WHERE name = ?');
  const remember = db.prepare('INSERT INTO d1_migrations (name) VALUES (?)');
  for (const { name, sql } of migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // Asked inside the transaction: another process may be starting on the same file.
    db.transaction(() => {
      if (AppliedMigration.safeParse(isApplied.get(name)).success) return;
      db.exec(sql);
      remember.run(name);
    }).immediate();
  }
}
