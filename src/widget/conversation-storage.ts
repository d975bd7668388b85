import type { ConversationKey } from './chat-state.ts';
import { hasFields } from './parse-answer-event.ts';

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

/** Keeps one chat under `key`; with `storage: null`, or one that is full, in memory until the page is left. */
export function createConversationStorage(storage: Storage | null, key: string): ConversationStorage {
  let inMemory = NOTHING_SAVED;
  return {
    key,
    load: () => (storage ? parseSavedChat(storage.getItem(key)) : null) ?? inMemory,
    save(chat) {
      inMemory = chat;
      try {
        storage?.setItem(key, JSON.stringify(chat));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error; // full, or switched off since: memory has to do
      }
    },
  };
}

/** The browser's storage, or null where the visitor or a sandbox has switched it off. */
export function openLocalStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Null for anything that this version did not write. */
export function parseSavedChat(json: string | null): SavedChat | null {
  if (json === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return isSavedChat(value) ? value : null;
}

const isText = (value: unknown) => typeof value === 'string';
const isPair = (first: string, second: string) => (value: unknown) =>
  value === null || (typeof value === 'object' && hasFields(value, { [first]: isText, [second]: isText }));

function isSavedChat(value: unknown): value is SavedChat {
  return (
    typeof value === 'object' &&
    value !== null &&
    hasFields(value, {
      conversation: isPair('id', 'token'),
      draft: isText,
      unanswered: isPair('messageId', 'question'),
      turnCount: (count) => typeof count === 'number',
    })
  );
}
