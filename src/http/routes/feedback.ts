import { TurnId } from '../../domain/conversation.ts';
import { FeedbackRequest } from '../../domain/wire.ts';
import { conversationKey, noSuchConversation } from '../conversation-key.ts';
import type { HttpApp, HttpDeps } from '../deps.ts';
import { jsonBody, problems, TokenHeader } from '../openapi.ts';
import { faultProblem, problem } from '../problem.ts';
import { readJson } from '../read-json.ts';
import { validate } from '../validate.ts';

export function addFeedbackRoute(app: HttpApp, { conversations, config }: HttpDeps): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/feedback',
    summary: 'Say whether an answer helped',
    description: 'The last feedback on an answer replaces the one before.',
    request: { headers: TokenHeader, body: jsonBody(FeedbackRequest) },
    responses: { 204: { description: 'It is kept.' }, ...problems(400, 403, 404, 413, 415, 500, 503) },
  });
  app.post('/feedback', async (c) => {
    const body = await readJson(c.req.raw, config.maxBodyBytes);
    if (!body.ok) return problem(c, body.error);
    const given = validate(FeedbackRequest, body.value);
    if (!given.ok) return problem(c, given.error);
    const { conversationId, turnId, rating, reasons = [], comment = '' } = given.value;

    const key = conversationKey(c, conversationId);
    const turn = TurnId.safeParse(turnId);
    if (!key || !turn.success) return noSuchConversation(c);
    const feedback = { rating, reasons: [...new Set(reasons)], comment: comment.toWellFormed().replaceAll('\0', '') };
    const kept = await conversations.giveFeedback(key, turn.data, feedback);
    if (!kept.ok) return problem(c, faultProblem(kept.error));
    return kept.value ? c.body(null, 204) : noSuchConversation(c);
  });
}
