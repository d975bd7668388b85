import type { Answer, AnswerEvent, Citation, Claim } from '../domain/answer.ts';
import { failure, type Result, success } from '../domain/result.ts';

export type AnswerError = Omit<Extract<AnswerEvent, { type: 'error' }>, 'type'>;

/** The JSON answer of a finished stream of events, or the error that ended it. Throws when there is no terminal event. */
export async function foldAnswer(
  events: AsyncIterable<AnswerEvent> | Iterable<AnswerEvent>,
): Promise<Result<Answer, AnswerError>> {
  let start: Extract<AnswerEvent, { type: 'answer-start' }> | null = null;
  const claims: Claim[] = [];
  const citations: Citation[] = [];
  for await (const event of events) {
    switch (event.type) {
      case 'answer-start':
        start = event;
        break;
      case 'stage-start':
        break;
      case 'citation': {
        const { type: _, ...citation } = event;
        citations.push(citation);
        break;
      }
      case 'claim': {
        const { type: _, ...claim } = event;
        claims.push(claim);
        break;
      }
      case 'error': {
        const { type: _, ...error } = event;
        return failure(error);
      }
      case 'answer-end': {
        if (!start) throw new Error('an answer ended that never started');
        const { type: _, ...end } = event;
        return success({
          conversationId: start.conversationId,
          ...(start.conversationToken === undefined ? {} : { conversationToken: start.conversationToken }),
          answer: answerText(claims),
          claims,
          citations,
          ...end,
        });
      }
    }
  }
  throw new Error('the stream of events had no terminal event');
}

/** The claims as plain text: one line a bullet or step, sentences of a paragraph joined, `[n]` after each claim. */
export function answerText(claims: readonly Claim[]): string {
  let text = '';
  let previous: Claim['block'] | null = null;
  let step = 0;
  for (const claim of claims) {
    step = claim.block === 'step' ? step + 1 : 0;
    const lead = claim.block === 'bullet' ? '- ' : claim.block === 'step' ? `${step}. ` : '';
    const joint = previous === null ? '' : claim.block === 'paragraph' && previous === 'paragraph' ? ' ' : '\n';
    text += joint + lead + claim.text + claim.citations.map((number) => ` [${number}]`).join('');
    previous = claim.block;
  }
  return text;
}
