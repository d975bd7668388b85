import type { AnswerEvent, Block } from '../../src/domain/answer.ts';
import { ConversationId, TurnId } from '../../src/domain/conversation.ts';
import { GuideSlug, PassageId } from '../../src/domain/guide.ts';

export const conversationId = ConversationId.parse('00000000-0000-4000-8000-0000000000aa');
export const turnId = TurnId.parse('00000000-0000-4000-8000-000000000001');
export const guideSlug = GuideSlug.parse('lighthouse-keeper');
export const passageId = PassageId.parse('lighthouse-keeper/the-lamp#1');

export const answerStart = (more: { readonly conversationToken?: string } = {}): AnswerEvent => ({
  type: 'answer-start',
  conversationId,
  turnId,
  ...more,
});

export const citation = (number = 1): AnswerEvent => ({
  type: 'citation',
  number,
  passageId,
  guide: guideSlug,
  section: ['The lamp'],
  quote: 'The lamp is lit at dusk.',
  start: 10,
  end: 34,
  url: '/guide/lighthouse-keeper#the-lamp',
});

export const claim = (text: string, index = 0, citations: number[] = [1], block: Block = 'paragraph'): AnswerEvent => ({
  type: 'claim',
  index,
  text,
  block,
  citations,
  verdict: 'supported',
  reasons: [],
});

type AnswerEnd = Extract<AnswerEvent, { type: 'answer-end' }>;

export const answerEnd: AnswerEnd = {
  type: 'answer-end',
  turnId,
  status: 'answered',
  engine: 'extractive',
  degraded: false,
  withheld: 0,
  missing: [],
  suggestions: [],
  saved: true,
};

/** A whole answer of one sentence. */
export const shortAnswer: readonly AnswerEvent[] = [
  answerStart({ conversationToken: 'token-of-the-new-conversation' }),
  { type: 'stage-start', stage: 'retrieve' },
  citation(),
  claim('The lamp is lit at dusk.'),
  answerEnd,
];
