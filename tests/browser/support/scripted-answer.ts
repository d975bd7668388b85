import type { AnswerEvent, Block, Citation } from '../../../src/domain/answer.ts';
import { ConversationId, TurnId } from '../../../src/domain/conversation.ts';
import type { Guide } from '../../../src/domain/guide.ts';
import { answerEnd } from '../../support/answer-events.ts';

/** One sentence of a scripted answer; `from` are the first words of the units it cites. */
type ScriptedClaim = { readonly text: string; readonly block?: Block; readonly from?: readonly string[] };

type End = Omit<Extract<AnswerEvent, { type: 'answer-end' }>, 'type' | 'turnId'>;

export type ScriptedAnswer = { readonly claims: readonly ScriptedClaim[]; readonly end?: Partial<End> };

/** The events of a scripted answer, in the order the service gives them, with real citations into the guide. */
export function* answerEvents(guide: Guide, { claims, end = {} }: ScriptedAnswer): Generator<AnswerEvent, void> {
  const turnId = TurnId.parse(crypto.randomUUID());
  const conversationId = ConversationId.parse(crypto.randomUUID());
  yield { type: 'answer-start', conversationId, turnId, conversationToken: 't'.repeat(43) };
  yield { type: 'stage-start', stage: 'retrieve' };
  const numbers = new Map<string, number>();
  for (const [index, { text, block = 'paragraph', from = [] }] of claims.entries()) {
    for (const words of from) {
      if (numbers.has(words)) continue;
      numbers.set(words, numbers.size + 1);
      yield { type: 'citation', ...cite(guide, words, numbers.size) };
    }
    const citations = from.map((words) => numbers.get(words) ?? 0);
    const verdict = from.length > 0 ? 'supported' : 'not_factual';
    yield { type: 'claim', index, text, block, citations, verdict, reasons: [] };
  }
  yield { ...answerEnd, turnId, ...end };
}

function cite(guide: Guide, words: string, number: number): Citation {
  for (const passage of guide.passages) {
    const unit = passage.units.find(({ text }) => text.includes(words));
    if (!unit) continue;
    const [, place = ''] = passage.id.split('/');
    return {
      number,
      passageId: passage.id,
      guide: guide.slug,
      section: passage.section,
      quote: guide.text.slice(unit.start, unit.end),
      start: unit.start,
      end: unit.end,
      url: `/guide/${guide.slug}#${place.replace('#', '-p')}`,
    };
  }
  throw new Error(`the guide has no unit with "${words}"`);
}
