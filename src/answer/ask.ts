import type { Answer, AnswerEvent, AnswerStatus, EngineName, Stage } from '../domain/answer.ts';
import type { HistoryTurn, TurnContext } from '../domain/conversation.ts';
import { type Fault, toWireFault } from '../domain/fault.ts';
import type { GuideProfile, GuideSlug, Passage } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import type { English } from '../language/english.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { recogniseAct } from '../understand/acts.ts';
import { clean } from '../understand/clean.ts';
import { isInstruction } from '../understand/instructions.ts';
import { createLexicon, type Lexicon } from '../understand/lexicon.ts';
import { splitMessage } from '../understand/split.ts';
import { understand } from '../understand/understand.ts';
import { type Checked, checkDraft } from './check.ts';
import { replyTo } from './compose/conversational.ts';
import { keepsToGuide } from './compose/silence.ts';
import { type Draft, plain } from './draft.ts';
import { draftPart } from './draft-part.ts';
import { foldAnswer } from './fold-answer.ts';
import { type Gate, type GatePolicy, gate } from './gate.ts';
import { generate } from './generate.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type OpenedTurn, openTurn, type TurnPolicy } from './open-turn.ts';
import type {
  AnswerPrompt,
  Ask,
  CallOptions,
  ChatModel,
  Clock,
  ConversationStore,
  GuideStore,
  IdSource,
  Log,
  ModelFailure,
  StoredTurn,
} from './ports.ts';
import { type Found, type RetrievePolicy, retrievePassages } from './retrieve-passages.ts';
import { suggest } from './suggest.ts';

export type AskDeps = {
  readonly guides: GuideStore;
  readonly conversations: ConversationStore;
  readonly vocabulary: Vocabulary;
  readonly english: English;
  /** Null: the extractive engine answers. */
  readonly model: { readonly chat: ChatModel; readonly prompt: AnswerPrompt } | null;
  readonly policy: TurnPolicy &
    GatePolicy &
    RetrievePolicy & { readonly maxCodePoints: number; readonly maxOffered: number };
  readonly defaultGuide: GuideSlug | null;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
};

/** One question of the message, taken as far as a draft that needs no model. */
type Part = { readonly query: Query; readonly found: Found; readonly gated: Gate; readonly draft: Draft };

/** How an answer came out, once its claims are in the ledger. */
type Outcome = {
  readonly status: AnswerStatus;
  readonly engine: EngineName;
  readonly degraded: boolean;
  readonly missing: readonly string[];
  readonly context: TurnContext | null;
};

/**
 * The whole product in one function, in the order a reader would tell it:
 * understand → retrieve → gate → generate (or compose) → verify → cite → store.
 *
 * A claim is yielded only after it is verified, and `answer-end` only after the turn is stored.
 */
