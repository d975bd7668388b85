import { parseJson } from '../domain/parse-json.ts';
import type { ConversationKey } from './chat-state.ts';
import { hasFields, isNumber, isText } from './has-fields.ts';
import { keep } from './local-storage.ts';

/** What outlives a reload. The conversation's text stays on the server; only its key is kept here. */
export type SavedChat = {
  readonly conversation: ConversationKey | null;
  /** What is typed and not yet sent. */
  readonly draft: string;
  /** The question that has no whole answer yet, so that a retry after a reload asks the same message again. */
  readonly unanswered: { readonly messageId: string; readonly question: string } | null;
  /** How many turns this browser has seen: tells another tab that there is more to fetch. */
  readonly turnCount: number;
};

export const NOTHING_SAVED: SavedChat = { conversation: null, draft: '', unanswered: null, turnCount: 0 };

export type ConversationStorage = {
  readonly key: string;
  load(): SavedChat;
  save(chat: SavedChat): void;
};

/** Tells the chats of one page that something was saved, and under which key: a storage event goes to other tabs only. */
export const SAVES = new EventTarget();

/** Keeps one chat under `key`; with `storage: null`, or one that is full, in memory until the page is left. */
export function createConversationStorage(storage: Storage | null, key: string): ConversationStorage {
  let inMemory = NOTHING_SAVED;
  return {
    key,
    load: () => (storage ? parseSavedChat(storage.getItem(key)) : null) ?? inMemory,
    save(chat) {
      inMemory = chat;
      keep(storage, key, JSON.stringify(chat));
      SAVES.dispatchEvent(new CustomEvent('save', { detail: key }));
    },
  };
}

/** Null for anything that this version did not write. */
export function parseSavedChat(json: string | null): SavedChat | null {
  const value = parseJson(json ?? 'null');
  return isSavedChat(value) ? value : null;
}

const isPair = (first: string, second: string) => (value: unknown) =>
  value === null || hasFields(value, { [first]: isText, [second]: isText });

const isSavedChat = (value: unknown): value is SavedChat =>
  hasFields(value, {
    conversation: isPair('id', 'token'),
    draft: isText,
    unanswered: isPair('messageId', 'question'),
    turnCount: isNumber,
  });
