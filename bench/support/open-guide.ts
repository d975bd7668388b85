import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteFile } from '../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import type { GuideStore } from '../../src/answer/ports.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { English } from '../../src/language/english.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { readProjectMigrations } from '../../src/runtime/node-files.ts';
import { createLexicon, type Lexicon } from '../../src/understand/lexicon.ts';

export type OpenGuide = Disposable & {
  readonly guides: GuideStore;
  readonly lexicon: Lexicon;
  readonly indexedMs: number;
  /** Reading the profile and making the lexicon: once per edition and process. */
  readonly openedMs: number;
};

/** A guide indexed in a database file of its own, as the service keeps it. */
export async function openGuide(
  guide: Guide,
  language: { readonly vocabulary: Vocabulary; readonly english: English },
): Promise<OpenGuide> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-bench-'));
  const database = openSqliteFile(path.join(folder, 'guide.sqlite'), readProjectMigrations());
  const guides = createGuideStore(database);
  const started = performance.now();
  await guides.replace(guide);
  const indexed = performance.now();
  const profile = await guides.profile(guide.slug);
  if (!profile) throw new Error(`the guide ${guide.slug} was not indexed`);
  const lexicon = createLexicon(profile, language.vocabulary, language.english);
  return {
    guides,
    lexicon,
    indexedMs: indexed - started,
    openedMs: performance.now() - indexed,
    [Symbol.dispose]() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
