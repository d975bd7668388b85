import type { Answer, AnswerEvent } from '../domain/answer.ts';
import type { ConversationId, Feedback, MessageId, TurnContext, TurnId, TurnState } from '../domain/conversation.ts';
import type { Fault } from '../domain/fault.ts';
import type { EditionHash, Guide, GuideMeta, GuideProfile, GuideSlug, Passage, PassageId } from '../domain/guide.ts';
import type { Result } from '../domain/result.ts';
import type { Candidate } from '../retrieve/rank.ts';

export type CallOptions = { readonly signal: AbortSignal };

export interface Clock {
  /** Milliseconds since 1970; used for stored times only, never for order. */
  nowMs(): number;
}

export interface IdSource {
  /** A version 4 UUID. */
  uuid(): string;
  /** 256 random bits, base64url. */
  token(): string;
}

export type GuideSummary = GuideMeta & { readonly hash: EditionHash; readonly passageCount: number };

export interface GuideStore {
  /** By slug, in alphabetical order. */
  list(): Promise<readonly GuideSummary[]>;
  /** The current edition, from memory while its hash is current; null when there is no such guide. */
  profile(slug: GuideSlug): Promise<GuideProfile | null>;
  /** The current edition's Markdown and its hash. */
  text(slug: GuideSlug): Promise<{ readonly text: string; readonly hash: EditionHash } | null>;
  /**
   * Passages of that edition that match, best first. `match` is an FTS5 expression built by retrieve/fts-query.
   * An edition that was just replaced still answers, so one question never mixes two editions.
   */
  candidates(edition: EditionHash, match: string, limit: number): Promise<readonly Candidate[]>;
  /** In the order asked for; unknown ids are left out. */
  passages(edition: EditionHash, ids: readonly PassageId[]): Promise<readonly Passage[]>;
  /** The first ones in the order of the guide, at most `count`. */
  firstPassages(edition: EditionHash, count: number): Promise<readonly Passage[]>;
  /** From the current edition of any guide. */
  passage(id: PassageId): Promise<Passage | null>;
  /**
   * Writes a guide that comes with the service as the current edition, all or nothing for readers. Does nothing when the
   * hash is current, or when an edition of this guide was published.
   */
  replace(guide: Guide): Promise<'indexed' | 'unchanged' | 'kept'>;
  /** As `replace`, for a guide that its owner sends to the running service: from then on only publishing changes it. */
  publish(guide: Guide): Promise<'indexed' | 'unchanged'>;
  /** Forgets guides that are not listed, but for those that were published. */
  retain(slugs: readonly GuideSlug[]): Promise<void>;
}

export type StoredTurn = {
  readonly id: TurnId;
  readonly question: string;
  readonly askedAtMs: number;
  readonly state: TurnState;
  /** Null unless complete. Never carries the token. */
  readonly answer: Answer | null;
  readonly context: TurnContext | null;
  readonly feedback: Feedback | null;
};

export type Conversation = {
  readonly id: ConversationId;
  readonly guide: GuideSlug;
  readonly createdAtMs: number;
  readonly turns: readonly StoredTurn[];
};

/** Who may see a conversation: its id and the hash of its token; a wrong pair looks like an unknown id. */
export type ConversationKey = { readonly id: ConversationId; readonly tokenHash: string };

export type WithheldSentence = { readonly text: string; readonly reasons: readonly string[] };

export type CompletedTurn = {
  readonly answer: Answer;
  readonly context: TurnContext | null;
  readonly withheld: readonly WithheldSentence[];
  readonly promptHash: string | null;
  readonly edition: EditionHash;
};

export type BegunTurn =
  | { readonly kind: 'begun' }
  /** The same message was asked before: its stored answer. */
  | { readonly kind: 'repeated'; readonly turn: StoredTurn };