export function createAsk(deps: AskDeps): Ask {
  const lexiconOf = rememberLexicons(deps);

  return async function* ask(input, options) {
    const question = clean(input.question, deps.policy.maxCodePoints);
    if (!question.ok) return yield failed(question.error);
    const opened = await openTurn(input, question.value, { ...deps, defaultGuide: () => defaultGuide(deps) });
    if (!opened.ok) return yield failed(opened.error);
    const turn = opened.value;
    if (turn.repeated) return yield* repeat(turn.repeated);

    let isSettled = false;
    try {
      const profile = await deps.guides.profile(turn.guide);
      if (!profile) return yield failed({ code: 'guide_unknown' });
      const lexicon = lexiconOf(profile);
      const start: AnswerEvent = {
        type: 'answer-start',
        conversationId: turn.conversationId,
        turnId: turn.turnId,
        ...(turn.token === null ? {} : { conversationToken: turn.token }),
      };
      yield start;

      const told: AnswerEvent[] = [start];
      const ledger = createLedger();
      const answering = answer(question.value, turn, lexicon, ledger, options);
      let next = await answering.next();
      for (; !next.done; next = await answering.next()) {
        told.push(next.value);
        yield next.value;
      }
      if (options.signal.aborted) return yield failed({ code: 'cancelled' });
      if ('fault' in next.value) return yield failed(next.value.fault);

      yield started('store');
      const end = endOf(next.value, turn, ledger, profile);
      const folded = await foldAnswer([...told, end]);
      const saved = folded.ok && (await save(turn, folded.value, next.value, ledger, profile));
      isSettled = true;
      yield { ...end, saved };
    } finally {
      if (!isSettled && turn.isStored) await deps.conversations.interrupt(turn.turnId);
    }
  };

  async function* answer(
    message: string,
    turn: OpenedTurn,
    lexicon: Lexicon,
    ledger: Ledger,
    options: CallOptions,
  ): AsyncGenerator<AnswerEvent, Outcome | { readonly fault: Fault }> {
    const { profile } = lexicon;
    yield started('understand');
    const act = recogniseAct(message);
    if ('act' in act) {
      yield* say(replyTo(act.act, profile), ledger);
      return { status: 'conversational', engine: 'extractive', degraded: false, missing: [], context: null };
    }
    if (isInstruction(message)) {
      yield* say([keepsToGuide], ledger);
      return { status: 'declined', engine: 'extractive', degraded: false, missing: [], context: null };
    }

    const { questions, background } = splitMessage(act.question);
    const parts: Part[] = [];
    let history: readonly HistoryTurn[] = turn.before.map(toHistory);
    for (const question of questions) {
      const query = understand(question, background, history, lexicon);
      yield started('retrieve');
      const found = await retrievePassages(query, profile, deps.guides, deps.policy);
      yield started('gate');
      const gated = gate(query, found.ranked, profile, deps.policy);
      const draft = draftPart(query, found, gated, profile);
      parts.push({ query, found, gated, draft });
      history = [...history, { question, answer: '', context: contextOf([parts.at(-1)!]) }];
    }

    const generated = deps.model && isWorthAsking(parts) ? yield* write(parts, deps.model, ledger, options) : null;
    if (generated) return generated;

    yield started('compose');
    for (const { draft } of parts) {
      for (const claim of draft.claims) yield* ledger.enter(checkDraft(claim, deps.vocabulary));
    }
    return {
      ...summary(parts),
      engine: 'extractive',
      degraded: deps.model !== null && isWorthAsking(parts),
    };
  }

  /** The model's answer; null when it gave nothing that can be shown, so that composition answers instead. */
  async function* write(
    parts: readonly Part[],
    { chat, prompt }: NonNullable<AskDeps['model']>,
    ledger: Ledger,
    options: CallOptions,
  ): AsyncGenerator<AnswerEvent, Outcome | { readonly fault: Fault } | null> {
    yield started('generate');
    const offered = offeredPassages(parts, deps.policy.maxOffered);
    const messages = await prompt.render({ question: standalone(parts), passages: offered, nonce: deps.ids.uuid() });
    for await (const event of generate(messages, offered, chat, deps.vocabulary, options)) {
      if (event.kind === 'failed') {
        deps.log('warn', 'model_failed', { code: event.failure.code, released: ledger.released() });
        return ledger.released() === 0 ? null : { fault: faultOf(event.failure) };
      }
      if (event.kind === 'done') {
        if (ledger.released() === 0 && !event.isSilent) return null;
        if (ledger.released() === 0)
          yield* say(
            parts.flatMap(({ draft }) => silenceOf(draft)),
            ledger,
          );
        if (event.isCutShort) yield* say(['The answer was cut short here.'], ledger);
        const { status, ...rest } = summary(parts);
        const isAnswered = !event.isSilent;
        return {
          ...rest,
          status: isAnswered && status !== 'partial' ? 'answered' : isAnswered ? 'partial' : 'declined',
          engine: 'model',
          degraded: false,
        };
      }
      yield* ledger.enter(event);
    }
    return null;
  }

  async function save(
    turn: OpenedTurn,
    answer: Answer,
    outcome: Outcome,
    ledger: Ledger,
    profile: GuideProfile,
  ): Promise<boolean> {
    if (!turn.isStored) return false;
    const { conversationToken: _, ...kept } = answer;
    const stored = await deps.conversations.complete(turn.turnId, {
      answer: { ...kept, saved: true },
      context: outcome.context,
      withheld: ledger.withheld,
      promptHash: outcome.engine === 'model' ? (deps.model?.prompt.hash ?? null) : null,
      edition: profile.hash,
    });
    if (!stored.ok) deps.log('error', 'turn_not_saved', { code: stored.error.code });
    return stored.ok;
  }
}

const started = (stage: Stage): AnswerEvent => ({ type: 'stage-start', stage });

function failed(fault: Fault): AnswerEvent {
  return { type: 'error', ...toWireFault(fault) };
}

function* say(sentences: readonly string[], ledger: Ledger): Generator<AnswerEvent, void> {
  for (const text of sentences) {
    const checked: Checked = {
      kind: 'released',
      text,
      block: 'paragraph',
      verdict: 'not_factual',
      reasons: [],
      sources: [],
    };
    yield* ledger.enter(checked);
  }
}

/** The stored answer of a message that was sent before, as the events it was made of. */
function* repeat(turn: StoredTurn): Generator<AnswerEvent, void> {
  const { answer } = turn;
  if (!answer) return yield failed({ code: turn.state === 'pending' ? 'conversation_busy' : 'answer_incomplete' });
  yield { type: 'answer-start', conversationId: answer.conversationId, turnId: answer.turnId };
  for (const citation of answer.citations) yield { type: 'citation', ...citation };
  for (const claim of answer.claims) yield { type: 'claim', ...claim };
  const { status, engine, degraded, withheld, missing, suggestions, saved, turnId } = answer;
  yield { type: 'answer-end', turnId, status, engine, degraded, withheld, missing, suggestions, saved };
}

