import * as z from 'zod';
import type { Conversation } from '../../answer/ports.ts';
import { ConversationView } from '../../domain/wire.ts';
import { conversationKey, noSuchConversation } from '../conversation-key.ts';
import type { HttpApp, HttpDeps } from '../deps.ts';
import { json, problems, TokenHeader } from '../openapi.ts';
import { faultProblem, problem } from '../problem.ts';

const request = { params: z.object({ id: z.uuid() }), headers: TokenHeader };

export function addConversationRoutes(app: HttpApp, { conversations }: HttpDeps): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/conversations/{id}',
    summary: 'Read a conversation',
    description: 'Its questions in order, each answer with its claims, their verdicts and citations.',
    request,
    responses: { 200: json(ConversationView, 'The conversation.'), ...problems(403, 404, 500, 503) },
  });
  app.get('/conversations/:id', async (c) => {
    const key = conversationKey(c, c.req.param('id'));
    if (!key) return noSuchConversation(c);
    const found = await conversations.get(key);
    if (!found.ok) return problem(c, faultProblem(found.error));
    return found.value ? c.json(viewOf(found.value)) : noSuchConversation(c);
  });

  app.openAPIRegistry.registerPath({
    method: 'delete',
    path: '/conversations/{id}',
    summary: 'Delete a conversation',
    description: 'Its questions, answers and feedback are gone afterwards.',
    request,
    responses: { 204: { description: 'It is gone.' }, ...problems(403, 404, 500, 503) },
  });
  app.delete('/conversations/:id', async (c) => {
    const key = conversationKey(c, c.req.param('id'));
    if (!key) return noSuchConversation(c);
    const deleted = await conversations.delete(key);
    if (!deleted.ok) return problem(c, faultProblem(deleted.error));
    return deleted.value ? c.body(null, 204) : noSuchConversation(c);
  });
}

/** What understanding keeps of a turn for follow-ups is left out. */
function viewOf({ id, guide, createdAtMs, turns }: Conversation): ConversationView {
  return { id, guide, createdAtMs, turns: turns.map(({ context: _, ...turn }) => turn) };
}
