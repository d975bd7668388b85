import type { CompletedTurn, ConversationKey, NewTurn } from '../../answer/ports.ts';
import type { ConversationId, Feedback, TurnId } from '../../domain/conversation.ts';
import type { GuideSlug } from '../../domain/guide.ts';
import { TURN_COLUMNS } from './conversation-rows.ts';
import type { SqlValue, Statement } from './sql-database.ts';

/** Which conversations a statement is about: a select of their ids. */
export type Scope = Statement;

export const ownedBy = ({ id, tokenHash }: ConversationKey): Scope => ({
  sql: 'SELECT id FROM conversations WHERE id = ? AND token_hash = ?',
  params: [id, tokenHash],
});

export const olderThan = (beforeMs: number, limit: number): Scope => ({
  sql: 'SELECT id FROM conversations WHERE newest_turn_at_ms < ? LIMIT ?',
  params: [beforeMs, limit],
});

export const among = (ids: readonly ConversationId[]): Scope => ({
  sql: 'SELECT value FROM json_each(?)',
  params: [JSON.stringify(ids)],
});

export const insertConversation = ({ id, tokenHash }: ConversationKey, guide: GuideSlug, turn: NewTurn): Statement => ({
  sql: `INSERT INTO conversations (id, token_hash, guide, created_at_ms, newest_turn_at_ms) VALUES (?, ?, ?, ?, ?)`,
  params: [id, tokenHash, guide, turn.askedAtMs, turn.askedAtMs],
});

/** Fails when the turn's id is taken, so that the conversation is not opened without it. */
export const insertFirstTurn = ({ id }: ConversationKey, guide: GuideSlug, turn: NewTurn): Statement => ({
  sql: `INSERT INTO turns (id, conversation, guide, position, message_id, question, asked_at_ms, state)
        VALUES (?, ?, ?, 1, ?, ?, ?, 'pending')`,
  params: [turn.id, id, guide, turn.messageId, turn.question, turn.askedAtMs],
});

/** Inserts nothing when the conversation is not the key's, is full, is answering, or has answered this message. */
export const insertTurn = ({ id, tokenHash }: ConversationKey, turn: NewTurn, maxTurns: number): Statement => ({
  sql: `
    INSERT INTO turns (id, conversation, guide, position, message_id, question, asked_at_ms, state)
    SELECT ?, c.id, c.guide, (SELECT coalesce(max(position), 0) + 1 FROM turns WHERE conversation = c.id), ?, ?, ?, 'pending'
    FROM conversations c
    WHERE c.id = ? AND c.token_hash = ? AND (SELECT count(*) FROM turns WHERE conversation = c.id) < ?
    ON CONFLICT DO NOTHING`,
  params: [turn.id, turn.messageId, turn.question, turn.askedAtMs, id, tokenHash, maxTurns],
});

export const interruptStale = (scope: Scope, askedAtMostMs: number): Statement => ({
  sql: `UPDATE turns SET state = 'interrupted' WHERE state = 'pending' AND asked_at_ms <= ? AND conversation IN (${scope.sql})`,
  params: [askedAtMostMs, ...scope.params],
});

export const interruptTurn = (id: TurnId): Statement => ({
  sql: `UPDATE turns SET state = 'interrupted' WHERE state = 'pending' AND id = ?`,
  params: [id],
});

export const interruptEveryTurn: Statement = {
  sql: `UPDATE turns SET state = 'interrupted' WHERE state = 'pending'`,
  params: [],
};

export const selectTurnState = (id: TurnId): Statement => ({
  sql: 'SELECT state FROM turns WHERE id = ?',
  params: [id],
});

export const noteNewestTurn = (turn: NewTurn): Statement => ({
  sql: `UPDATE conversations SET newest_turn_at_ms = max(newest_turn_at_ms, ?)
        WHERE id = (SELECT conversation FROM turns WHERE id = ?)`,
  params: [turn.askedAtMs, turn.id],
});

export const selectConversation = (scope: Scope): Statement => ({
  sql: `SELECT id, guide, created_at_ms FROM conversations WHERE id IN (${scope.sql})`,
  params: scope.params,
});

