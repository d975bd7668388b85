import { openSqliteFile, readMigrations } from '../../src/adapters/storage/better-sqlite3.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import type { GuideStore } from '../../src/answer/ports.ts';
import { readMessage } from '../../src/answer/read-message.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { Query } from '../../src/domain/question.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { loadEnglish } from '../../src/runtime/english-words.ts';
import { createLexicon, type Lexicon } from '../../src/understand/lexicon.ts';
import { splitMessage } from '../../src/understand/split.ts';
import { understand } from '../../src/understand/understand.ts';

const english = loadEnglish();

/** A guide in a store of its own, with what is needed to understand questions about it. */
export async function shelve(
  guide: Guide,
  vocabulary: Vocabulary,
): Promise<{ readonly guides: GuideStore; readonly lexicon: Lexicon }> {
  const guides = createGuideStore(openSqliteFile(':memory:', readMigrations('migrations')));
  await guides.replace(guide);
  const profile = (await guides.profile(guide.slug))!;
  return { guides, lexicon: createLexicon(profile, vocabulary, english) };
}

/** A message as `ask` understands it; of several questions the first. */
export function understoodOf(message: string, lexicon: Lexicon): Query {
  const read = readMessage(message, lexicon);
  const { questions, background } = splitMessage(read.kind === 'aside' ? message : read.question);
  return understand(questions[0] ?? message, background, [], lexicon);
}
