import type { Harness } from '../../../evals/harness.ts';
import type { LoadedCase } from '../../../evals/load-cases.ts';
import { Case } from '../../../evals/schema/case.ts';
import type { AnswerEvent, AnswerStatus } from '../../../src/domain/answer.ts';
import { ConversationId } from '../../../src/domain/conversation.ts';
import { turnId } from '../../support/answer-events.ts';
import { createFakeAsk, type FakeAsk } from '../../support/fake-ask.ts';

export type Reply = {
  readonly text: string;
  readonly status?: AnswerStatus;
  readonly suggestions?: readonly string[];
};

/** A harness over a guide of one sentence whose answers are looked up by question; unknown questions are declined. */
export function createFakeHarness(
  replies: Readonly<Record<string, Reply>>,
  guideText = 'Lamps are lit at dusk.\n',
): Harness & { readonly fake: FakeAsk; readonly opened: () => number } {
  const fake = createFakeAsk();
  let opened = 0;
  fake.play(({ question, conversation }) => {
    if (!conversation) opened += 1;
    const id = conversation?.id ?? ConversationId.parse(`00000000-0000-4000-8000-${String(opened).padStart(12, '0')}`);
    return eventsOf(replies[question] ?? { text: "The guide doesn't say.", status: 'declined' }, id, !conversation);
  });
  return {
    fake,
    opened: () => opened,
    ask: fake.ask,
    guide: { slug: 'lighthouse-keeper', text: guideText, passages: new Map() },
    supports: () => ({ verdict: 'not_factual', score: 0, flags: [], backing: [] }),
    rankingOf: async () => [],
    close: async () => undefined,
  };
}

function eventsOf(reply: Reply, conversationId: ConversationId, isNew: boolean): readonly AnswerEvent[] {
  const { text, status = 'answered', suggestions = [] } = reply;
  return [
    {
      type: 'answer-start',
      conversationId,
      turnId,
      ...(isNew ? { conversationToken: `token-${conversationId}` } : {}),
    },
    { type: 'claim', index: 0, text, block: 'paragraph', citations: [], verdict: 'not_factual', reasons: [] },
    {
      type: 'answer-end',
      turnId,
      status,
      engine: 'extractive',
      degraded: false,
      withheld: 0,
      missing: [],
      suggestions: [...suggestions],
      saved: true,
    },
  ];
}

/** A case with what the test cares about; the rest is filled in. */
export function loadedCase(id: string, question: string, more: Readonly<Record<string, unknown>> = {}): LoadedCase {
  const item = Case.parse({
    id,
    category: 'lookup',
    cluster: 'lamp',
    question,
    expect: { behavior: 'answer' },
    ...more,
  });
  return { item, file: 'cases.jsonl', line: 1 };
}
