import type { Answer, AnswerEvent, AnswerStatus, EngineName } from '../domain/answer.ts';
import type { HistoryTurn, TurnContext } from '../domain/conversation.ts';
import type { Fault } from '../domain/fault.ts';
import type { GuideProfile, GuideSlug } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { clean } from '../understand/clean.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { splitMessage } from '../understand/split.ts';
import { understand } from '../understand/understand.ts';
import { checkDraft } from './check.ts';
import { notSaid } from './compose/sentences/silence.ts';
import { draftPart } from './draft-part.ts';
import { failed, repeat, say, started } from './events.ts';
import { foldAnswer } from './fold-answer.ts';
import { type GatePolicy, gate } from './gate.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { nextTask } from './next-task.ts';
import { createOffer } from './offer.ts';
import { type OpenedTurn, openTurn, type TurnPolicy } from './open-turn.ts';
import { claimsOf, contextOf, isWorthAsking, missingOf, type Part, statusOf, worthTelling } from './part.ts';
import type { Ask, CallOptions, Clock, ConversationStore, GuideStore, IdSource, Log, StoredTurn } from './ports.ts';
import { readMessage } from './read-message.ts';
import { withoutRepetition } from './repetition.ts';
import { type RetrievePolicy, retrievePassages } from './retrieve-passages.ts';
import type { AskedSoFar } from './suggest.ts';
import { type Writer, write } from './write.ts';

export type AskPolicy = TurnPolicy &
  GatePolicy &
  RetrievePolicy & { readonly maxCodePoints: number; readonly maxOffered: number };

export type AskDeps = {
  readonly guides: GuideStore;
  readonly conversations: ConversationStore;
  readonly vocabulary: Vocabulary;
  readonly lexiconOf: (profile: GuideProfile) => Lexicon;
  /** Null: the extractive engine answers. */
  readonly model: Writer | null;
  readonly policy: AskPolicy;
  /** Null: the first by slug. */
  readonly defaultGuide: GuideSlug | null;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
};

/** How an answer came out, once its claims are in the ledger. */
type Outcome = {
  readonly status: AnswerStatus;
  readonly engine: EngineName;
  readonly degraded: boolean;
  readonly missing: readonly string[];
  readonly context: TurnContext | null;
  /** Nothing is to be offered to ask next. */
  readonly isGrave?: boolean;
};

/**
 * The whole product in one function, in the order a reader would tell it:
 * understand → retrieve → gate → generate or compose → verify → cite → store.
 *
 * A claim is yielded only after it is verified, and `answer-end` only after the turn is stored.
 */
