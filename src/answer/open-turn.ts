import { ConversationId, TurnId } from '../domain/conversation.ts';
import type { Fault } from '../domain/fault.ts';
import type { GuideProfile, GuideSlug } from '../domain/guide.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { hashToken } from './conversation-token.ts';
import type { AskInput, Clock, ConversationStore, GuideStore, IdSource, StoredTurn } from './ports.ts';

export type OpenedTurn = {
  readonly conversationId: ConversationId;
  readonly turnId: TurnId;
  /** Only for a conversation that this question opened. */
  readonly token: string | null;
  readonly profile: GuideProfile;
  /** Complete turns before this one, oldest first. */
  readonly before: readonly StoredTurn[];
  /** The stored turn when the same message was sent before. */
  readonly repeated: StoredTurn | null;
  /** False when the store would not take the turn: the visitor still gets an answer, marked as not saved. */
  readonly isStored: boolean;
};

export type TurnPolicy = { readonly maxTurns: number; readonly staleAfterMs: number; readonly historyTurns: number };

type Deps = {
  readonly guides: GuideStore;
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly policy: TurnPolicy;
  readonly defaultGuide: GuideSlug | null;
};

/** Finds or opens the conversation of a question and writes the question down as a pending turn. */
export async function openTurn(input: AskInput, question: string, deps: Deps): Promise<Result<OpenedTurn, Fault>> {
  const turn = {
    id: TurnId.parse(deps.ids.uuid()),
    messageId: input.messageId,
    question,
    askedAtMs: deps.clock.nowMs(),
  };
  return input.conversation === null ? open() : resume(input.conversation);

  async function open(): Promise<Result<OpenedTurn, Fault>> {
    const slug = input.guide ?? deps.defaultGuide ?? (await deps.guides.list())[0]?.slug;
    const profile = slug === undefined ? null : await deps.guides.profile(slug);
    if (!profile) return failure({ code: 'guide_unknown' });
    const token = deps.ids.token();
    const key = { id: ConversationId.parse(deps.ids.uuid()), tokenHash: hashToken(token) };
    const opened = await deps.conversations.open({ key, guide: profile.slug }, turn);
    return success({
      conversationId: key.id,
      turnId: turn.id,
      token: opened.ok ? token : null,
      profile,
      before: [],
      repeated: null,
      isStored: opened.ok,
    });
  }

  async function resume(conversation: NonNullable<AskInput['conversation']>): Promise<Result<OpenedTurn, Fault>> {
    const key = { id: conversation.id, tokenHash: hashToken(conversation.token) };
    const found = await deps.conversations.find(key);
    if (!found.ok) return found;
    if (found.value === null) return failure({ code: 'conversation_unknown' });
    const profile = await deps.guides.profile(input.guide ?? found.value.guide);
    if (!profile) return failure({ code: 'guide_unknown' });
    const before = await deps.conversations.recentTurns(key.id, deps.policy.historyTurns);
    if (!before.ok) return before;
    const begun = await deps.conversations.begin(key, turn, deps.policy);
    const known = { conversationId: key.id, token: null, profile, before: before.value };
    if (begun.ok) {
      const repeated = begun.value.kind === 'repeated' ? begun.value.turn : null;
      return success({ ...known, turnId: repeated?.id ?? turn.id, repeated, isStored: true });
    }
    const { code } = begun.error;
    if (code !== 'store_unavailable' && code !== 'storage_full') return begun;
    return success({ ...known, turnId: turn.id, repeated: null, isStored: false });
  }
}
