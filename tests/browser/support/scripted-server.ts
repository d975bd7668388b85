import { serve } from '@hono/node-server';
import { buildWidget } from '../../../scripts/build-widget.ts';
import type { AnswerEvent } from '../../../src/domain/answer.ts';
import { renderGuideHtml } from '../../../src/guide/render-html.ts';
import { createApp } from '../../../src/http/app.ts';
import type { HttpApp } from '../../../src/http/deps.ts';
import { createFakeAsk, untilAborted } from '../../support/fake-ask.ts';
import { createFakeConversations } from '../../support/fake-conversations.ts';
import { galleryPage } from './gallery-page.ts';
import { FAULTS } from './gallery-states.ts';
import { createMemoryGuides, readGuide } from './memory-guides.ts';
import { answerEvents } from './scripted-answer.ts';
import { SCRIPTED_ANSWERS } from './scripted-answers.ts';

export type ScriptedServer = { readonly url: string; close(): void };

/**
 * The real HTTP side with answers from a script, for the states that a real question can't bring about at will. Any
 * question that the script doesn't know gets its first sentence and then nothing, until the visitor stops it.
 */
export async function startScriptedServer(port = 0, pauseMs = 0): Promise<ScriptedServer> {
  const guide = await readGuide('knowledge/production-technician.md');
  const widget = await buildWidget();
  const fakeAsk = createFakeAsk();
  fakeAsk.play(async function* ({ question }, { signal }): AsyncGenerator<AnswerEvent, void> {
    const fault = Object.entries(FAULTS).find(([code]) => question === `fault ${code}`);
    if (fault) {
      const [code, status] = fault;
      return yield { type: 'error', code, title: code, detail: code, status };
    }
    const script = SCRIPTED_ANSWERS[question];
    const [first] = Object.values(SCRIPTED_ANSWERS);
    for (const event of answerEvents(guide, script ?? first ?? { claims: [] })) {
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (event.type === 'answer-end' && !script) await untilAborted(signal);
      yield event;
      if (event.type === 'claim' && !script) await untilAborted(signal);
    }
  });
  const app = createApp({
    config: {
      allowedOrigins: '*',
      maxBodyBytes: 16_384,
      heartbeatMs: 1_000,
      stalledReaderMs: 60_000,
      maxQuestionLength: 1_000,
    },
    engine: 'extractive',
    defaultGuide: guide.slug,
    ask: fakeAsk.ask,
    guides: createMemoryGuides([guide]),
    conversations: createFakeConversations(),
    view: {
      bodyHtml: async (text, { title }) => renderGuideHtml({ text, title }),
      suggestions: () => Object.keys(SCRIPTED_ANSWERS).slice(0, 4),
    },
    admin: null,
    secondsToWait: null,
    widget,
    clock: { nowMs: () => Date.now() },
    ids: { uuid: () => crypto.randomUUID(), token: () => 't'.repeat(43) },
    log: () => undefined,
    closing: new AbortController().signal,
  });
  return await new Promise((resolve) => {
    const server = serve({ fetch: (request) => answer(request, app), hostname: '127.0.0.1', port }, (address) =>
      resolve({ url: `http://127.0.0.1:${address.port}`, close: () => void server.close() }),
    );
  });
}

/** The gallery's page, a service for each of its states, and the service itself. */
function answer(request: Request, app: HttpApp): Response | Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === '/gallery') {
    return new Response(galleryPage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  url.pathname = url.pathname.replace(/^\/state\/[^/]+/, '');
  return app.fetch(new Request(url, request));
}

if (import.meta.main) console.log((await startScriptedServer(8791, 250)).url);
