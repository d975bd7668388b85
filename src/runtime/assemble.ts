import { createConversationStore } from '../adapters/storage/conversation-store.ts';
import { createGuideStore } from '../adapters/storage/guide-store.ts';
import type { SqlDatabase } from '../adapters/storage/sql-database.ts';
import { type AskDeps, createAsk } from '../answer/ask.ts';
import { rememberLexicons } from '../answer/lexicons.ts';
import type { Ask, Clock, ConversationStore, GuideStore, IdSource, Log } from '../answer/ports.ts';
import { createRetrieve, type Retrieve } from '../answer/retrieve.ts';
import type { Config } from '../config/config.ts';
import { type Guide, GuideSlug } from '../domain/guide.ts';
import type { English } from '../language/english.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

export type ServiceParts = {
  readonly config: Pick<Config, 'ask' | 'knowledge'>;
  /** Migrated. */
  readonly database: SqlDatabase;
  /** Where guides are read when that is another connection than the one that conversations use. */
  readonly guideDatabase?: SqlDatabase;
  readonly vocabulary: Vocabulary;
  readonly english: English;
  /** Null: the extractive engine answers. */
  readonly model: AskDeps['model'];
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
};

export type Parts = ServiceParts & {
  /** Every guide to serve; the store forgets those that are neither here nor published. */
  readonly guides: readonly Guide[];
};

export type Service = {
  readonly ask: Ask;
  readonly retrieve: Retrieve;
  readonly guides: GuideStore;
  readonly conversations: ConversationStore;
};

/** How many passages are read and offered, and how sure retrieval has to be: measured by `npm run evals`. */
export const ANSWERING = { maxCandidates: 40, maxReadWhole: 200, maxOffered: 6, minScore: 0.45 } as const;

/** Puts the service together from parts that any runtime can give, and indexes the guides whose text has changed. */
export async function assemble(parts: Parts): Promise<Service> {
  const service = createService(parts);
  await indexGuides(service.guides, parts.guides, parts.log);
  return service;
}

/** Indexes the guides that come with the service where they have changed, and forgets those that no longer do. */
export async function indexGuides(store: GuideStore, guides: readonly Guide[], log: Log): Promise<void> {
  for (const guide of guides) {
    const outcome = await store.replace(guide);
    log('info', 'guide_ready', { guide: guide.slug, outcome, passages: guide.passages.length });
  }
  await store.retain(guides.map(({ slug }) => slug));
}

/** The service over a database that holds its guides already. Touches nothing until it is asked. */
export function createService(parts: ServiceParts): Service {
  const guides = createGuideStore(parts.guideDatabase ?? parts.database);
  const conversations = createConversationStore(parts.database);
  const { defaultGuide } = parts.config.knowledge;
  const lexiconOf = rememberLexicons(parts.vocabulary, parts.english);
  const ask = createAsk({
    ...parts,
    lexiconOf,
    guides,
    conversations,
    policy: { ...ANSWERING, ...parts.config.ask },
    defaultGuide: defaultGuide === null ? null : GuideSlug.parse(defaultGuide),
  });
  return { ask, retrieve: createRetrieve({ guides, lexiconOf, policy: ANSWERING }), guides, conversations };
}
