import { ConversationId, TurnId } from '../domain/conversation.ts';
import type { Fault } from '../domain/fault.ts';
import type { GuideSlug } from '../domain/guide.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { hashToken } from './conversation-token.ts';
import type { AskInput, Clock, ConversationStore, IdSource, StoredTurn } from './ports.ts';

export type OpenedTurn = {
  readonly conversationId: ConversationId;
  readonly turnId: TurnId;
  /** Only for a conversation that this question opened. */
  readonly token: string | null;
  readonly guide: GuideSlug;
  /** Complete turns before this one, oldest first. */
  readonly before: readonly StoredTurn[];
  /** The stored turn when the same message was sent before. */
  readonly repeated: StoredTurn | null;
  /** False when the store would not take the turn: the visitor still gets an answer, marked as not saved. */
  readonly isStored: boolean;
};

export type TurnPolicy = { readonly maxTurns: number; readonly staleAfterMs: number; readonly historyTurns: number };

type Deps = {
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly policy: TurnPolicy;
  readonly defaultGuide: () => Promise<GuideSlug | null>;
};

/** Finds or opens the conversation of a question and writes the question down as a pending turn. */
export async function openTurn(input: AskInput, question: string, deps: Deps): Promise<Result<OpenedTurn, Fault>> {
  const turn = {
    id: TurnId.parse(deps.ids.uuid()),
    messageId: input.messageId,
    question,
    askedAtMs: deps.clock.nowMs(),
  };
  if (input.conversation === null) {
    const guide = input.guide ?? (await deps.defaultGuide());
    if (guide === null) return failure({ code: 'guide_unknown' });
    const token = deps.ids.token();
    const key = { id: ConversationId.parse(deps.ids.uuid()), tokenHash: await hashToken(token) };
    const opened = await deps.conversations.open({ key, guide }, turn);
    const fresh = { conversationId: key.id, turnId: turn.id, guide, before: [], repeated: null };
    return success({ ...fresh, token: opened.ok ? token : null, isStored: opened.ok });
  }

  const key = { id: input.conversation.id, tokenHash: await hashToken(input.conversation.token) };
  const found = await deps.conversations.find(key);
  if (!found.ok) return found;
  if (found.value === null) return failure({ code: 'conversation_unknown' });
  const guide = input.guide ?? found.value.guide;
  const history = await deps.conversations.recentTurns(key.id, deps.policy.historyTurns);
  if (!history.ok) return history;
  const begun = await deps.conversations.begin(key, turn, deps.policy);
  const base = { conversationId: key.id, token: null, guide, before: history.value };
  if (!begun.ok) {
    const isStoreFault = begun.error.code === 'store_unavailable' || begun.error.code === 'storage_full';
    return isStoreFault ? success({ ...base, turnId: turn.id, repeated: null, isStored: false }) : begun;
  }
  const repeated = begun.value.kind === 'repeated' ? begun.value.turn : null;
  return success({ ...base, turnId: repeated?.id ?? turn.id, repeated, isStored: true });
}
