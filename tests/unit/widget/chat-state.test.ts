import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../../src/domain/answer.ts';
import { type ChatEvent, type ChatState, EMPTY_CHAT, reduce, turnUnderWay } from '../../../src/widget/chat-state.ts';
import { answerEnd, answerStart, citation, claim, conversationId, turnId } from '../../support/answer-events.ts';

const asked: ChatEvent = { type: 'question-asked', messageId: 'm1', question: 'When is the lamp lit?' };
const said = (event: AnswerEvent, messageId = 'm1'): ChatEvent => ({ type: 'answer-event', messageId, event });
const play = (events: readonly ChatEvent[], from: ChatState = EMPTY_CHAT) => events.reduce(reduce, from);

const wholeAnswer = [
  asked,
  said(answerStart({ conversationToken: 'secret' })),
  said({ type: 'stage-start', stage: 'retrieve' }),
  said(citation()),
  said(claim('The lamp is lit at dusk.')),
  said(answerEnd),
];

describe('the state of a chat', () => {
  it('shows a question at once, before anything has come back', () => {
    expect(play([asked]).turns).toMatchObject([{ question: 'When is the lamp lit?', phase: 'asking', claims: [] }]);
  });

  it('holds the claims, the citations and the end of a whole answer', () => {
    const [turn] = play(wholeAnswer).turns;
    expect(turn).toMatchObject({
      phase: 'answered',
      turnId,
      claims: [{ text: 'The lamp is lit at dusk.', citations: [1] }],
      citations: [{ number: 1, quote: 'The lamp is lit at dusk.' }],
      end: { status: 'answered', saved: true },
    });
  });

  it('keeps the key of the conversation that the first answer opened, through answers that give no token', () => {
    const state = play([...wholeAnswer, { ...asked, messageId: 'm2' }, said(answerStart(), 'm2')]);
    expect(state.conversation).toEqual({ id: conversationId, token: 'secret' });
  });

  it('keeps what had arrived when an answer fails, and nothing of it when it is asked again', () => {
    const failed = play([
      ...wholeAnswer.slice(0, 5),
      { type: 'answer-failed', messageId: 'm1', problem: { kind: 'cut_off' } },
    ]);
    expect(failed.turns).toMatchObject([{ phase: 'failed', problem: { kind: 'cut_off' }, claims: [{ index: 0 }] }]);
    const retried = play([{ type: 'question-retried', messageId: 'm1' }], failed);
    expect(retried.turns).toMatchObject([{ phase: 'asking', problem: null, claims: [], citations: [] }]);
  });

  it('ignores events that arrive after the visitor has stopped the answer', () => {
    const stopped = play([...wholeAnswer.slice(0, 4), { type: 'answer-stopped', messageId: 'm1' }]);
    expect(play([said(claim('Too late.')), said(answerEnd)], stopped)).toEqual(stopped);
  });

  it('ignores events of a message that is not there', () => {
    const state = play(wholeAnswer);
    expect(
      play([said(claim('Nobody asked.'), 'm9'), said(answerStart({ conversationToken: 'other' }), 'm9')], state),
    ).toEqual(state);
  });

  it('shows a claim once, though it was sent twice', () => {
    const [turn] = play([...wholeAnswer.slice(0, 5), said(claim('The lamp is lit at dusk.'))]).turns;
    expect(turn?.claims).toHaveLength(1);
  });

  it('keeps the conversation it is fetching, so that a question in the meantime belongs to it', () => {
    const conversation = { id: conversationId, token: 'secret' };
    const state = play([{ type: 'restore-started', conversation }, { type: 'restore-failed' }]);
    expect(state).toMatchObject({ conversation, restoring: 'failed' });
  });

  it('forgets everything when the conversation is cleared', () => {
    expect(play([...wholeAnswer, { type: 'conversation-cleared' }])).toEqual(EMPTY_CHAT);
  });

  it('never has an answer under way after it ended, failed or was stopped, whatever else arrives', () => {
    const ends: readonly ChatEvent[] = [
      said(answerEnd),
      { type: 'answer-stopped', messageId: 'm1' },
      { type: 'answer-failed', messageId: 'm1', problem: { kind: 'server' } },
    ];
    const arrivals = fc.constantFrom<ChatEvent>(
      ...wholeAnswer.slice(1),
      { type: 'feedback-given', messageId: 'm1', feedback: { rating: 'helpful', reasons: [], comment: '' } },
      ...ends,
    );
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.array(arrivals), (end, later) => {
        expect(turnUnderWay(play([asked, end, ...later]))).toBeNull();
      }),
    );
  });

  it('changes no state that it was given', () => {
    const freeze = (state: ChatState): ChatState => {
      for (const turn of state.turns) {
        Object.freeze(turn.claims);
        Object.freeze(turn);
      }
      Object.freeze(state.turns);
      return Object.freeze(state);
    };
    expect(() => wholeAnswer.reduce((state, event) => freeze(reduce(state, event)), EMPTY_CHAT)).not.toThrow();
  });
});
