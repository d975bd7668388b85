import type { CompletedTurn, ConversationKey, NewTurn } from '../../src/answer/ports.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { ConversationId, MessageId, type TurnContext, TurnId } from '../../src/domain/conversation.ts';
import { EditionHash, GuideSlug, PassageId } from '../../src/domain/guide.ts';

export const guide = GuideSlug.parse('baker');
const edition = EditionHash.parse('e'.repeat(64));
const passageId = PassageId.parse('baker/pay#1');

/** A version 4 UUID that ends in `n`. */
const uuid = (kind: string, n: number) => `${kind.repeat(8)}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const keyOf = (n: number): ConversationKey => ({
  id: ConversationId.parse(uuid('c', n)),
  tokenHash: `hash of token ${n}`,
});

export const turnId = (n: number): TurnId => TurnId.parse(uuid('a', n));

export const newTurn = (n: number, over: Partial<NewTurn> = {}): NewTurn => ({
  id: turnId(n),
  messageId: null,
  question: `question ${n}`,
  askedAtMs: 1_000 * n,
  ...over,
});

export const messageId = (n: number): MessageId => MessageId.parse(`message-${n}`);

export const contextOf = (text: string): TurnContext => ({
  text,
  facets: ['pay'],
  terms: [],
  slots: { roles: [text], ordinal: null, experienceYears: null },
  list: [text],
  focus: [],
  passageIds: [passageId],
});

/** An answer to one turn that says `text`, in every place where an answer keeps text. */
export function completed(key: ConversationKey, id: TurnId, text: string): CompletedTurn {
  const answer: Answer = {
    conversationId: key.id,
    turnId: id,
    status: 'answered',
    answer: `${text} [1]`,
    claims: [{ index: 0, text, block: 'paragraph', citations: [1], verdict: 'supported', reasons: ['verbatim'] }],
    citations: [
      {
        number: 1,
        passageId,
        guide,
        section: ['Pay'],
        quote: text,
        start: 0,
        end: text.length,
        url: '/guides/baker#pay',
      },
    ],
    missing: [text],
    suggestions: [text],
    engine: 'extractive',
    degraded: false,
    withheld: 1,
    saved: true,
  };
  return {
    answer,
    context: contextOf(text),
    withheld: [{ text: `withheld ${text}`, reasons: ['number'] }],
    promptHash: null,
    edition,
  };
}
