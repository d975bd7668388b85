import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../../src/adapters/openai/model-config.ts';
import { MODES, type StubMode } from '../../support/openai-stub/modes.ts';
import { type OpenAiStub, startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { chatModel, eventually, KEY, outcomeOf } from './harness.ts';

const FIRST = 'Pay starts at $30,000 [1]. ';
const WHOLE = `${FIRST}It rises – naïve cafés, 日本語 and 🛠️ too [2]. `;
const SENTENCES = WHOLE.trim().split(/(?<=\.) /u);

type Row = [mode: StubMode, last: string, text: string, calls: number, limits?: Partial<ModelConfig>];

/** One row for each way an endpoint can fail (reliability.md, fault matrix rows 1 to 18). */
const ROWS: readonly Row[] = [
  ['normal', 'end stop', WHOLE, 1],
  ['usage', 'end stop', WHOLE, 1],
  ['no-done', 'end stop', WHOLE, 1],
  ['hang-after-finish', 'end stop', WHOLE, 1],
  ['utf8-bytes', 'end stop', WHOLE, 1],
  ['line-endings', 'end stop', WHOLE, 1],
  ['length', 'end length', FIRST, 1],

  ['rate-limit', 'failure rate_limited', '', 2],
  ['rate-limit-long', 'failure rate_limited', '', 1],
  ['error-500', 'failure unavailable', '', 2],
  ['error-502', 'failure unavailable', '', 2],
  ['error-503', 'failure unavailable', '', 2],
  ['error-504', 'failure unavailable', '', 2],
  ['unauthorised', 'failure unauthorised', '', 1],
  ['forbidden', 'failure unauthorised', '', 1],
  ['not-found', 'failure unavailable', '', 1],
  ['bad-request', 'failure invalid', '', 1],
  ['big-error', 'failure invalid', '', 1],
  ['redirect', 'failure unavailable', '', 1],

  ['hang-before-headers', 'failure timed_out', '', 1, { headersTimeoutMs: 150 }],
  ['hang-after-headers', 'failure timed_out', '', 1, { firstTokenTimeoutMs: 250 }],
  ['comments-only', 'failure timed_out', '', 1, { firstTokenTimeoutMs: 250 }],
  ['stall', 'failure stalled', FIRST, 1, { idleTimeoutMs: 500 }],
  ['stall-with-comments', 'failure stalled', FIRST, 1, { idleTimeoutMs: 500 }],

  ['cut-clean', 'failure incomplete', FIRST, 1],
  ['cut-clean-with-done', 'failure incomplete', FIRST, 1],
  ['cut-mid-line', 'failure incomplete', FIRST, 1],
  ['cut-before-text', 'failure incomplete', '', 1],
  ['unknown-finish', 'failure incomplete', FIRST, 1],
  ['reset-mid-answer', 'failure incomplete', FIRST, 1],
  ['reset-before-headers', 'failure unavailable', '', 2],
  ['reset-after-headers', 'failure unavailable', '', 2],

  ['broken-json', 'failure invalid', FIRST, 1],
  ['error-object', 'failure invalid', '', 1],
  ['error-object-mid', 'failure invalid', FIRST, 1],
  ['html', 'failure invalid', '', 1],
  ['html-as-stream', 'failure invalid', '', 1],
  ['json', 'failure invalid', '', 1],
  ['empty-sse', 'failure invalid', '', 1],
  ['only-done', 'failure invalid', '', 1],
  ['empty-choices', 'failure invalid', '', 1],
  ['missing-choices', 'failure invalid', '', 1],
  ['null-content', 'failure invalid', '', 1],
  ['wrong-types', 'failure invalid', '', 1],
  ['tool-call', 'failure invalid', '', 1],

  ['content-filter', 'failure filtered', FIRST, 1],
  ['refusal', 'failure filtered', '', 1],
];

describe('a chat model over HTTP', () => {
  let stub: OpenAiStub;
  beforeAll(async () => {
    stub = await startOpenAiStub();
  });
  afterAll(() => stub.close());
  beforeEach(() => stub.requests.splice(0));

  it.each(ROWS)('%s: %s', async (mode, last, text, calls, limits) => {
    stub.enqueue({ mode, sentences: SENTENCES }, { mode, sentences: SENTENCES });
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl, ...limits }));
    expect(outcome).toMatchObject({ last, text });
    expect(outcome.detail).not.toContain(KEY);
    expect(stub.requests).toHaveLength(calls);
    stub.drop();
    await eventually(() => stub.openCalls() === 0, 1_000);
  });

  it('leaves no mode of the stub untried', () => {
    const triedElsewhere = ['slow-drip', 'endless', 'big-line', 'late-done'];
    expect([...ROWS.map(([mode]) => mode), ...triedElsewhere].toSorted()).toEqual(Object.keys(MODES).toSorted());
  });

  it('stops a drip at the end of its time and closes the call', async () => {
    stub.enqueue({ mode: 'slow-drip' });
    const otherLimits = { headersTimeoutMs: 500, firstTokenTimeoutMs: 500, idleTimeoutMs: 500 };
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl, ...otherLimits, totalTimeoutMs: 1_200 }));
    expect(outcome).toMatchObject({ last: 'failure timed_out', detail: 'the answer took too long' });
    expect(outcome.text).toMatch(/^(?:drip )+$/);
    await eventually(() => stub.openCalls() === 0, 1_000);
  });

  it('stops an endless answer at the size limit', async () => {
    stub.enqueue({ mode: 'endless' });
    const outcome = await outcomeOf(chatModel({ baseUrl: stub.baseUrl }));
    expect(outcome.last).toBe('failure too_large');
    expect(outcome.text.length).toBeLessThan(524_288);
    await eventually(() => stub.openCalls() === 0, 1_000);
  });
});
