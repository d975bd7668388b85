import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { createConversationStore } from '../../src/adapters/storage/conversation-store.ts';
import type { StoredTurn } from '../../src/answer/ports.ts';
import { ConversationId } from '../../src/domain/conversation.ts';
import { openTemporaryDatabase, temporaryFolder } from '../support/databases.ts';

const KILLS = 25;
const MIN_TURNS_EACH = 10;
const TOKEN_HASH = 'hash of the token';

/** Runs a writer until it has acknowledged a few turns, kills it at a moment drawn at random, and gives what it said. */
async function killAWriter(path: string): Promise<readonly string[]> {
  const writer = spawn(process.execPath, ['tests/support/kill-writer.ts', path, TOKEN_HASH], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const killAfter = MIN_TURNS_EACH + Math.floor(Math.random() * 10);
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    // A line is an acknowledgement however late it is read: what was printed before the kill was promised.
    acknowledged.push(line);
    if (acknowledged.length === killAfter) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 8);
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return acknowledged;
}

it('loses no acknowledged turn and leaves no half turn when killed at any moment', { timeout: 120_000 }, async () => {
  const path = join(temporaryFolder(), 'signpost.db');
  const acknowledged: string[] = [];
  for (let kills = 0; kills < KILLS; kills += 1) acknowledged.push(...(await killAWriter(path)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * MIN_TURNS_EACH);

  const db = openTemporaryDatabase(path);
  const store = createConversationStore(db);
  expect(await db.all({ sql: 'PRAGMA integrity_check', params: [] })).toEqual([{ integrity_check: 'ok' }]);
  expect(await db.all({ sql: 'PRAGMA foreign_key_check', params: [] })).toEqual([]);

  const turns = new Map<string, StoredTurn>();
  const conversations = [...new Set(acknowledged.map((line) => line.split(' ')[0]!))];
  expect(conversations).toHaveLength(KILLS);
  for (const id of conversations) {
    const found = await store.get({ id: ConversationId.parse(id), tokenHash: TOKEN_HASH });
    for (const turn of found.ok ? (found.value?.turns ?? []) : []) turns.set(turn.id, turn);
  }
  const lost = acknowledged.filter((line) => turns.get(line.split(' ')[1]!)?.state !== 'complete');
  expect(lost).toEqual([]);
  const halves = [...turns.values()].filter(({ state, answer, context }) =>
    state === 'complete' ? answer?.claims.length !== 1 || context === null : answer !== null || context !== null,
  );
  expect(halves).toEqual([]);
  const completeWithoutAllParts = `SELECT t.id FROM turns t LEFT JOIN withheld_sentences w ON w.turn = t.id
                                   WHERE (t.state = 'complete') <> (w.turn IS NOT NULL)`;
  expect(await db.all({ sql: completeWithoutAllParts, params: [] })).toEqual([]);

  const pending = [...turns.values()].filter(({ state }) => state === 'pending').length;
  expect(await store.interruptPending()).toEqual({ ok: true, value: pending });
  expect(await db.all({ sql: `SELECT id FROM turns WHERE state = 'pending'`, params: [] })).toEqual([]);
});
