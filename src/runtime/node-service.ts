import { randomBytes, randomUUID } from 'node:crypto';
import type { ChatModelDeps } from '../adapters/openai/chat-model.ts';
import { openSqliteFile } from '../adapters/storage/better-sqlite3.ts';
import type { AskDeps } from '../answer/ask.ts';
import type { IdSource, Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';
import type { Guide } from '../domain/guide.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { assemble, type Service } from './assemble.ts';
import { loadEnglish } from './english-words.ts';
import { readProjectMigrations, readPrompt } from './node-files.ts';
import { StartError } from './start-error.ts';

export const clock = { nowMs: () => Date.now() } as const;

export const ids: IdSource = { uuid: () => randomUUID(), token: () => randomBytes(32).toString('base64url') };

/** How the network is reached, and where time and chance come from on the way. */
export const network: ChatModelDeps = { fetch, nowMs: () => performance.now(), random: Math.random };

export type NodeService = Service & { close(): void };

type OpenParts = {
  readonly guides: readonly Guide[];
  readonly vocabulary: Vocabulary;
  readonly log: Log;
  /** Evals give their own, to record what goes over the network and to know the ids in it. */
  readonly upstream?: { readonly ids: IdSource; readonly network: ChatModelDeps };
};

/** The service over a database file on this machine. Throws a StartError or DatabaseOpenError with advice. */
export async function openService(
  config: Config,
  { guides, vocabulary, log, upstream = { ids, network } }: OpenParts,
): Promise<NodeService> {
  const { defaultGuide } = config.knowledge;
  if (defaultGuide !== null && !guides.some(({ slug }) => slug === defaultGuide)) {
    const known = guides.map(({ slug }) => slug).join(', ');
    throw new StartError(`DEFAULT_GUIDE: there is no guide "${defaultGuide}"; there are: ${known}`);
  }
  const model = await openModel(config, upstream.network);
  const database = openSqliteFile(config.storage.databasePath, readProjectMigrations());
  const english = loadEnglish();
  const parts = { config, database, guides, vocabulary, english, model, clock, log };
  const service = await assemble({ ...parts, ids: upstream.ids });
  return { ...service, close: () => database.close() };
}

/** LangChain and the SDK take 50 MiB that the extractive engine has no use for, so they are loaded only for a model. */
async function openModel({ model, judge }: Config, deps: ChatModelDeps): Promise<AskDeps['model']> {
  if (model === null) return null;
  const [{ createAnswerPrompt }, { createJudgePrompt }, { createChatModel }] = await Promise.all([
    import('../adapters/langchain/answer-prompt.ts'),
    import('../adapters/langchain/judge-prompt.ts'),
    import('../adapters/openai/chat-model.ts'),
  ]);
  const prompt = await createAnswerPrompt(readPrompt('answer.prompt.md'));
  const chat = createChatModel(model, deps);
  if (judge === null) return { chat, prompt };
  const judgePrompt = await createJudgePrompt(readPrompt('judge-support.prompt.md'));
  return { chat, prompt, judge: { chat: createChatModel(judge, deps), prompt: judgePrompt } };
}
