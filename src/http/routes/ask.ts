import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { foldAnswer } from '../../answer/fold-answer.ts';
import type { AskInput } from '../../answer/ports.ts';
import { Answer, AnswerEvent } from '../../domain/answer.ts';
import { ConversationId } from '../../domain/conversation.ts';
import { GuideSlug } from '../../domain/guide.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { AskRequest } from '../../domain/wire.ts';
import { TOKEN_HEADER } from '../conversation-key.ts';
import type { HttpApp, HttpDeps, HttpEnv, LogLine } from '../deps.ts';
import { toEventStream } from '../event-stream.ts';
import { jsonBody, problems, TokenHeader } from '../openapi.ts';
import { faultProblem, type ProblemFields, problem } from '../problem.ts';
import { readJson } from '../read-json.ts';
import type { ReportBug } from '../report-bug.ts';
import { settleEvents } from '../settle-events.ts';
import { validate } from '../validate.ts';

export function addAskRoute(
  app: HttpApp,
  { ask, config, closing, reportBug }: HttpDeps & { readonly reportBug: ReportBug },
): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/ask',
    summary: 'Ask a question',
    description:
      'Answers as JSON, or sentence by sentence as server-sent events when the Accept header prefers text/event-stream. ' +
      'A stream holds exactly one terminal event, `answer-end` or `error`; what goes wrong before its first event is an ' +
      'HTTP error. A question without a conversationId opens a conversation: its id and secret token come with the answer.',
    request: { headers: TokenHeader, body: jsonBody(AskRequest) },
    responses: {
      200: {
        description: 'The answer; declining is one too.',
        content: {
          'application/json': { schema: Answer.meta({ id: 'Answer' }) },
          'text/event-stream': { schema: AnswerEvent.meta({ id: 'AnswerEvent' }) },
        },
      },
      ...problems(400, 403, 404, 409, 413, 415, 429, 500, 502, 503),
    },
  });

  app.post('/ask', async (c) => {
    const input = await readInput(c, config.maxBodyBytes);
    if (!input.ok) return problem(c, input.error);

    const abort = new AbortController();
    abortOnLeave(c.req.raw.signal, abort);
    const line = c.get('line');
    const events = noted(
      settleEvents(ask(input.value, { signal: abort.signal }), {
        abort,
        closing,
        onBug: (error) => reportBug(c, error),
      }),
      line,
    );

    if (!wantsEvents(c)) {
      const answer = await foldAnswer(events);
      return answer.ok ? c.json(answer.value) : problem(c, answer.error);
    }
    const first = await events.next();
    if (first.done) throw new Error('settled events have a terminal event');
    if (first.value.type === 'error') return problem(c, first.value);
    const bodyEnd = Promise.withResolvers<void>();
    c.set('bodyEnd', bodyEnd.promise);
    return toEventStream(after(first.value, events), {
      abort,
      heartbeatMs: config.heartbeatMs,
      stalledReaderMs: config.stalledReaderMs,
      onEnd: () => {
        line['outcome'] ??= 'cancelled';
        bodyEnd.resolve();
      },
    });
  });
}

/**
 * Aborts the answer when the client leaves. A function of its own, so that the listener holds nothing of the request:
 * undici keeps a request's signal until the request itself is collected, and would keep both for ever.
 */
function abortOnLeave(client: AbortSignal, answer: AbortController): void {
  const leave = () => answer.abort();
  client.addEventListener('abort', leave, { once: true });
  answer.signal.addEventListener('abort', () => client.removeEventListener('abort', leave), { once: true });
}

/** Equal wishes go to the one named first, no wish to JSON. */
function wantsEvents(c: Context<HttpEnv>): boolean {
  const supports = ['application/json', 'text/event-stream'];
  return accepts(c, { header: 'Accept', supports, default: 'application/json' }) === 'text/event-stream';
}

async function readInput(c: Context<HttpEnv>, maxBytes: number): Promise<Result<AskInput, ProblemFields>> {
  const body = await readJson(c.req.raw, maxBytes);
  if (!body.ok) return body;
  const asked = validate(AskRequest, body.value);
  if (!asked.ok) return asked;
  const { question, conversationId, guide, messageId = null } = asked.value;

  const slug = guide === undefined ? null : GuideSlug.safeParse(guide);
  if (slug && !slug.success) return failure(faultProblem({ code: 'guide_unknown' }));
  const input = { question, guide: slug?.data ?? null, messageId };
  if (conversationId === undefined) return success({ ...input, conversation: null });

  const id = ConversationId.safeParse(conversationId);
  const token = c.req.header(TOKEN_HEADER);
  if (!id.success || !token) return failure(faultProblem({ code: 'conversation_unknown' }));
  return success({ ...input, conversation: { id: id.data, token } });
}

/** Passes events on and writes down for the log how they ended; never what was said. */
async function* noted(events: AsyncGenerator<AnswerEvent, void>, line: LogLine): AsyncGenerator<AnswerEvent, void> {
  for await (const event of events) {
    if (event.type === 'answer-start') line['turnId'] = event.turnId;
    if (event.type === 'error') line['outcome'] = event.code;
    if (event.type === 'answer-end') {
      const { status, engine, degraded, withheld, saved } = event;
      Object.assign(line, { outcome: status, engine, degraded, withheld, saved });
    }
    yield event;
  }
}

async function* after(
  first: AnswerEvent,
  events: AsyncGenerator<AnswerEvent, void>,
): AsyncGenerator<AnswerEvent, void> {
  yield first;
  yield* events;
}
