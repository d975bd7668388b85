import * as z from 'zod';
import { ConversationId, TurnId } from './conversation.ts';
import { GuideSlug, PassageId } from './guide.ts';

export const EngineName = z.enum(['extractive', 'model']);
export type EngineName = z.infer<typeof EngineName>;

/** `partial`: some of what was asked is not in the guide; `missing` names it. Declining is an answer too. */
export const AnswerStatus = z.enum(['answered', 'partial', 'declined', 'conversational']);
export type AnswerStatus = z.infer<typeof AnswerStatus>;

export const Stage = z.enum(['understand', 'retrieve', 'gate', 'generate', 'compose', 'store']);
export type Stage = z.infer<typeof Stage>;

export const Block = z.enum(['paragraph', 'bullet', 'step']);
export type Block = z.infer<typeof Block>;

/**
 * One released sentence. `supported`: its citations back it, and `reasons` says how the check was passed.
 * `not_factual`: it states nothing about the guide's subject (a greeting, a lead-in, "the guide doesn't say").
 */
export const Claim = z.object({
  index: z.int().nonnegative(),
  text: z.string().min(1),
  block: Block,
  citations: z.array(z.int().positive()),
  verdict: z.enum(['supported', 'not_factual']),
  reasons: z.array(z.string()),
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/** `quote` is verbatim: `guideText.slice(start, end) === quote`. `url` leads to the passage on the guide's page. */
export const Citation = z.object({
  number: z.int().positive(),
  passageId: PassageId,
  guide: GuideSlug,
  section: z.array(z.string()),
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  url: z.string(),
});
export type Citation = Readonly<z.infer<typeof Citation>>;

export const AnswerEvent = z.discriminatedUnion('type', [
  /** Always first. `conversationToken` only when this question opened the conversation: it is shown once. */
  z.object({
    type: z.literal('answer-start'),
    conversationId: ConversationId,
    turnId: TurnId,
    conversationToken: z.string().optional(),
  }),
  z.object({ type: z.literal('stage-start'), stage: Stage }),
  /** Comes before the first claim that carries its number. */
  Citation.extend({ type: z.literal('citation') }),
  Claim.extend({ type: z.literal('claim') }),
  z.object({
    type: z.literal('answer-end'),
    turnId: TurnId,
    status: AnswerStatus,
    engine: EngineName,
    degraded: z.boolean(),
    withheld: z.int().nonnegative(),
    missing: z.array(z.string()),
    suggestions: z.array(z.string()),
    /** False when the answer could not be written to the conversation. */
    saved: z.boolean(),
  }),
  z.object({
    type: z.literal('error'),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    status: z.int(),
  }),
]);
export type AnswerEvent = Readonly<z.infer<typeof AnswerEvent>>;

/** The fold of one answer's events: what `POST /ask` returns as JSON. `answer` is the claims' text with `[n]` marks. */
export const Answer = z.object({
  conversationId: ConversationId,
  conversationToken: z.string().optional(),
  turnId: TurnId,
  status: AnswerStatus,
  answer: z.string(),
  claims: z.array(Claim),
  citations: z.array(Citation),
  missing: z.array(z.string()),
  suggestions: z.array(z.string()),
  engine: EngineName,
  degraded: z.boolean(),
  withheld: z.int().nonnegative(),
  saved: z.boolean(),
});
export type Answer = Readonly<z.infer<typeof Answer>>;
