import type { AnswerEvent, AnswerStatus } from '../domain/answer.ts';
import type { Fault } from '../domain/fault.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Checked } from './check.ts';
import { notSaid } from './compose/sentences/silence.ts';
import { say, started } from './events.ts';
import { generate } from './generate.ts';
import type { Ledger } from './ledger.ts';
import { offeredPassages, type Part, standaloneText, statusOf } from './part.ts';
import type { AnswerPrompt, CallOptions, ChatModel, Log, ModelFailure } from './ports.ts';
import { type Doubted, type Judge, reconsider } from './second-opinion.ts';

export type Writer = {
  readonly chat: ChatModel;
  readonly prompt: AnswerPrompt;
  /** Gives a second opinion on borderline sentences; without one they are withheld. */
  readonly judge?: Judge;
};

/** Each opinion holds up the sentences after it. */
const MAX_OPINIONS = 3;

/** `nothing`: no sentence could be shown, so composition answers instead. */
export type Written =
  | { readonly kind: 'written'; readonly status: AnswerStatus }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken'; readonly fault: Fault };

type Deps = {
  readonly vocabulary: Vocabulary;
  readonly policy: { readonly maxOffered: number };
  readonly log: Log;
  readonly nonce: string;
};

/**
 * The model engine: offers the best passages, and releases each sentence that the model writes as soon as it is checked.
 * A failure after something was shown is `broken`; before that it is `nothing`.
 */
export async function* write(
  parts: readonly Part[],
  { chat, prompt, judge }: Writer,
  ledger: Ledger,
  { vocabulary, policy, log, nonce }: Deps,
  options: CallOptions,
): AsyncGenerator<AnswerEvent, Written> {
  yield started('generate');
  const offered = offeredPassages(parts, policy.maxOffered);
  const messages = await prompt.render({ question: standaloneText(parts), passages: offered, nonce });
  // A lead-in is shown only once something it leads to has passed.
  const heldBack: Checked[] = [];
  let opinions = 0;
  const reconsiderOnce = async (sentence: Doubted): Promise<Checked> => {
    opinions += 1;
    if (!judge || opinions > MAX_OPINIONS) return sentence;
    return reconsider(sentence, offered, judge, { vocabulary, log, nonce }, options);
  };
  const checking = { vocabulary, reconsider: judge ? reconsiderOnce : null };
  for await (const event of generate(messages, offered, chat, checking, options)) {
    switch (event.kind) {
      case 'released':
        heldBack.push(event);
        if (event.verdict === 'supported') for (const checked of heldBack.splice(0)) yield* ledger.enter(checked);
        break;
      case 'withheld':
        yield* ledger.enter(event);
        break;
      case 'failed':
        log('warn', 'model_failed', { code: event.failure.code, released: ledger.released() });
        return ledger.released() === 0 ? { kind: 'nothing' } : { kind: 'broken', fault: faultOf(event.failure) };
      case 'done': {
        const isShown = ledger.released() > 0;
        if (!isShown && !event.isSilent) return { kind: 'nothing' };
        if (!isShown) yield* say(silence(parts), ledger);
        if (event.isCutShort) yield* say(['The answer was cut short here.'], ledger);
        return { kind: 'written', status: writtenStatus(parts, isShown, event.isSilent) };
      }
    }
  }
  return { kind: 'nothing' };
}

function writtenStatus(parts: readonly Part[], isShown: boolean, isSilent: boolean): AnswerStatus {
  if (!isShown) return 'declined';
  return isSilent || statusOf(parts) === 'partial' ? 'partial' : 'answered';
}

/** Our own words for a model that found nothing: those of the gate where it agrees. */
function silence(parts: readonly Part[]): readonly string[] {
  const agreed = parts.filter(({ draft }) => draft.status === 'declined').flatMap(({ draft }) => draft.claims);
  return agreed.length > 0 ? agreed.map(({ text }) => text) : parts.slice(0, 1).map(({ query }) => notSaid(query));
}

function faultOf({ code }: ModelFailure): Fault {
  if (code === 'cancelled') return { code: 'cancelled' };
  return { code: code === 'stalled' || code === 'timed_out' ? 'upstream_stalled' : 'answer_incomplete' };
}