export const countConversations = (scope: Scope): Statement => ({
  sql: `SELECT count(*) AS count FROM (${scope.sql})`,
  params: scope.params,
});

export const countTurns = (scope: Scope): Statement => ({
  sql: `SELECT count(*) AS count FROM turns WHERE conversation IN (${scope.sql})`,
  params: scope.params,
});

export const countPending: Statement = {
  sql: `SELECT count(*) AS count FROM turns WHERE state = 'pending'`,
  params: [],
};

/** The newest complete turns, oldest first. */
export const selectRecentTurns = (id: ConversationId, limit: number): Statement => ({
  sql: `SELECT * FROM (
          SELECT ${TURN_COLUMNS}, t.position FROM turns t LEFT JOIN feedback f ON f.turn = t.id
          WHERE t.conversation = ? AND t.state = 'complete' ORDER BY t.position DESC LIMIT ?
        ) ORDER BY position`,
  params: [id, limit],
});

/** In the order asked. `filter` is a condition on `turns t`. */
export const selectTurns = (scope: Scope, filter: string, params: readonly SqlValue[]): Statement => ({
  sql: `SELECT ${TURN_COLUMNS} FROM turns t LEFT JOIN feedback f ON f.turn = t.id
        WHERE t.conversation IN (${scope.sql}) AND ${filter} ORDER BY t.position`,
  params: [...scope.params, ...params],
});

/** The answer is stored as it will be read: saved, and without the token that was shown once. */
export function completeTurn(
  id: TurnId,
  { answer, context, withheld, promptHash, edition }: CompletedTurn,
): Statement[] {
  const { conversationToken, ...kept } = answer;
  const sentences = withheld.map(({ text, reasons }, position) => [position, text, JSON.stringify(reasons)]);
  return [
    {
      sql: `UPDATE turns SET state = 'complete', answer = ?, context = ?, prompt_hash = ?, edition = ?
            WHERE id = ? AND state = 'pending'`,
      params: [
        JSON.stringify({ ...kept, saved: true }),
        context === null ? null : JSON.stringify(context),
        promptHash,
        edition,
        id,
      ],
    },
    {
      sql: `INSERT INTO withheld_sentences (turn, conversation, guide, position, text, reasons)
            SELECT t.id, t.conversation, t.guide, value ->> 0, value ->> 1, value ->> 2
            FROM turns t, json_each(?) WHERE t.id = ? AND t.state = 'complete'
            ON CONFLICT (turn, position) DO NOTHING`,
      params: [JSON.stringify(sentences), id],
    },
  ];
}

export const upsertFeedback = (scope: Scope, turn: TurnId, { rating, reasons, comment }: Feedback): Statement => ({
  sql: `INSERT INTO feedback (turn, conversation, guide, rating, reasons, comment)
        SELECT t.id, t.conversation, t.guide, ?, ?, ? FROM turns t WHERE t.id = ? AND t.conversation IN (${scope.sql})
        ON CONFLICT (turn) DO UPDATE SET rating = excluded.rating, reasons = excluded.reasons, comment = excluded.comment`,
  params: [rating, JSON.stringify(reasons), comment, turn, ...scope.params],
});

/**
 * Deletes conversations. D1 has no `secure_delete`, so every text is first overwritten by as many bytes: a row of the
 * same size is written in place.
 */
export function eraseConversations(scope: Scope): Statement[] {
  const overwrite = (table: string, columns: readonly string[]): Statement => ({
    sql: `UPDATE ${table} SET ${columns.map((column) => `${column} = ${blank(column)}`).join(', ')}
          WHERE conversation IN (${scope.sql})`,
    params: scope.params,
  });
  return [
    overwrite('turns', ['question', 'answer', 'context']),
    overwrite('withheld_sentences', ['text', 'reasons']),
    overwrite('feedback', ['comment']),
    { sql: `DELETE FROM conversations WHERE id IN (${scope.sql})`, params: scope.params },
  ];
}

const blank = (column: string): string =>
  `iif(${column} IS NULL, NULL, replace(hex(zeroblob(octet_length(${column}))), '00', 'x'))`;
