import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ConversationStore, Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';
import { GuideSlug } from '../domain/guide.ts';
import { createApp } from '../http/app.ts';
import { describeBug } from '../http/report-bug.ts';
import { collectGarbageWhenQuiet } from './collect-garbage.ts';
import { createGuideAdmin } from './guide-admin.ts';
import { createGuideView } from './guide-view.ts';
import { gzipWidget } from './gzip-widget.ts';
import { createLog } from './log.ts';
import { readVocabulary } from './node-files.ts';
import { nodeLimit } from './node-limit.ts';
import { clock, ids, openService } from './node-service.ts';
import { drainOnSignal } from './node-shutdown.ts';
import type { Prepared } from './prepare.ts';
import { forgetOldConversations } from './retention.ts';
import { StartError } from './start-error.ts';
import { startMessage } from './start-message.ts';

const HOUR_MS = 3_600_000;

/** A request has this long to arrive whole, so that slow senders hold no connection. */
const LIMITS = {
  requestTimeout: 10_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};

/** Starts the service, prints where it is, and ends it on a signal. */
export async function startServer(config: Config, preparing: Promise<Prepared>): Promise<void> {
  const log = createLog(config.log);
  // One forgotten promise must not end everybody's answers.
  process.on('unhandledRejection', (error) => log('error', 'unhandled_rejection', describeBug(error)));
  const vocabulary = readVocabulary(config.knowledge.dir);
  const { guides, widget } = await preparing;
  const service = await openService(config, { guides, vocabulary, log });
  const closing = new AbortController();
  const { defaultGuide } = config.knowledge;
  const app = createApp({
    ...service,
    config: config.http,
    engine: config.model ? 'model' : 'extractive',
    defaultGuide: defaultGuide === null ? null : GuideSlug.parse(defaultGuide),
    view: createGuideView(),
    admin: createGuideAdmin({ token: config.admin.token, guides: service.guides, vocabulary, log }),
    secondsToWait: nodeLimit(config.limits, log),
    widget: gzipWidget(widget),
    clock,
    ids,
    log,
    closing: closing.signal,
  });
  // The port is taken first: a second start by mistake must not touch what the first one is answering.
  const answer = getRequestListener(app.fetch);
  const { promise: isTidy, resolve: letIn } = Promise.withResolvers<void>();
  const server = createServer(LIMITS, (incoming, outgoing) => void isTidy.then(() => answer(incoming, outgoing)));
  await listen(server, config.server);
  try {
    await tidyUp(service.conversations, config, log);
  } catch (error) {
    server.close();
    throw error;
  }
  letIn();
  collectGarbageWhenQuiet(server);
  const { port } = Object(server.address());
  console.log(startMessage({ config, port, guides }));
  const retention = setInterval(
    () => void forgetOldConversations(service.conversations, config, { clock, log }),
    HOUR_MS,
  );
  drainOnSignal({
    server,
    closing,
    drainMs: config.server.drainMs,
    log,
    onDrained: () => {
      clearInterval(retention);
      service.close();
    },
  });
}

async function listen(server: Server, { host, port }: Config['server']): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const advice = LISTEN_ADVICE[code];
    if (advice === undefined) throw error;
    throw new StartError(advice(host, port), { cause: error });
  }
}

const LISTEN_ADVICE: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `PORT: ${port} is in use; stop what uses it or set PORT to another one`,
  EACCES: (_, port) => `PORT: this user may not open ${port}; set PORT to one above 1023`,
  EADDRNOTAVAIL: (host) => `HOST: ${host} is no address of this machine; 127.0.0.1 always is`,
  ENOTFOUND: (host) => `HOST: there is no machine ${host}; 127.0.0.1 always is`,
};

/** After a crash: turns that were being answered say so, and what is past its time goes. */
async function tidyUp(conversations: ConversationStore, config: Config, log: Log): Promise<void> {
  const interrupted = await conversations.interruptPending();
  if (!interrupted.ok) throw new StartError('The database cannot be written; see DATABASE_PATH');
  if (interrupted.value > 0) log('warn', 'interrupted_turns', { turns: interrupted.value });
  await forgetOldConversations(conversations, config, { clock, log });
}
