import * as z from 'zod';
import type { StoredTurn } from '../../answer/ports.ts';
import { Answer } from '../../domain/answer.ts';
import { ConversationId, Feedback, TurnContext, TurnId, TurnState } from '../../domain/conversation.ts';
import { GuideSlug } from '../../domain/guide.ts';
import { json } from './json-column.ts';

export const ConversationRow = z.object({ id: ConversationId, guide: GuideSlug, created_at_ms: z.int() });
export const TurnStateRow = z.object({ state: TurnState });
export const IdRow = z.object({ id: ConversationId });
export const CountRow = z.object({ count: z.int() });

/** The columns of a StoredTurnRow: `turns t`, joined with `feedback f`. */
export const TURN_COLUMNS =
  't.id, t.question, t.asked_at_ms, t.state, t.answer, t.context, f.rating, f.reasons, f.comment';

/** A context that an older version wrote in another shape helps nobody, and must not cost the conversation. */
const Context = json(TurnContext).nullable().catch(null);

export const StoredTurnRow = z
  .object({
    id: TurnId,
    question: z.string(),
    asked_at_ms: z.int(),
    state: TurnState,
    answer: json(Answer).nullable(),
    context: Context,
    rating: Feedback.shape.rating.nullable(),
    reasons: json(Feedback.shape.reasons).nullable(),
    comment: z.string().nullable(),
  })
  .transform(({ asked_at_ms, rating, reasons, comment, ...turn }): StoredTurn => {
    const hasFeedback = rating !== null && reasons !== null && comment !== null;
    return { ...turn, askedAtMs: asked_at_ms, feedback: hasFeedback ? { rating, reasons, comment } : null };
  });
