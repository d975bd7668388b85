import * as z from 'zod';
import { Answer } from './answer.ts';
import {
  ConversationId,
  Feedback,
  FeedbackRating,
  FeedbackReason,
  MessageId,
  TurnId,
  TurnState,
} from './conversation.ts';
import { EditionHash, Facts, GuideMeta, GuideSlug, Section } from './guide.ts';

/** A description here is what a client reads after a bad value, and what the API's own page shows. */
export const AskRequest = z
  .strictObject({
    question: z.string().describe("the question in the visitor's own words, as text"),
    conversationId: z
      .string()
      .optional()
      .describe('the conversationId of an earlier answer; its token goes into the X-Conversation-Token header'),
    guide: z.string().optional().describe('the slug of a guide, as GET /guides lists it'),
    messageId: MessageId.optional().describe(
      'an id of your own for this message, 8 to 64 of A-Z a-z 0-9 _ -, so that sending it twice asks once',
    ),
  })
  .meta({ id: 'AskRequest' });
export type AskRequest = Readonly<z.infer<typeof AskRequest>>;

export const FeedbackRequest = z
  .strictObject({
    conversationId: z.string().describe('the conversationId of the answer, as text'),
    turnId: z.string().describe('the turnId of the answer, as text'),
    rating: FeedbackRating.describe('helpful or not_helpful'),
    reasons: z
      .array(FeedbackReason)
      .max(4)
      .optional()
      .describe('a list of at most 4 of wrong, no_source, missed and unclear'),
    comment: z.string().max(500).optional().describe('text of at most 500 characters'),
  })
  .meta({ id: 'FeedbackRequest' });
export type FeedbackRequest = Readonly<z.infer<typeof FeedbackRequest>>;

/** One turn as its owner sees it: the answer with its claims, citations and verdicts once it is complete. */
const TurnView = z
  .object({
    id: TurnId,
    question: z.string(),
    askedAtMs: z.int(),
    state: TurnState,
    answer: Answer.nullable(),
    feedback: Feedback.nullable(),
  })
  .meta({ id: 'Turn' });

export const ConversationView = z
  .object({ id: ConversationId, guide: GuideSlug, createdAtMs: z.int(), turns: z.array(TurnView) })
  .meta({ id: 'Conversation' });
export type ConversationView = Readonly<z.infer<typeof ConversationView>>;

const GuideSummaryView = z
  .object({ ...GuideMeta.shape, hash: EditionHash, passageCount: z.int() })
  .meta({ id: 'GuideSummary' });

export const GuideListView = z.object({ guides: z.array(GuideSummaryView) }).meta({ id: 'GuideList' });

export const GuideView = z
  .object({
    ...GuideSummaryView.shape,
    sections: z.array(Section),
    facts: Facts,
    suggestions: z.array(z.string()).describe('Questions that the guide answers, at most four.'),
  })
  .meta({ id: 'Guide' });
export type GuideView = Readonly<z.infer<typeof GuideView>>;

export const PublishedGuideView = z
  .object({ ...GuideSummaryView.shape, outcome: z.enum(['indexed', 'unchanged']) })
  .meta({ id: 'PublishedGuide' });

/** RFC 9457. `code` is stable and made for programs; `detail` says what to do. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = Readonly<z.infer<typeof Problem>>;
