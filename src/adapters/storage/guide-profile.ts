import type { GuideProfile, GuideSlug } from '../../domain/guide.ts';
import * as row from './guide-rows.ts';
import { selectRows } from './select-rows.ts';
import type { SqlDatabase } from './sql-database.ts';

/** The profile of one edition of a guide, by the edition's id; null once that edition is gone. */
export async function loadProfile(db: SqlDatabase, slug: GuideSlug, id: string): Promise<GuideProfile | null> {
  const [summaries, sections, facts, terms] = await Promise.all([
    selectRows(db, row.SummaryRow, {
      sql: 'SELECT hash, meta, passage_count FROM editions WHERE id = ? AND guide = ?',
      params: [id, slug],
    }),
    selectRows(db, row.SectionRow, {
      sql: 'SELECT body FROM sections WHERE edition = ? ORDER BY ordinal',
      params: [id],
    }),
    db.all({ sql: 'SELECT kind, body FROM facts WHERE edition = ? ORDER BY kind, ordinal', params: [id] }),
    selectRows(db, row.TermRow, {
      sql: 'SELECT stem, passages, forms FROM terms WHERE edition = ? ORDER BY passages DESC, stem',
      params: [id],
    }),
  ]);
  const [summary] = summaries;
  if (!summary) return null;
  return {
    ...summary.meta,
    hash: summary.hash,
    passageCount: summary.passage_count,
    sections: sections.map(({ body }) => body),
    facts: row.toFacts(facts),
    terms: new Map(terms.map((term) => [term.stem, term])),
  };
}
