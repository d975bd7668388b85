import { hashToken } from '../../src/answer/conversation-token.ts';
import { foldAnswer } from '../../src/answer/fold-answer.ts';
import type { Conversation, GuideStore } from '../../src/answer/ports.ts';
import { createApp } from '../../src/http/app.ts';
import type { HttpApp, HttpConfig, HttpDeps } from '../../src/http/deps.ts';
import { conversationId, guideSlug, shortAnswer, turnId } from './answer-events.ts';
import { createFakeAsk, type FakeAsk } from './fake-ask.ts';
import { createFakeConversations, type FakeConversations } from './fake-conversations.ts';
import { createFakeGuides } from './fake-guides.ts';
import { SOME_WIDGET } from './some-widget.ts';

export type LoggedLine = { readonly level: string; readonly event: string } & Readonly<Record<string, unknown>>;

export type TestApp = {
  readonly app: HttpApp;
  readonly fakeAsk: FakeAsk;
  readonly conversations: FakeConversations;
  readonly logged: readonly LoggedLine[];
  readonly closing: AbortController;
  /** POSTs JSON to /ask with more or other headers. */
  ask(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
};

export const ownersToken = 'x'.repeat(43);

/** The real app over fakes. Heartbeats and deadlines are out of the way unless a test asks for them. */
export function createTestApp(
  config: Partial<HttpConfig> = {},
  {
    guides = createFakeGuides(),
    admin = null,
    secondsToWait = null,
  }: { readonly guides?: GuideStore } & Partial<Pick<HttpDeps, 'admin' | 'secondsToWait'>> = {},
): TestApp {
  const fakeAsk = createFakeAsk();
  const conversations = createFakeConversations();
  const logged: LoggedLine[] = [];
  const closing = new AbortController();
  let ids = 0;
  const app = createApp({
    config: {
      allowedOrigins: [],
      maxBodyBytes: 16_384,
      heartbeatMs: 60_000,
      stalledReaderMs: 60_000,
      maxQuestionLength: 1_000,
      ...config,
    },
    engine: 'extractive',
    defaultGuide: null,
    ask: fakeAsk.ask,
    guides,
    conversations,
    view: { bodyHtml: async (text) => `<p>${text.length}</p>`, suggestions: () => ['When is the lamp lit?'] },
    admin,
    secondsToWait,
    widget: SOME_WIDGET,
    clock: { nowMs: () => 0 },
    ids: { uuid: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`, token: () => ownersToken },
    log: (level, event, fields) => void logged.push({ level, event, ...fields }),
    closing: closing.signal,
  });
  return {
    app,
    fakeAsk,
    conversations,
    logged,
    closing,
    ask: async (body, headers = {}) =>
      app.request('/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** A conversation of one complete turn that `ownersToken` opens. */
export async function keepConversation(conversations: FakeConversations): Promise<Conversation> {
  const answer = await foldAnswer(shortAnswer);
  if (!answer.ok) throw new Error('the short answer is an answer');
  const { conversationToken: _, ...stored } = answer.value;
  const conversation: Conversation = {
    id: conversationId,
    guide: guideSlug,
    createdAtMs: 1,
    turns: [
      { id: turnId, question: 'When?', askedAtMs: 2, state: 'complete', answer: stored, context: null, feedback: null },
    ],
  };
  conversations.kept.set(conversationId, { tokenHash: hashToken(ownersToken), conversation });
  return conversation;
}
