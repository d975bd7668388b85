import * as z from 'zod';
import { Facet, PassageId } from './guide.ts';
import { QueryTerm, Slots } from './question.ts';

export const ConversationId = z.uuid().brand('ConversationId');
export type ConversationId = z.infer<typeof ConversationId>;

export const TurnId = z.uuid().brand('TurnId');
export type TurnId = z.infer<typeof TurnId>;

/** The visitor's own id for a message, so that a retry returns the stored answer instead of asking twice. */
export const MessageId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/)
  .brand('MessageId');
export type MessageId = z.infer<typeof MessageId>;

/** `interrupted`: the process ended, the client left or the model failed before the answer was complete. */
export const TurnState = z.enum(['pending', 'complete', 'interrupted']);
export type TurnState = z.infer<typeof TurnState>;

/** What a later follow-up may refer back to: kept with the turn, never shown. */
export const TurnContext = z.object({
  text: z.string(),
  facets: z.array(Facet),
  terms: z.array(QueryTerm),
  slots: Slots,
  /** The items of the list last shown, in order: "the second one" means `list[1]`. */
  list: z.array(z.string()),
  /** The items of an earlier list that this turn was about: "the next one" is the one after them. */
  focus: z.array(z.string()),
  /** Where the answer was taken from. */
  passageIds: z.array(PassageId),
});
export type TurnContext = Readonly<z.infer<typeof TurnContext>>;

/** One earlier exchange, as understanding sees it. */
export type HistoryTurn = Readonly<{ question: string; answer: string; context: TurnContext | null }>;

export const FeedbackRating = z.enum(['helpful', 'not_helpful']);
export const FeedbackReason = z.enum(['wrong', 'no_source', 'missed', 'unclear']);
export const Feedback = z.object({
  rating: FeedbackRating,
  reasons: z.array(FeedbackReason).max(4),
  comment: z.string().max(500),
});
export type Feedback = Readonly<z.infer<typeof Feedback>>;
