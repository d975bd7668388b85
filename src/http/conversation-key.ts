import type { Context } from 'hono';
import { hashToken } from '../answer/conversation-token.ts';
import type { ConversationKey } from '../answer/ports.ts';
import { ConversationId } from '../domain/conversation.ts';
import type { HttpEnv } from './deps.ts';
import { faultProblem, problem } from './problem.ts';

export const TOKEN_HEADER = 'X-Conversation-Token';

/** Who asks for a conversation; null when the id or the token cannot be anybody's. */
export function conversationKey(c: Context<HttpEnv>, id: string): ConversationKey | null {
  const conversationId = ConversationId.safeParse(id);
  const token = c.req.header(TOKEN_HEADER);
  if (!conversationId.success || !token) return null;
  return { id: conversationId.data, tokenHash: hashToken(token) };
}

/** One answer for an id that is malformed, unknown or another's: nobody learns which. */
export const noSuchConversation = (c: Context<HttpEnv>): Response =>
  problem(c, faultProblem({ code: 'conversation_unknown' }));
