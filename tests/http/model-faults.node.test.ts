import { describe, expect, it, vi } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { serveOnLoopback } from '../support/loopback.ts';
import { MODES, type StubMode } from '../support/openai-stub/modes.ts';
import { startOpenAiStub } from '../support/openai-stub/stub-server.ts';
import { parseEvents } from '../support/read-events.ts';
import { openRealService } from '../support/real-service.ts';

const SHORT_TIMERS = {
  MODEL_HEADERS_TIMEOUT_MS: '300',
  MODEL_FIRST_TOKEN_TIMEOUT_MS: '400',
  MODEL_IDLE_TIMEOUT_MS: '300',
  MODEL_TOTAL_TIMEOUT_MS: '1500',
  MODEL_MAX_RETRY_AFTER_SECONDS: '1',
};

/** Where the model does write all of it, however slow this machine is. */
const LONG_TIMERS = {
  MODEL_HEADERS_TIMEOUT_MS: '10000',
  MODEL_FIRST_TOKEN_TIMEOUT_MS: '10000',
  MODEL_IDLE_TIMEOUT_MS: '2000',
  MODEL_TOTAL_TIMEOUT_MS: '20000',
};

/** What the visitor gets: the model's whole answer, ours in its place, or what was shown so far and an error. */
type Ending = 'written' | 'composed' | 'broken_off';

const ENDINGS: Readonly<Record<StubMode, Ending>> = {
  normal: 'written',
  'no-done': 'written',
  usage: 'written',
  'late-done': 'written',
  'hang-after-finish': 'written',
  'utf8-bytes': 'written',
  'line-endings': 'written',
  length: 'written',
  'rate-limit': 'composed',
  'rate-limit-long': 'composed',
  'bad-request': 'composed',
  unauthorised: 'composed',
  forbidden: 'composed',
  'not-found': 'composed',
  'error-500': 'composed',
  'error-502': 'composed',
  'error-503': 'composed',
  'error-504': 'composed',
  redirect: 'composed',
  'hang-before-headers': 'composed',
  html: 'composed',
  'html-as-stream': 'composed',
  json: 'composed',
  'empty-sse': 'composed',
  'only-done': 'composed',
  'reset-before-headers': 'composed',
  'big-error': 'composed',
  'hang-after-headers': 'composed',
  'comments-only': 'composed',
  'slow-drip': 'composed',
  'cut-before-text': 'composed',
  'error-object': 'composed',
  'empty-choices': 'composed',
  'missing-choices': 'composed',
  'null-content': 'composed',
  'wrong-types': 'composed',
  'tool-call': 'composed',
  refusal: 'composed',
  'big-line': 'composed',
  endless: 'composed',
  'reset-after-headers': 'composed',
  stall: 'broken_off',
  'stall-with-comments': 'broken_off',
  'cut-clean': 'broken_off',
  'cut-clean-with-done': 'broken_off',
  'cut-mid-line': 'broken_off',
  'broken-json': 'broken_off',
  'error-object-mid': 'broken_off',
  'content-filter': 'broken_off',
  'unknown-finish': 'broken_off',
  'reset-mid-answer': 'broken_off',
};

const question = 'What does a senior production technician earn?';
const post = (accept: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ question }),
});

async function askWith(mode: StubMode, accept: string) {
  await using cleanup = new AsyncDisposableStack();
  const stub = cleanup.use(await startOpenAiStub());
  const timers = ENDINGS[mode] === 'written' ? LONG_TIMERS : SHORT_TIMERS;
  const real = cleanup.use(await openRealService({ OPENAI_BASE_URL: stub.baseUrl, ...timers }));
  const server = cleanup.use(await serveOnLoopback(real.app));
  stub.enqueue({ mode }, { mode });
  const response = await fetch(`${server.url}/ask`, post(accept));
  const text = await response.text();
  const calls = stub.requests.length;
  await vi.waitFor(() => expect(stub.openCalls()).toBe(0), 1_000);
  return { status: response.status, text, calls };
}

describe('when the model behind /ask', { timeout: 60_000 }, () => {
  const modes = Object.keys(MODES) as readonly StubMode[]; // Object.keys widens the keys of a constant

  it.each(modes)('answers as "%s", the visitor gets one ending, whole or honest', async (mode) => {
    const { text, calls } = await askWith(mode, 'text/event-stream');
    const events = parseEvents(text);
    const last = events.at(-1);
    const terminal = events.filter(({ type }) => type === 'answer-end' || type === 'error');
    expect(terminal).toHaveLength(1);
    expect(calls).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/stub|goats|drip|more and more/i);
    switch (ENDINGS[mode]) {
      case 'written':
        expect(last).toMatchObject({ type: 'answer-end', engine: 'model', degraded: false });
        break;
      case 'composed':
        expect(last).toMatchObject({ type: 'answer-end', engine: 'extractive', degraded: true, status: 'answered' });
        expect(text).toContain('$55,000 to $70,000');
        break;
      case 'broken_off':
        expect(last).toMatchObject({ type: 'error', status: 502 });
        expect(events.some(({ type }) => type === 'claim')).toBe(true);
        break;
    }
  });

  it.each(['stall', 'error-500', 'normal'] as const)('answers as "%s", JSON tells the same', async (mode) => {
    const { status, text } = await askWith(mode, 'application/json');
    if (ENDINGS[mode] === 'broken_off') {
      expect(status).toBe(502);
      return;
    }
    expect(status).toBe(200);
    const answer = Answer.parse(JSON.parse(text));
    expect(answer.degraded).toBe(ENDINGS[mode] === 'composed');
    expect(answer.engine).toBe(ENDINGS[mode] === 'composed' ? 'extractive' : 'model');
  });
});
