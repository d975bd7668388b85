import { Answer, type AnswerEvent } from '../../src/domain/answer.ts';
import { parseEvents } from './read-events.ts';

export type Chat = { readonly id: string; readonly token: string };

/** A turn as far as a client saw it. `claims` is null until the client was told that the answer is complete and kept. */
export type SeenTurn = { readonly chat: Chat; readonly turnId: string; readonly claims: readonly string[] | null };

/**
 * Asks one question, in `chat` or a new conversation. Null when the service was gone before it said anything. Throws when
 * it answers with anything but an answer.
 */
export async function askOnce(
  url: string,
  question: string,
  chat: Chat | null,
  accept: 'application/json' | 'text/event-stream',
): Promise<SeenTurn | null> {
  const { status, text } = await post(`${url}/ask`, question, chat, accept);
  if (status === null) return null;
  if (status !== 200) throw new Error(`the service answered ${status}: ${text}`);
  return accept === 'application/json' ? fromJson(text, chat) : fromEvents(text, chat);
}

/** What came until the end, or until the service was gone. */
async function post(url: string, question: string, chat: Chat | null, accept: string) {
  let status: number | null = null;
  let text = '';
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...(chat && { 'x-conversation-token': chat.token }) },
      body: JSON.stringify({ question, ...(chat && { conversationId: chat.id }) }),
    });
    status = response.status;
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
  } catch (error) {
    // fetch throws a TypeError when a connection is refused or cut.
    if (!(error instanceof TypeError)) throw error;
  }
  return { status, text };
}

function fromJson(text: string, chat: Chat | null): SeenTurn | null {
  if (!text.endsWith('}')) return null;
  const { conversationId, conversationToken, turnId, claims, saved } = Answer.parse(JSON.parse(text));
  return {
    chat: chat ?? { id: conversationId, token: conversationToken ?? '' },
    turnId,
    claims: saved ? claims.map((claim) => claim.text) : null,
  };
}

function fromEvents(text: string, chat: Chat | null): SeenTurn | null {
  const events: readonly AnswerEvent[] = parseEvents(text.slice(0, text.lastIndexOf('\n\n') + 2));
  const [start] = events;
  if (start?.type !== 'answer-start') return null;
  const { conversationId, conversationToken, turnId } = start;
  const isKept = events.some((event) => event.type === 'answer-end' && event.saved);
  const claims = events.flatMap((event) => (event.type === 'claim' ? [event.text] : []));
  return {
    chat: chat ?? { id: conversationId, token: conversationToken ?? '' },
    turnId,
    claims: isKept ? claims : null,
  };
}