export function createAsk(deps: AskDeps): Ask {
  const { lexiconOf } = deps;
  const offer = createOffer(deps);

  return async function* ask(input, options) {
    const question = clean(input.question, deps.policy.maxCodePoints);
    if (!question.ok) return yield failed(question.error);
    const opened = await openTurn(input, question.value, deps);
    if (!opened.ok) return yield failed(opened.error);
    const { profile, ...turn } = opened.value;
    if (turn.repeated) return yield* repeat(turn.repeated);

    const ledger = createLedger();
    const answering = answer(question.value, turn, profile, ledger, options);
    let isSettled = false;
    try {
      const start: AnswerEvent = {
        type: 'answer-start',
        conversationId: turn.conversationId,
        turnId: turn.turnId,
        ...(turn.token === null ? {} : { conversationToken: turn.token }),
      };
      const told: AnswerEvent[] = [start];
      yield start;

      let next = await answering.next();
      for (; !next.done; next = await answering.next()) {
        told.push(next.value);
        yield next.value;
      }
      if (options.signal.aborted) return yield failed({ code: 'cancelled' });
      const outcome = next.value;
      if ('fault' in outcome) return yield failed(outcome.fault);

      yield started('store');
      const suggestions = outcome.isGrave
        ? []
        : await offer(profile, askedSoFar(question.value, outcome, told, turn.before));
      const end = endOf(outcome, turn, ledger, suggestions);
      const folded = await foldAnswer([...told, end]);
      const saved = folded.ok && (await save(turn, folded.value, outcome, ledger, profile));
      isSettled = saved;
      yield { ...end, saved };
    } finally {
      await answering.return({ fault: { code: 'cancelled' } });
      if (!isSettled && turn.isStored) await deps.conversations.interrupt(turn.turnId);
    }
  };

  async function* answer(
    message: string,
    turn: Pick<OpenedTurn, 'before'>,
    profile: GuideProfile,
    ledger: Ledger,
    options: CallOptions,
  ): AsyncGenerator<AnswerEvent, Outcome | { readonly fault: Fault }> {
    yield started('understand');
    const lexicon = lexiconOf(profile);
    const read = readMessage(message, lexicon);
    if (read.kind === 'aside') {
      yield* say(read.sentences, ledger);
      return { ...aside(read.status), isGrave: read.isGrave };
    }
    yield* say(read.opening, ledger);
    const opened = ledger.released();
    const parts = yield* draftParts(read.question, turn.before, lexicon);
    if (opened > 0 && read.otherwise !== null && parts.every(({ draft }) => draft.status === 'declined')) {
      yield* say(read.otherwise, ledger);
      return aside('conversational');
    }
    const isModelAsked = deps.model !== null && isWorthAsking(parts);
    if (deps.model !== null && isModelAsked) {
      const written = yield* write(parts, deps.model, ledger, { ...deps, nonce: deps.ids.uuid() }, options);
      if (written.kind === 'broken') return { fault: written.fault };
      if (written.kind === 'written') {
        const { status } = written;
        return { status, engine: 'model', degraded: false, missing: missingOf(parts), context: contextOf(parts) };
      }
    }

    yield started('compose');
    if (parts.length > 1) await nextTask();
    for (const claim of claimsOf(worthTelling(parts))) yield* ledger.enter(checkDraft(claim, deps.vocabulary));
    if (ledger.released() === opened) {
      yield* say(
        parts.map(({ query }) => notSaid(query)),
        ledger,
      );
      return { ...aside('declined'), degraded: isModelAsked, context: contextOf(parts) };
    }
    return {
      status: read.isGuessed ? 'partial' : statusOf(parts),
      engine: 'extractive',
      degraded: isModelAsked,
      missing: missingOf(parts),
      context: contextOf(parts),
    };
  }

  /** Each question of the message in turn: a later one may refer to the answer of the one before. */
  async function* draftParts(
    message: string,
    before: readonly StoredTurn[],
    lexicon: Lexicon,
  ): AsyncGenerator<AnswerEvent, readonly Part[]> {
    const { profile, vocabulary } = lexicon;
    const { questions, background } = splitMessage(message);
    const parts: Part[] = [];
    let history: readonly HistoryTurn[] = before.map(toHistory);
    for (const question of questions) {
      if (parts.length > 0) await nextTask();
      const query = understand(question, background, history, lexicon);
      yield started('retrieve');
      const found = await retrievePassages(query, lexicon, deps.guides, deps.policy);
      yield started('gate');
      const gated = gate(query, found, profile, deps.policy);
      const said = saidBefore(query, parts, before);
      const compose = (said: string) => draftPart(query, found, gated, { profile, said, vocabulary });
      const last = questions.length === 1 ? before.at(-1) : undefined;
      const again = () => compose(last?.answer?.answer ?? '');
      const part = { query, found, gated, draft: withoutRepetition(compose(said), query, last, again) };
      parts.push(part);
      const told = part.draft.claims.map(({ text }) => text).join(' ');
      history = [...history, { question, answer: told, context: contextOf([part]) }];
    }
    return parts;
  }

  async function save(
    turn: Pick<OpenedTurn, 'isStored' | 'turnId'>,
    answer: Answer,
    outcome: Outcome,
    ledger: Ledger,
    profile: GuideProfile,
  ): Promise<boolean> {
    if (!turn.isStored) return false;
    const { conversationToken: _, ...kept } = answer;
    const stored = await deps.conversations.complete(turn.turnId, {
      answer: kept,
      context: outcome.context,
      withheld: ledger.withheld,
      promptHash: outcome.engine === 'model' ? (deps.model?.prompt.hash ?? null) : null,
      edition: profile.hash,
    });
    if (!stored.ok) deps.log('error', 'turn_not_saved', { code: stored.error.code });
    return stored.ok;
  }
}

const aside = (status: AnswerStatus): Outcome => ({
  status,
  engine: 'extractive',
  degraded: false,
  missing: [],
  context: null,
});

function endOf(
  outcome: Outcome,
  turn: Pick<OpenedTurn, 'turnId'>,
  ledger: Ledger,
  suggestions: readonly string[],
): Extract<AnswerEvent, { type: 'answer-end' }> {
  const { status, engine, degraded, missing } = outcome;
  return {
    type: 'answer-end',
    turnId: turn.turnId,
    status,
    engine,
    degraded,
    withheld: ledger.withheld.length,
    missing: [...missing],
    suggestions: [...suggestions],
    saved: true,
  };
}

function askedSoFar(
  question: string,
  { context }: Outcome,
  events: readonly AnswerEvent[],
  before: readonly StoredTurn[],
): AskedSoFar {
  const now = events.flatMap((event) => (event.type === 'citation' ? [event] : []));
  const cited = [...now, ...before.flatMap(({ answer }) => answer?.citations ?? [])];
  return {
    turns: [{ question, context }, ...before.toReversed()],
    told: new Set(cited.map(({ passageId }) => passageId)),
  };
}

/** What is not to be said again: the other parts of this answer and, when more is asked for, the answer before. */
function saidBefore(query: Query, parts: readonly Part[], before: readonly StoredTurn[]): string {
  const earlier = parts.flatMap(({ draft }) => draft.claims.map(({ text }) => text));
  return [...earlier, ...(query.more !== null ? before.map(({ answer }) => answer?.answer ?? '') : [])].join('\n');
}

const toHistory = (turn: StoredTurn): HistoryTurn => ({
  question: turn.question,
  answer: turn.answer?.answer ?? '',
  context: turn.context,
});
