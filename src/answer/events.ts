import type { AnswerEvent, Stage } from '../domain/answer.ts';
import { type Fault, toWireFault } from '../domain/fault.ts';
import { checkPlain } from './check.ts';
import type { Ledger } from './ledger.ts';
import type { StoredTurn } from './ports.ts';

export const started = (stage: Stage): AnswerEvent => ({ type: 'stage-start', stage });

export const failed = (fault: Fault): AnswerEvent => ({ type: 'error', ...toWireFault(fault) });

/** Sentences of our own that state nothing about the guide's subject. */
export function* say(sentences: readonly string[], ledger: Ledger): Generator<AnswerEvent, void> {
  for (const text of sentences) yield* ledger.enter(checkPlain(text));
}

/** The stored answer of a message that was sent before, as the events it was made of. */
export function* repeat(turn: StoredTurn): Generator<AnswerEvent, void> {
  if (!turn.answer) return yield failed({ code: turn.state === 'pending' ? 'conversation_busy' : 'answer_incomplete' });
  const { conversationId, conversationToken: _, answer: __, claims, citations, ...end } = turn.answer;
  yield { type: 'answer-start', conversationId, turnId: end.turnId };
  for (const citation of citations) yield { type: 'citation', ...citation };
  for (const claim of claims) yield { type: 'claim', ...claim };
  yield { type: 'answer-end', ...end };
}
