import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeDatamarks } from '../../src/answer/datamark.ts';
import { Answer } from '../../src/domain/answer.ts';
import type { Gate } from '../../tests/support/openai-stub/gate.ts';
import { type ChatMessage, parrotSentences } from '../../tests/support/openai-stub/parrot.ts';
import { type OpenAiStub, startOpenAiStub } from '../../tests/support/openai-stub/stub-server.ts';
import { startService } from '../../tests/support/service-process.ts';
import { readQuestions } from './questions.ts';

const TOKEN_MS = 15;
const SENTENCES = 2;
const MIN_ROUNDS = 5;
const MIN_STREAMS = 40;

/** Milliseconds from when the stub had written its first sentence until the client had read it. */
export type StreamTimes = { readonly straight: readonly number[]; readonly verified: readonly number[] };

/** A question that the model answers, and what the service then sends to the model. */
type Asked = { readonly question: string; readonly understood: string; readonly prompt: unknown };

/**
 * `clients` at a time ask the stub itself, then the real service with that stub as its model, in turns, each a question of
 * its own. The stub says a word every 15 ms.
 */
export async function timeVerifiedStreams(clients: number): Promise<StreamTimes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-bench-'));
  await using stub = await startOpenAiStub();
  await using service = startService({
    DATABASE_PATH: path.join(folder, 'signpost.sqlite'),
    OPENAI_BASE_URL: stub.baseUrl,
    LOG_LEVEL: 'error',
  });
  const url = `${await service.url}/ask`;
  const asked = await questionsForModel(clients, url, stub);
  const straight: number[] = [];
  const verified: number[] = [];
  for (let round = 0; round <= Math.max(MIN_ROUNDS, Math.ceil(MIN_STREAMS / clients)); round += 1) {
    const ended = wordByWord(stub, asked.length * 2);
    const told = await allAtOnce(asked, ended, ({ question }) => timeUntil(/^event: claim$/m, url, { question }));
    const heard = await allAtOnce(asked, ended, ({ prompt }) =>
      timeUntil(/\[\d+\]\./, `${stub.baseUrl}/chat/completions`, prompt),
    );
    stub.drop();
    stub.requests.length = 0;
    if (round === 0) continue; // warm-up
    verified.push(...told);
    straight.push(...heard);
  }
  rmSync(folder, { recursive: true });
  return { straight, verified };
}

/** The first questions whose answer by the stub is wholly supported, so that its first sentence is what is shown first. */
async function questionsForModel(count: number, url: string, stub: OpenAiStub): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  for (const question of readQuestions()) {
    if (found.length === count) return found;
    stub.requests.length = 0;
    const answer = Answer.safeParse(await (await post(url, 'application/json', { question })).json());
    const [request] = stub.requests;
    const isVerified = answer.data?.withheld === 0 && answer.data.claims[0]?.verdict === 'supported';
    if (!request || !isVerified || parrotSentences('normal', request.messages).length < SENTENCES) continue;
    const understood = questionIn(request.messages);
    if (found.every((other) => other.understood !== understood))
      found.push({ question, understood, prompt: request.body });
  }
  throw new Error(`only ${found.length} of ${count} questions reach the model`);
}

/** Has the stub say a word at a time, and gives the moments at which it ended the first sentence on each question. */
function wordByWord(stub: OpenAiStub, asks: number): Map<string, number> {
  const ended = new Map<string, number>();
  const spoken = () => {
    const messages = stub.requests.at(-1)?.messages ?? [];
    return parrotSentences('normal', messages).slice(0, SENTENCES);
  };
  const script = {
    mode: 'normal' as const,
    delayMs: TOKEN_MS,
    get sentences() {
      return spoken().flatMap((sentence) => sentence.split(' '));
    },
    get gate() {
      const question = questionIn(stub.requests.at(-1)?.messages ?? []);
      let left = spoken()[0]?.split(' ').length ?? 0;
      return openGate(() => {
        if (left === 0) ended.set(question, performance.now());
        left -= 1;
      });
    },
  };
  stub.enqueue(...Array.from({ length: asks }, () => script));
  return ended;
}

/** The question as the prompt has it. */
function questionIn(messages: readonly ChatMessage[]): string {
  const text = removeDatamarks(messages.at(-1)?.content ?? '');
  const question = /^<<<question ([\w-]+)>>>\n(?<text>.*?)^<<<end of question \1>>>$/msu.exec(text)?.groups?.['text'];
  if (question === undefined) throw new Error(`a prompt without a question: ${text}`);
  return question;
}

/** Passed by the stub before each word, and so right after the one before. */
const openGate = (passed: () => void): Gate => ({
  open: () => undefined,
  reached: () => Promise.resolve(),
  async pass() {
    passed();
  },
});

/** Each client begins at a moment of its own, as visitors do. */
async function allAtOnce(
  asked: readonly Asked[],
  ended: ReadonlyMap<string, number>,
  work: (asked: Asked) => Promise<number>,
): Promise<readonly number[]> {
  return Promise.all(
    asked.map(async (one, at) => {
      await sleep((at / asked.length) * 20 * TOKEN_MS);
      const seenAtMs = await work(one);
      const endedAtMs = ended.get(one.understood);
      if (endedAtMs === undefined) throw new Error(`the model's first sentence never ended: ${one.question}`);
      return seenAtMs - endedAtMs;
    }),
  );
}

/** Reads the answer to its end; gives the moment at which what was read so far first matched. */
async function timeUntil(pattern: RegExp, url: string, body: unknown): Promise<number> {
  const response = await post(url, 'text/event-stream', body);
  let received = '';
  let seenAtMs: number | null = null;
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    received += part;
    if (seenAtMs === null && pattern.test(received)) seenAtMs = performance.now();
  }
  if (seenAtMs === null) throw new Error(`no first sentence came: ${received}`);
  return seenAtMs;
}

const post = (url: string, accept: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