export interface ConversationStore {
  /** Opens a conversation and its first turn (`pending`) in one batch. */
  open(
    conversation: { readonly key: ConversationKey; readonly guide: GuideSlug },
    turn: NewTurn,
  ): Promise<Result<void, StoreFault>>;
  /** Null for an unknown id and for a wrong token alike. */
  find(key: ConversationKey): Promise<Result<{ readonly guide: GuideSlug } | null, StoreFault>>;
  /**
   * Adds a `pending` turn. `conversation_busy` while another turn younger than `staleAfterMs` is pending (an older one is
   * marked interrupted); `conversation_full` at `maxTurns`.
   */
  begin(
    key: ConversationKey,
    turn: NewTurn,
    limits: { readonly maxTurns: number; readonly staleAfterMs: number },
  ): Promise<
    Result<
      BegunTurn,
      StoreFault | Extract<Fault, { code: 'conversation_unknown' | 'conversation_busy' | 'conversation_full' }>
    >
  >;
  /** Complete turns, oldest first, at most `limit`, the newest ones. */
  recentTurns(id: ConversationId, limit: number): Promise<Result<readonly StoredTurn[], StoreFault>>;
  /** Writes the answer in one batch: after it resolves, a crash loses nothing. */
  complete(turnId: TurnId, completed: CompletedTurn): Promise<Result<void, StoreFault>>;
  /** The turn keeps its question and says that it was interrupted. */
  interrupt(turnId: TurnId): Promise<Result<void, StoreFault>>;
  get(key: ConversationKey): Promise<Result<Conversation | null, StoreFault>>;
  /** False when there was nothing to delete. The text is gone from the tables afterwards. */
  delete(key: ConversationKey): Promise<Result<boolean, StoreFault>>;
  /** False when the turn is not of this conversation. The last feedback wins. */
  giveFeedback(key: ConversationKey, turnId: TurnId, feedback: Feedback): Promise<Result<boolean, StoreFault>>;
  /** Deletes conversations whose newest turn is older; returns how many. */
  deleteOlderThan(beforeMs: number): Promise<Result<number, StoreFault>>;
  /** Marks every pending turn interrupted: for a start after a crash. */
  interruptPending(): Promise<Result<number, StoreFault>>;
}

export type StoreFault = Extract<Fault, { code: 'store_unavailable' | 'storage_full' }>;

export type NewTurn = {
  readonly id: TurnId;
  readonly messageId: MessageId | null;
  readonly question: string;
  readonly askedAtMs: number;
};

export type ModelMessage = { readonly role: 'system' | 'user'; readonly content: string };

/** Why a model call gave no usable (or no complete) answer. Detail is for logs and never shown to a client. */
export type ModelFailure = {
  readonly code:
    | 'unauthorised'
    | 'rate_limited'
    | 'unavailable'
    | 'timed_out'
    | 'stalled'
    | 'incomplete'
    | 'filtered'
    | 'invalid'
    | 'too_large'
    | 'cancelled';
  readonly detail: string;
};

/** Exactly one `end` or `failure` closes the stream; `length` means the model ran into its token limit. */
export type ModelEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'end'; readonly finish: 'stop' | 'length' }
  | { readonly type: 'failure'; readonly failure: ModelFailure };

export interface ChatModel {
  readonly name: string;
  /** At most two attempts, never a second one after text was given. Aborting `signal` closes the call upstream. */
  stream(messages: readonly ModelMessage[], options: CallOptions): AsyncGenerator<ModelEvent, void>;
}

/** A prompt file, parsed and checked when the service starts. */
export interface AnswerPrompt {
  readonly hash: string;
  /** System message first, holding rules only; passages and question are data in the user message. */
  render(values: {
    readonly question: string;
    readonly passages: readonly Passage[];
    readonly nonce: string;
  }): Promise<readonly ModelMessage[]>;
}

/** As `AnswerPrompt`, for a second opinion on one sentence. */
export interface JudgePrompt {
  render(values: {
    readonly sentence: string;
    readonly passages: readonly Passage[];
    readonly nonce: string;
  }): Promise<readonly ModelMessage[]>;
}

export type AskInput = {
  readonly question: string;
  /** Null: the conversation's guide, else the default guide. */
  readonly guide: GuideSlug | null;
  /** Null opens a new conversation. */
  readonly conversation: { readonly id: ConversationId; readonly token: string } | null;
  readonly messageId: MessageId | null;
};

/** One question to one stream of events, closed by exactly one `answer-end` or `error`. Leaving early aborts the work. */
export type Ask = (input: AskInput, options: CallOptions) => AsyncGenerator<AnswerEvent, void>;

/** Structured logging. Fields never hold message text, tokens or keys. */
export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void;
