import { createConversationStore } from '../adapters/storage/conversation-store.ts';
import { createGuideStore } from '../adapters/storage/guide-store.ts';
import type { SqlDatabase } from '../adapters/storage/sql-database.ts';
import { type AskDeps, createAsk } from '../answer/ask.ts';
import type { Ask, Clock, ConversationStore, GuideStore, IdSource, Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';
import { type Guide, GuideSlug } from '../domain/guide.ts';
import type { English } from '../language/english.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

export type Parts = {
  readonly config: Pick<Config, 'ask' | 'knowledge'>;
  /** Migrated. */
  readonly database: SqlDatabase;
  /** Every guide to serve; the store forgets those that are not here. */
  readonly guides: readonly Guide[];
  readonly vocabulary: Vocabulary;
  readonly english: English;
  /** Null: the extractive engine answers. */
  readonly model: AskDeps['model'];
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
};

export type Service = { readonly ask: Ask; readonly guides: GuideStore; readonly conversations: ConversationStore };

/** How many passages are read and offered, and how sure retrieval has to be: measured by `npm run evals`. */
export const ANSWERING = { maxCandidates: 40, maxOffered: 6, minScore: 0.5 } as const;

/** Puts the service together from parts that any runtime can give, and indexes the guides whose text has changed. */
export async function assemble(parts: Parts): Promise<Service> {
  const guides = createGuideStore(parts.database);
  const conversations = createConversationStore(parts.database);
  for (const guide of parts.guides) {
    const outcome = await guides.replace(guide);
    parts.log('info', 'guide_ready', { guide: guide.slug, outcome, passages: guide.passages.length });
  }
  await guides.retain(parts.guides.map(({ slug }) => slug));
  const { defaultGuide } = parts.config.knowledge;
  const ask = createAsk({
    ...parts,
    guides,
    conversations,
    policy: { ...ANSWERING, ...parts.config.ask },
    defaultGuide: defaultGuide === null ? null : GuideSlug.parse(defaultGuide),
  });
  return { ask, guides, conversations };
}
