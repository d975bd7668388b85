import { type ChatSession, type ChatSessionDeps, createChatSession } from './chat-session.ts';
import { createConversationStorage } from './conversation-storage.ts';
import { openLocalStorage } from './local-storage.ts';
import { createSignpostClient, type SignpostClient } from './signpost-client.ts';

const STALL_MS = 30_000;

/** One chat with one service about one guide. */
export type ChatConnection = {
  readonly session: ChatSession;
  readonly client: SignpostClient;
  /** Where the browser keeps it: another tab writes to the same place. */
  readonly storageKey: string;
};

/** A chat in this browser: its real network, storage and ids. `api` is absolute and ends with a slash. */
export function connectChat(api: string, guide: string | null, onChange: ChatSessionDeps['onChange']): ChatConnection {
  const storageKey = `signpost ${api} ${guide ?? ''}`;
  const client = createSignpostClient({
    api,
    stallMs: STALL_MS,
    fetch: (input, init) => fetch(input, init),
    isOnline: () => navigator.onLine,
  });
  const session = createChatSession({
    client,
    storage: createConversationStorage(openLocalStorage(), storageKey),
    guide,
    newMessageId,
    onChange,
  });
  return { session, client, storageKey };
}

/** 128 random bits in hex. `crypto.randomUUID` is missing where a page is served without TLS. */
function newMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