function endOf(
  outcome: Outcome,
  turn: OpenedTurn,
  ledger: Ledger,
  profile: GuideProfile,
): Extract<AnswerEvent, { type: 'answer-end' }> {
  const texts = [outcome.context?.text ?? '', ...turn.before.map(({ question }) => question)];
  return {
    type: 'answer-end',
    turnId: turn.turnId,
    status: outcome.status,
    engine: outcome.engine,
    degraded: outcome.degraded,
    withheld: ledger.withheld.length,
    missing: [...outcome.missing],
    suggestions: [...suggest(profile, { facets: outcome.context?.facets ?? [], texts })],
    saved: true,
  };
}

function summary(parts: readonly Part[]): Pick<Outcome, 'status' | 'missing' | 'context'> {
  const statuses = new Set(parts.map(({ draft }) => draft.status));
  const [only] = statuses;
  return {
    status: statuses.size === 1 && only !== undefined ? only : 'partial',
    missing: [...new Set(parts.flatMap(({ draft }) => draft.missing))],
    context: contextOf(parts),
  };
}

/** What a follow-up to this message refers back to: the last question, the last list, the roles answered about. */
function contextOf(parts: readonly Part[]): TurnContext | null {
  const last = parts.at(-1);
  if (!last) return null;
  const { query, draft, found } = last;
  return {
    text: query.text,
    facets: [...query.facets],
    terms: [...query.terms],
    slots: { ...query.slots, roles: draft.roles.length > 0 ? [...draft.roles] : query.slots.roles },
    list: [...(parts.findLast((part) => part.draft.list.length > 0)?.draft.list ?? [])],
    passageIds: found.ranked.slice(0, 3).map(({ passage }) => passage.id),
  };
}

const toHistory = (turn: StoredTurn): HistoryTurn => ({
  question: turn.question,
  answer: turn.answer?.answer ?? '',
  context: turn.context,
});

/** A model may find an answer where words differ; what is plainly about something else is not worth a call. */
const isWorthAsking = (parts: readonly Part[]): boolean =>
  parts.some(
    ({ gated, found }) =>
      found.ranked.length > 0 &&
      !(gated.kind === 'declined' && (gated.reason === 'off_topic' || gated.reason === 'other_occupation')),
  );

/** The best passages of every part in turn, those that hold the facts first, each once. */
function offeredPassages(parts: readonly Part[], limit: number): readonly Passage[] {
  const queues = parts.map(({ found }) => [
    ...found.factPassages.values(),
    ...found.ranked.map(({ passage }) => passage),
  ]);
  const offered = new Map<string, Passage>();
  const longest = Math.max(...queues.map((queue) => queue.length));
  for (let at = 0; at < longest && offered.size < limit; at += 1) {
    for (const queue of queues) {
      const passage = queue[at];
      if (passage && offered.size < limit) offered.set(passage.id, passage);
    }
  }
  return [...offered.values()];
}

/** The questions with what a follow-up left unsaid. */
function standalone(parts: readonly Part[]): string {
  return parts
    .map(({ query }) => {
      const unsaid = query.terms.filter((term) => term.inherited).map((term) => term.surface);
      const about = [...query.slots.roles, ...unsaid];
      return query.isFollowUp && about.length > 0 ? `${query.text} (about: ${about.join(', ')})` : query.text;
    })
    .join('\n');
}

const silenceOf = (draft: Draft): readonly string[] =>
  draft.status === 'declined' ? draft.claims.map(({ text }) => text) : [plain("The guide doesn't say.").text];

const faultOf = ({ code }: ModelFailure): Fault =>
  code === 'cancelled'
    ? { code: 'cancelled' }
    : code === 'stalled' || code === 'timed_out'
      ? { code: 'upstream_stalled' }
      : { code: 'answer_incomplete' };

async function defaultGuide({ guides, defaultGuide }: AskDeps): Promise<GuideSlug | null> {
  return defaultGuide ?? (await guides.list())[0]?.slug ?? null;
}

/** One lexicon an edition: making it reads the whole word list. */
function rememberLexicons({ vocabulary, english }: AskDeps): (profile: GuideProfile) => Lexicon {
  const known = new WeakMap<GuideProfile, Lexicon>();
  return (profile) => {
    const lexicon = known.get(profile) ?? createLexicon(profile, vocabulary, english);
    known.set(profile, lexicon);
    return lexicon;
  };
}
