import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import type { ConversationStore } from '../../src/answer/ports.ts';
import { completed, guide, keyOf, newTurn, turnId } from '../support/conversation-samples.ts';
import { openTemporaryDatabase, temporaryFolder } from '../support/databases.ts';

const LIMITS = { maxTurns: 500, staleAfterMs: 60_000 };
const key = keyOf(1);
const kept = keyOf(2);
const ANSWERED = ['marzipan', 'tarragon', 'horseradish', 'quince'] as const;
const PENDING = 'lovage';

/** The names of the files of a folder (the database and its logs) in which a word stands. */
function filesWith(word: string, folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(word));
}

/** A conversation with a word of its own in each place that keeps text, in rows that fit a page and rows that do not. */
async function converse(store: ConversationStore) {
  const [question, answer, withheld, comment] = ANSWERED;
  await store.open({ key: kept, guide }, newTurn(99, { question: 'lemongrass' }));
  await store.open({ key, guide }, newTurn(1, { question }));
  for (const [n, times] of [
    [1, 1],
    [2, 1_500],
  ] as const) {
    if (n > 1) await store.begin(key, newTurn(n, { question: `${question} `.repeat(times) }), LIMITS);
    const turn = completed(key, turnId(n), `${answer} `.repeat(times));
    const sentence = { text: `${withheld} `.repeat(times), reasons: ['number'] };
    await store.complete(turnId(n), { ...turn, withheld: [sentence] });
    await store.giveFeedback(key, turnId(n), { rating: 'helpful', reasons: [], comment });
  }
  await store.begin(key, newTurn(3, { question: `${PENDING} `.repeat(1_500) }), LIMITS);
}

it.each([
  ['delete', (store: ConversationStore) => store.delete(key), { ok: true, value: true }],
  ['deleteOlderThan', (store: ConversationStore) => store.deleteOlderThan(50_000), { ok: true, value: 1 }],
] as const)('leaves no text of a conversation in any file after %s', async (_, erase, outcome) => {
  const folder = temporaryFolder();
  const db = openTemporaryDatabase(join(folder, 'signpost.db'));
  const store = createConversationStore(db);
  await converse(store);
  for (const word of [...ANSWERED, PENDING]) expect(filesWith(word, folder)).not.toEqual([]);

  expect(await erase(store)).toEqual(outcome);
  for (const word of [...ANSWERED, PENDING]) expect(filesWith(word, folder)).toEqual([]);
  expect(filesWith('lemongrass', folder)).toEqual(['signpost.db']);
});

it('overwrites a text where it stands, for a database that does not overwrite what is deleted', async () => {
  const folder = temporaryFolder();
  const db = openTemporaryDatabase(join(folder, 'signpost.db'));
  const store = createConversationStore(db);
  await db.batch([{ sql: 'PRAGMA secure_delete = OFF', params: [] }]);
  await converse(store);
  expect(await store.delete(key)).toEqual({ ok: true, value: true });
  // The question of an answered turn is not among them: its row was moved when it grew by the answer.
  const [, ...written] = ANSWERED;
  for (const word of [...written, PENDING]) expect(filesWith(word, folder)).toEqual([]);
});
