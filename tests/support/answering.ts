import { openSqliteFile, readMigrations } from '../../src/adapters/storage/better-sqlite3.ts';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { createGuideStore } from '../../src/adapters/storage/guide-store.ts';
import { type AskDeps, type AskPolicy, createAsk } from '../../src/answer/ask.ts';
import { foldAnswer } from '../../src/answer/fold-answer.ts';
import { rememberLexicons } from '../../src/answer/lexicons.ts';
import type { Ask, AskInput, ConversationStore } from '../../src/answer/ports.ts';
import type { Answer, AnswerEvent } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { ANSWERING, indexGuides } from '../../src/runtime/assemble.ts';
import { clock, ids } from '../../src/runtime/node-service.ts';
import type { FakeWriter } from './fake-writer.ts';
import { english, guidesAt, vocabulary } from './shipped.ts';
import type { LoggedLine } from './test-app.ts';

type Setup = {
  readonly files?: readonly string[];
  readonly writer?: FakeWriter;
  readonly policy?: Partial<AskPolicy>;
  /** What `ask` is given in place of the store that keeps the conversations. */
  readonly conversations?: (real: ConversationStore) => ConversationStore;
};

export type Answering = Disposable & {
  readonly ask: Ask;
  readonly guides: readonly Guide[];
  readonly conversations: ConversationStore;
  readonly logged: readonly LoggedLine[];
};

const POLICY: AskPolicy = { ...ANSWERING, maxCodePoints: 1_000, maxTurns: 100, historyTurns: 6, staleAfterMs: 90_000 };

/** The real `ask` over real guides in a database in memory; the built-in engine answers unless a writer is given. */
export async function openAnswering({ files, writer, policy, conversations }: Setup = {}): Promise<Answering> {
  const guides = await guidesAt(files);
  const database = openSqliteFile(':memory:', readMigrations('migrations'));
  const store = createGuideStore(database);
  await indexGuides(store, guides, () => undefined);
  const real = createConversationStore(database);
  const logged: LoggedLine[] = [];
  const deps: AskDeps = {
    guides: store,
    conversations: conversations?.(real) ?? real,
    vocabulary,
    lexiconOf: rememberLexicons(vocabulary, english),
    model: writer ?? null,
    policy: { ...POLICY, ...policy },
    defaultGuide: guides[0]?.slug ?? null,
    clock,
    ids,
    log: (level, event, fields) => void logged.push({ level, event, ...fields }),
  };
  return { ask: createAsk(deps), guides, conversations: real, logged, [Symbol.dispose]: () => database.close() };
}

/** What `ask` takes, of which a test names only what it is about. */
export const input = (question: string, more: Partial<AskInput> = {}): AskInput => ({
  question,
  guide: null,
  conversation: null,
  messageId: null,
  ...more,
});

export const untouched: AbortSignal = new AbortController().signal;

export async function eventsOf(ask: Ask, asked: AskInput): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of ask(asked, { signal: untouched })) events.push(event);
  return events;
}

/** The answer to a question that is answered; throws for one that ends in an error. */
export async function answerTo(ask: Ask, question: string, more: Partial<AskInput> = {}): Promise<Answer> {
  const folded = await foldAnswer(ask(input(question, more), { signal: untouched }));
  if (!folded.ok) throw new Error(`${question}: ${folded.error.code}`);
  return folded.value;
}

/** The key of the conversation that an answer opened, to ask on in it. */
export function conversationOf({ conversationId, conversationToken }: Answer): NonNullable<AskInput['conversation']> {
  if (conversationToken === undefined) throw new Error('only the answer that opens a conversation carries its token');
  return { id: conversationId, token: conversationToken };
}
