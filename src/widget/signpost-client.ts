import type { AnswerEvent } from '../domain/answer.ts';
import type { Feedback } from '../domain/conversation.ts';
import type { ConversationKey } from './chat-state.ts';
import { readEventStream } from './event-stream-reader.ts';
import { parseAnswerEvent } from './parse-answer-event.ts';
import { type Problem, problemKind } from './problem.ts';

export type AskRequest = {
  readonly question: string;
  readonly guide: string | null;
  readonly messageId: string;
  readonly conversation: ConversationKey | null;
};

export type Fetched = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly problem: Problem };

/** The service, as the widget calls it. Nothing here throws for a network fault or a refusal: both are a `Problem`. */
export interface SignpostClient {
  /**
   * Gives the events of one answer as they arrive, without the `error` event, and returns null after a whole answer
   * or the problem that ended it. A stream that stops without its terminal event is `cut_off`, however cleanly it closed.
   */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent, Problem | null>;
  conversation(key: ConversationKey): Promise<Fetched>;
  deleteConversation(key: ConversationKey): Promise<Fetched>;
  passage(passageId: string): Promise<Fetched>;
  guide(slug: string): Promise<Fetched>;
  giveFeedback(key: ConversationKey, turnId: string, feedback: Feedback): Promise<Fetched>;
}

export type ClientSettings = {
  /** Absolute URL of the service, with a slash at its end. */
  readonly api: string;
  /** How long nothing at all may arrive, not even a heartbeat, before the answer counts as stalled. */
  readonly stallMs: number;
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
};

export function createSignpostClient({ api, stallMs, fetch, isOnline }: ClientSettings): SignpostClient {
  const unreached = (): Problem => ({ kind: isOnline() ? 'unreachable' : 'offline' });
  const headers = (key: ConversationKey | null, more: Record<string, string> = {}) => ({
    ...more,
    ...(key ? { 'x-conversation-token': key.token } : {}),
  });

  async function* ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent, Problem | null> {
    const stall = new AbortController();
    let timer = setTimeout(() => stall.abort(), stallMs);
    const onActivity = () => {
      clearTimeout(timer);
      timer = setTimeout(() => stall.abort(), stallMs);
    };
    const { question, guide, messageId, conversation } = request;
    let hasBegun = false;
    let hasEnded = false;
    try {
      const response = await fetch(new URL('ask', api), {
        method: 'POST',
        headers: headers(conversation, { 'content-type': 'application/json', accept: 'text/event-stream' }),
        body: JSON.stringify({
          question,
          messageId,
          ...(conversation ? { conversationId: conversation.id } : guide ? { guide } : {}),
        }),
        signal: AbortSignal.any([signal, stall.signal]),
        credentials: 'omit',
      });
      onActivity();
      if (!response.ok) return await problemOf(response);
      if (!response.body || !isEventStream(response)) return { kind: 'server' };
      for await (const { data } of readEventStream(response.body, onActivity)) {
        // After its end the stream is read on until the service closes it: cancelling would look like a failed request.
        const event: AnswerEvent | null = hasEnded ? null : parseAnswerEvent(data);
        if (!event) continue;
        hasBegun = true;
        if (event.type === 'error') return { kind: problemKind(event.code, event.status) };
        hasEnded = event.type === 'answer-end';
        yield event;
      }
      return hasEnded ? null : { kind: 'cut_off' };
    } catch (error) {
      if (hasEnded) return null;
      // Whatever fetch or the body throws says no more than that the connection is gone: the cause is ours to tell.
      if (stall.signal.aborted) return { kind: 'stalled' };
      if (error instanceof Error) return isOnline() && hasBegun ? { kind: 'cut_off' } : unreached();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async function call(path: string, init: RequestInit): Promise<Fetched> {
    let response: Response;
    try {
      response = await fetch(new URL(path, api), { ...init, credentials: 'omit' });
    } catch (error) {
      if (error instanceof Error) return { ok: false, problem: unreached() };
      throw error;
    }
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, body: response.status === 204 ? null : await readJson(response) };
  }

  return {
    ask,
    conversation: (key) => call(`conversations/${encodeURIComponent(key.id)}`, { headers: headers(key) }),
    deleteConversation: (key) =>
      call(`conversations/${encodeURIComponent(key.id)}`, { method: 'DELETE', headers: headers(key), keepalive: true }),
    guide: (slug) => call(`guides/${encodeURIComponent(slug)}`, {}),
    passage: (passageId) => call(`passages/${encodeURIComponent(passageId)}`, {}),
    giveFeedback: (key, turnId, feedback) =>
      call('feedback', {
        method: 'POST',
        headers: headers(key, { 'content-type': 'application/json' }),
        body: JSON.stringify({ conversationId: key.id, turnId, ...feedback }),
      }),
  };
}

const isEventStream = (response: Response) =>
  response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;

/** From problem+json (RFC 9457), or from the status alone when a proxy answered in its own words. */
async function problemOf(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const requestId = response.headers.get('x-request-id');
  return {
    kind: problemKind(code, response.status),
    ...(retryAfterSeconds > 0 ? { retryAfterSeconds } : {}),
    ...(requestId === null ? {} : { requestId }),
  };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof Error) return null; // not JSON, or cut off: either way there is nothing to read
    throw error;
  }
}
