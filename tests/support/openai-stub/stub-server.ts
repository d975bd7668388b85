import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gate } from './gate.ts';
import { isStubMode, MODES, type StubMode } from './modes.ts';
import { type ChatMessage, type ParrotMode, parrotSentences } from './parrot.ts';

/** How the stub answers one request. What is left out comes from the `model` of the request, else from an honest parrot. */
export type StubScript = {
  readonly mode?: StubMode | ParrotMode;
  readonly sentences?: readonly string[];
  /** Waited for before each sentence. */
  readonly delayMs?: number;
  /** Passed before each sentence. */
  readonly gate?: Gate;
  /** For mode `rate-limit`; "0" unless given. */
  readonly retryAfter?: string;
};

type StubRequest = {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly messages: readonly ChatMessage[];
  readonly arrivedAtMs: number;
  /** Null while the response is open. */
  closedAtMs: number | null;
  /** True when the caller left before the stub was done. */
  leftEarly: boolean;
  bytesSent: number;
};

/** An OpenAI-compatible server of ours on loopback that answers by script. It is no model. */
export type OpenAiStub = {
  readonly baseUrl: string;
  /** In order of arrival; a test may empty it. */
  readonly requests: StubRequest[];
  /** Requests whose response is still open. */
  openCalls(): number;
  /** TCP connections accepted so far. */
  connections(): number;
  /** One script per request, in order of arrival. */
  enqueue(...scripts: readonly StubScript[]): void;
  /** Forgets scripts that no request has used. */
  drop(): void;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const PARROT_MODES: ReadonlySet<string> = new Set([
  'normal',
  'unsupported',
  'wrong-numbers',
  'unoffered-marks',
  'silent',
]);

type StubOptions = {
  readonly port?: number;
  /** What it says to these messages, where no script says something else; the parrot speaks without it. */
  readonly reply?: (messages: readonly ChatMessage[]) => readonly string[];
};

export async function startOpenAiStub({ port = 0, reply }: StubOptions = {}): Promise<OpenAiStub> {
  const requests: StubRequest[] = [];
  const scripts: StubScript[] = [];
  let connections = 0;

  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) {
      response.writeHead(404).end();
      return;
    }
    const record = await receive(request, response);
    requests.push(record);
    const script = scripts.shift() ?? {};
    const sentences = script.sentences ?? (script.mode ? undefined : reply?.(record.messages));
    await answer(record, { ...script, ...(sentences && { sentences }) }, response);
  });
  server.on('connection', () => connections++);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // Safe: a server that listens on a TCP port has an address with a port.
  const address = server.address() as AddressInfo;

  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    openCalls: () => requests.filter((request) => request.closedAtMs === null).length,
    connections: () => connections,
    enqueue: (...more) => void scripts.push(...more),
    drop: () => void scripts.splice(0),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<StubRequest> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  // Safe: only our own adapter and the tests that say otherwise send to the stub.
  const body = JSON.parse(text) as Record<string, unknown>;
  const record: StubRequest = {
    url: request.url ?? '',
    authorization: request.headers.authorization,
    body,
    // Safe: as above.
    messages: (body['messages'] ?? []) as readonly ChatMessage[],
    arrivedAtMs: performance.now(),
    closedAtMs: null,
    leftEarly: false,
    bytesSent: 0,
  };
  const sentBefore = request.socket.bytesWritten;
  response.on('close', () => {
    record.closedAtMs = performance.now();
    record.leftEarly = !response.writableFinished;
    record.bytesSent = request.socket.bytesWritten - sentBefore;
  });
  return record;
}

async function answer(record: StubRequest, script: StubScript, response: ServerResponse): Promise<void> {
  const closed = new AbortController();
  response.on('close', () => closed.abort());
  const model = String(record.body['model'] ?? '');
  const asked = script.mode ?? (isStubMode(model) || isParrotMode(model) ? model : 'normal');
  const mode = isParrotMode(asked) ? 'normal' : asked;
  await MODES[mode]({
    model,
    sentences: script.sentences ?? parrotSentences(isParrotMode(asked) ? asked : 'normal', record.messages),
    delayMs: script.delayMs ?? 0,
    gate: script.gate ?? null,
    retryAfter: script.retryAfter ?? '0',
    response,
    closed: closed.signal,
  });
}

function isParrotMode(name: string): name is ParrotMode {
  return PARROT_MODES.has(name);
}
