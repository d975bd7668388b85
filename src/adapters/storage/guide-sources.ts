import type * as z from 'zod';
import { GuideSlug } from '../../domain/guide.ts';
import { CurrentEditionRow } from './guide-rows.ts';
import { selectRows } from './select-rows.ts';
import type { SqlDatabase } from './sql-database.ts';

const SourceRow = CurrentEditionRow.pick({ fingerprint: true, source: true }).extend({ slug: GuideSlug });

/** Of every guide's current edition: who wrote it, and the fingerprint of what was read out of its text. */
export async function readGuideSources(db: SqlDatabase): Promise<ReadonlyMap<GuideSlug, z.infer<typeof SourceRow>>> {
  const rows = await selectRows(db, SourceRow, {
    sql: 'SELECT g.slug, g.source, e.fingerprint FROM guides g JOIN editions e ON e.id = g.edition',
    params: [],
  });
  return new Map(rows.map((row) => [row.slug, row]));
}
