import { randomBytes, randomUUID } from 'node:crypto';
import { openSqliteFile } from '../adapters/storage/better-sqlite3.ts';
import type { AskDeps } from '../answer/ask.ts';
import type { Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';
import type { Guide } from '../domain/guide.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { assemble, type Service } from './assemble.ts';
import { loadEnglish } from './english-words.ts';
import { readProjectMigrations, readPrompt } from './node-files.ts';
import { StartError } from './start-error.ts';

export const clock = { nowMs: () => Date.now() } as const;

export const ids = { uuid: () => randomUUID(), token: () => randomBytes(32).toString('base64url') } as const;

export type NodeService = Service & { readonly guideList: readonly Guide[]; close(): void };

/** The service over a database file on this machine. Throws a StartError or DatabaseOpenError with advice. */
export async function openService(
  config: Config,
  {
    guides,
    vocabulary,
    log,
  }: { readonly guides: readonly Guide[]; readonly vocabulary: Vocabulary; readonly log: Log },
): Promise<NodeService> {
  const { defaultGuide } = config.knowledge;
  if (defaultGuide !== null && !guides.some(({ slug }) => slug === defaultGuide)) {
    const known = guides.map(({ slug }) => slug).join(', ');
    throw new StartError(`DEFAULT_GUIDE: there is no guide "${defaultGuide}"; there are: ${known}`);
  }
  const model = await openModel(config);
  const database = openSqliteFile(config.storage.databasePath, readProjectMigrations());
  const english = loadEnglish();
  const service = await assemble({ config, database, guides, vocabulary, english, model, clock, ids, log });
  return { ...service, guideList: guides, close: () => database.close() };
}

/** LangChain and the SDK take 50 MiB that the extractive engine has no use for, so they are loaded only for a model. */
async function openModel({ model }: Config): Promise<AskDeps['model']> {
  if (model === null) return null;
  const [{ createAnswerPrompt }, { createChatModel }] = await Promise.all([
    import('../adapters/langchain/answer-prompt.ts'),
    import('../adapters/openai/chat-model.ts'),
  ]);
  const prompt = await createAnswerPrompt(readPrompt('answer.prompt.md'));
  const chat = createChatModel(model, { fetch, nowMs: () => performance.now(), random: Math.random });
  return { chat, prompt };
}
