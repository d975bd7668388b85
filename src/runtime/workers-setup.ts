import { readGuideSources } from '../adapters/storage/guide-sources.ts';
import type { SqlDatabase } from '../adapters/storage/sql-database.ts';
import type { GuideStore, Log } from '../answer/ports.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { indexGuides } from './assemble.ts';
import type { Bundled } from './bundled.ts';
import { MIGRATIONS } from './migrations.ts';
import { SetupError } from './workers-env.ts';

/** Throws a SetupError that names the first migration that the database has not seen. */
export async function requireMigrations(database: SqlDatabase): Promise<void> {
  const applied = await appliedMigrations(database);
  const lacking = MIGRATIONS.find((name) => !applied.includes(name));
  if (lacking === undefined) return;
  throw new SetupError(
    `The database lacks the migration ${lacking}: run "npx wrangler d1 migrations apply DB --remote" (--local for wrangler dev).`,
  );
}

async function appliedMigrations(database: SqlDatabase): Promise<readonly string[]> {
  try {
    const rows = await database.all({ sql: 'SELECT name FROM d1_migrations', params: [] });
    return rows.map((row) => String(Object(row).name));
  } catch (error) {
    if (error instanceof Error && /no such table/.test(error.message)) return [];
    throw error;
  }
}

/**
 * Indexes the bundled guides unless the database holds what they read as: one query then, however many isolates start.
 * Two isolates that index at once end with the same edition.
 */
export async function ensureGuides(
  database: SqlDatabase,
  store: GuideStore,
  { guides }: Bundled,
  { vocabulary, log }: { readonly vocabulary: Vocabulary; readonly log: Log },
): Promise<void> {
  const stored = await readGuideSources(database);
  const bundled = new Map(guides.map(({ slug, fingerprint }) => [slug, fingerprint]));
  const isCurrent =
    [...bundled].every(([slug, fingerprint]) => {
      const edition = stored.get(slug);
      return edition?.source === 'published' || edition?.fingerprint === fingerprint;
    }) && [...stored].every(([slug, { source }]) => source === 'published' || bundled.has(slug));
  if (isCurrent) return;
  const { parseGuide } = await import('../guide/parse-guide.ts');
  const parsed = await Promise.all(guides.map(({ text, file }) => parseGuide(text, file, vocabulary)));
  const faults = parsed.flatMap((guide) => (guide.ok ? [] : guide.error));
  if (faults.length > 0)
    throw new SetupError(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  await indexGuides(
    store,
    parsed.flatMap((guide) => (guide.ok ? [guide.value] : [])),
    log,
  );
}
