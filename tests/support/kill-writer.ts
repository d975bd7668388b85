import { writeSync } from 'node:fs';
import { openSqliteFile, readMigrations } from '../../src/adapters/storage/better-sqlite3.ts';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import { ConversationId, TurnId } from '../../src/domain/conversation.ts';
import { completed, guide } from './conversation-samples.ts';

// Asks and answers for ever, and prints the id of each turn only after the store has said that its answer is kept.
const store = createConversationStore(openSqliteFile(process.argv[2]!, readMigrations('migrations')));
const limits = { maxTurns: 1_000_000, staleAfterMs: 60_000 };
const key = { id: ConversationId.parse(crypto.randomUUID()), tokenHash: process.argv[3]! };

for (let n = 0; ; n += 1) {
  const turn = { id: TurnId.parse(crypto.randomUUID()), messageId: null, question: `question ${n}`, askedAtMs: n };
  const begun = n === 0 ? await store.open({ key, guide }, turn) : await store.begin(key, turn, limits);
  if (!begun.ok) throw new Error(begun.error.code);
  // Longer than a page, so that a write in two halves would show.
  const stored = await store.complete(turn.id, completed(key, turn.id, `answer ${n} `.repeat(500)));
  if (!stored.ok) throw new Error(stored.error.code);
  writeSync(1, `${key.id} ${turn.id}\n`);
}
