import type { BegunTurn, ConversationKey, ConversationStore, NewTurn, StoreFault } from '../../answer/ports.ts';
import type { TurnId } from '../../domain/conversation.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import * as row from './conversation-rows.ts';
import * as sql from './conversation-sql.ts';
import { selectRows } from './select-rows.ts';
import { type SqlDatabase, type Statement, StorageError, toStoreFault } from './sql-database.ts';

const MAX_BEGIN_ATTEMPTS = 3;
const ERASED_AT_ONCE = 20;

/**
 * Conversations in a database whose migrations are applied. Writers that race, in one process or in several, are
 * decided by unique indexes, so at most one turn of a conversation is being answered at a time.
 */
export function createConversationStore(db: SqlDatabase): ConversationStore {
  const hasTurn = async (key: ConversationKey, id: TurnId) =>
    (await selectRows(db, row.StoredTurnRow, sql.selectTurns(sql.ownedBy(key), 't.id = ?', [id]))).length > 0;

  const count = async (statement: Statement) => (await selectRows(db, row.CountRow, statement))[0]?.count ?? 0;

  /** By ids that are read before: a batch that is tried again after a lost connection finds nothing left. */
  const erase = async (scope: sql.Scope): Promise<number> => {
    const ids = (await selectRows(db, row.IdRow, scope)).map(({ id }) => id);
    if (ids.length > 0) await db.batch(sql.eraseConversations(sql.among(ids)));
    return ids.length;
  };

  /** What stands in the way of `turn`, or the turn itself once it is in. Undefined: nothing does, any more. */
  const decide = async (key: ConversationKey, turn: NewTurn, maxTurns: number) => {
    const owned = sql.ownedBy(key);
    const isSameOrPending = `(t.id = ? OR t.state = 'pending' OR (t.message_id = ? AND t.state = 'complete'))`;
    const turns = await selectRows(
      db,
      row.StoredTurnRow,
      sql.selectTurns(owned, isSameOrPending, [turn.id, turn.messageId]),
    );
    const repeated = turns.find(({ state }) => state === 'complete');
    if (repeated) return success<BegunTurn>({ kind: 'repeated', turn: repeated });
    if (turns.some(({ id }) => id === turn.id)) return success<BegunTurn>({ kind: 'begun' });
    if (turns.length > 0) return failure({ code: 'conversation_busy' } as const);
    if ((await count(sql.countConversations(owned))) === 0) return failure({ code: 'conversation_unknown' } as const);
    return (await count(sql.countTurns(owned))) >= maxTurns
      ? failure({ code: 'conversation_full', maxTurns } as const)
      : undefined;
  };

  return {
    open: ({ key, guide }, turn) =>
      attempt(async () => {
        try {
          await db.batch([sql.insertConversation(key, guide, turn), sql.insertFirstTurn(key, guide, turn)]);
        } catch (error) {
          // A write that was tried again after a lost connection meets itself.
          if (error instanceof StorageError && error.reason === 'conflict' && (await hasTurn(key, turn.id))) return;
          throw error;
        }
      }),

    find: (key) =>
      attempt(async () => {
        const [found] = await selectRows(db, row.ConversationRow, sql.selectConversation(sql.ownedBy(key)));
        return found ? { guide: found.guide } : null;
      }),

    async begin(key, turn, { maxTurns, staleAfterMs }) {
      const write = [
        sql.interruptStale(sql.ownedBy(key), turn.askedAtMs - staleAfterMs),
        sql.insertTurn(key, turn, maxTurns),
        sql.noteNewestTurn(turn),
      ];
      for (let attempts = 0; attempts < MAX_BEGIN_ATTEMPTS; attempts += 1) {
        const decided = await attempt(async () => {
          await db.batch(write);
          return decide(key, turn, maxTurns);
        });
        if (!decided.ok) return decided;
        if (decided.value) return decided.value;
      }
      return failure({ code: 'conversation_busy' });
    },

    recentTurns: (id, limit) => attempt(() => selectRows(db, row.StoredTurnRow, sql.selectRecentTurns(id, limit))),

    complete: (turnId, completed) =>
      attempt(async () => {
        const [changed] = await db.batch(sql.completeTurn(turnId, completed));
        if (changed === 1) return;
        const [turn] = await selectRows(db, row.TurnStateRow, sql.selectTurnState(turnId));
        if (turn?.state !== 'complete') throw new StorageError('conflict', `turn is ${turn?.state ?? 'gone'}`);
      }),

    interrupt: (turnId) =>
      attempt(async () => {
        await db.batch([sql.interruptTurn(turnId)]);
      }),

    get: (key) =>
      attempt(async () => {
        const owned = sql.ownedBy(key);
        const [found] = await selectRows(db, row.ConversationRow, sql.selectConversation(owned));
        if (!found) return null;
        const turns = await selectRows(db, row.StoredTurnRow, sql.selectTurns(owned, 'true', []));
        return { id: found.id, guide: found.guide, createdAtMs: found.created_at_ms, turns };
      }),

    delete: (key) =>
      attempt(async () => {
        const isErased = (await erase(sql.ownedBy(key))) > 0;
        if (isErased) await db.scrub();
        return isErased;
      }),

    giveFeedback: (key, turnId, feedback) =>
      attempt(async () => {
        const [changed] = await db.batch([sql.upsertFeedback(sql.ownedBy(key), turnId, feedback)]);
        return changed === 1;
      }),

    deleteOlderThan: (beforeMs) =>
      attempt(async () => {
        let total = 0;
        for (let erased = ERASED_AT_ONCE; erased === ERASED_AT_ONCE; ) {
          erased = await erase(sql.olderThan(beforeMs, ERASED_AT_ONCE));
          total += erased;
          // Many may fall due together: questions are answered in between.
          await new Promise((resolve) => setTimeout(resolve));
        }
        if (total > 0) await db.scrub();
        return total;
      }),

    interruptPending: () =>
      attempt(async () => {
        const pending = await count(sql.countPending);
        await db.batch([sql.interruptEveryTurn]);
        return pending;
      }),
  };
}

async function attempt<Value>(operation: () => Promise<Value>): Promise<Result<Value, StoreFault>> {
  try {
    return success(await operation());
  } catch (error) {
    if (error instanceof StorageError) return failure(toStoreFault(error));
    throw error;
  }
}
