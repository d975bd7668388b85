import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BudgetSpentError } from '../../evals/record-replay/cost.ts';
import { parseRecording, RecordingError } from '../../evals/record-replay/recording.ts';
import { openWorkplace, runEvals } from '../support/eval-run.ts';
import { type OpenAiStub, startOpenAiStub } from '../support/openai-stub/stub-server.ts';

const GUIDE = 'wind-turbine-technician';
const QUESTIONS = {
  pay: 'what does a senior technician earn?',
  'pay-again': 'what does a senior technician earn?',
  tickets: 'which tickets do i need before i can climb?',
};
const KEY = 'sk-test-0123456789abcdef0123456789';

/** A stub, a folder for recordings and a case file; `run` is one `npm run evals -- --engine model`. */
async function openBench(mode = 'usage') {
  await using cleanup = new AsyncDisposableStack();
  const stub = cleanup.use(await startOpenAiStub());
  const workplace = cleanup.use(openWorkplace());
  const cases = workplace.cases(QUESTIONS, GUIDE);
  const recordings = path.join(workplace.folder, 'recordings');
  const run = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
    runEvals(
      workplace,
      ['--engine', 'model', '--guide', `tests/support/guides/${GUIDE}.md`, '--cases', cases, ...args],
      {
        OPENAI_BASE_URL: stub.baseUrl,
        OPENAI_API_KEY: KEY,
        OPENAI_MODEL: mode,
        ...settings,
      },
    );
  const files = () => readdirSync(recordings).map((name) => path.join(recordings, name));
  const kept = cleanup.move();
  return { stub, workplace, recordings, run, files, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

const answersOf = ({ report }: Awaited<ReturnType<typeof runEvals>>) => report.cases.map(({ text }) => text?.answer);
const modelOf = (stub: OpenAiStub) => stub.requests.map(({ body }) => body['model']);

describe('a model run that is recorded', { timeout: 60_000 }, () => {
  it('is replayed without an endpoint and without a key, to the same answers and the same report', async () => {
    await using bench = await openBench();
    const recorded = await bench.run(['--record', bench.recordings]);
    expect(recorded.report.cases.every(({ text }) => text?.answer?.status === 'answered')).toBe(true);
    await bench.stub.close();
    const offline = { OPENAI_BASE_URL: '', OPENAI_API_KEY: '' };
    const replayed = await bench.run(['--replay', bench.recordings], offline);
    expect(answersOf(replayed)).toEqual(answersOf(recorded));
    expect(replayed.report.calls).toMatchObject({ sent: { calls: 0 }, failed: 0, missing: [] });
    const again = await bench.run(['--replay', bench.recordings, '--concurrency', '1'], offline);
    expect({ ...again.report, times: null }).toEqual({ ...replayed.report, times: null });
  });

  it('sends what two cases ask alike once, though the nonce of each prompt is another one', async () => {
    await using bench = await openBench();
    await bench.run(['--record', bench.recordings]);
    const prompts = bench.stub.requests.map(({ messages }) => messages.at(-1)?.content ?? '');
    const nonces = prompts.map((prompt) => /^Code: (\S+)$/m.exec(prompt)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(prompts.length);
    const asked = prompts.filter((prompt) => prompt.includes(QUESTIONS.pay));
    expect(asked).toHaveLength(1);
  });

  it('keeps what the endpoint counted and how long it took, and tells it as recorded', async () => {
    await using bench = await openBench();
    const args = ['--prices', '1,10'];
    const recorded = await bench.run(['--record', bench.recordings, ...args]);
    const { sent } = recorded.report.calls!;
    expect(sent.calls).toBe(bench.stub.requests.length);
    expect(sent.usage).toEqual({ promptTokens: 100 * sent.calls, completionTokens: 20 * sent.calls });
    expect(sent.cost).toBeCloseTo((sent.calls * (100 * 1 + 20 * 10)) / 1e6);
    const replayed = await bench.run(['--replay', bench.recordings, ...args]);
    expect(replayed.report.calls!.replayed.calls).toBeGreaterThanOrEqual(sent.calls);
    expect(replayed.report.calls!.replayed.p50Ms).toBeGreaterThan(0);
    expect(replayed.printed).toMatch(/replayed, as recorded: \d+ calls, \d+ tokens in/);
  });

  it('says that the cost is unknown, not 0, when the endpoint does not count', async () => {
    await using bench = await openBench('normal');
    const { report } = await bench.run(['--record', bench.recordings, '--prices', '1,10']);
    expect(report.calls!.sent.withoutUsage).toBe(report.calls!.sent.calls);
    expect(report.calls!.sent.cost).toBeNull();
  });

  it('gives the body back in the chunks in which it came, within a letter too', async () => {
    await using bench = await openBench('utf8-bytes');
    const recorded = await bench.run(['--record', bench.recordings]);
    const recordings = bench.files().map((file) => parseRecording(readFileSync(file, 'utf8')));
    const chunked = recordings.map(({ response }) => response.chunks.length);
    expect(Math.min(...chunked)).toBeGreaterThan(100);
    for (const { response } of recordings) {
      const bytes = response.chunks.reduce((sum, [length]) => sum + length, 0);
      expect('text' in response.body && Buffer.byteLength(response.body.text)).toBe(bytes);
    }
    expect(answersOf(await bench.run(['--replay', bench.recordings]))).toEqual(answersOf(recorded));
  });

  it('sends only what has no recording yet when it is recorded again', async () => {
    await using bench = await openBench();
    await bench.run(['--record', bench.recordings]);
    const before = bench.stub.requests.length;
    rmSync(bench.files()[0]!);
    await bench.run(['--record', bench.recordings]);
    expect(bench.stub.requests).toHaveLength(before + 1);
  });
});

describe('a replay', { timeout: 60_000 }, () => {
  it('goes red for a missing recording, with its key, who asked and what to do, and calls nobody', async () => {
    await using bench = await openBench();
    await bench.run(['--record', bench.recordings]);
    const gone = bench.files().find((file) => readFileSync(file, 'utf8').includes(QUESTIONS.tickets))!;
    rmSync(gone);
    bench.stub.requests.splice(0);
    const { isPassed, report, printed } = await bench.run(['--replay', bench.recordings]);
    const key = path.basename(gone, '.json');
    expect(isPassed).toBe(false);
    expect(report.verdict.reasons).toContain(`missing recording: ${key}, asked by tickets`);
    expect(printed).toContain('record what is new with --record DIR');
    expect(report.cases.find(({ id }) => id === 'tickets')).toMatchObject({
      outcome: 'error',
      text: { reasons: [`missing recording ${key}`] },
    });
    expect(bench.stub.requests).toEqual([]);
  });

  it('misses every recording when the model is another one', async () => {
    await using bench = await openBench();
    await bench.run(['--record', bench.recordings]);
    const { report } = await bench.run(['--replay', bench.recordings], { OPENAI_MODEL: 'another' });
    expect(report.cases.map(({ outcome }) => outcome)).toEqual(['error', 'error', 'error']);
  });

  it('lists the recordings that nothing asked for', async () => {
    await using bench = await openBench();
    await bench.run(['--record', bench.recordings]);
    const [file] = bench.files();
    const stray = { ...JSON.parse(readFileSync(file!, 'utf8')), key: 'f'.repeat(64) };
    writeFileSync(path.join(bench.recordings, `${stray.key}.json`), JSON.stringify(stray));
    const { report, printed } = await bench.run(['--replay', bench.recordings]);
    expect(report.calls!.unused).toEqual([stray.key]);
    expect(printed).toContain(`unused recordings: 1 (${stray.key})`);
  });

  it.each([
    ['is not JSON', () => '{', /is not JSON/],
    [
      'is of another request',
      (text: string) => text.replace('"max_tokens": 1200', '"max_tokens": 1'),
      /not that of its/,
    ],
  ])('stops, naming the file, at a recording that %s', async (_, spoil, message) => {
    await using bench = await openBench();
    await bench.run(['--record', bench.recordings]);
    for (const file of bench.files()) writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const spoilt = bench.run(['--replay', bench.recordings]);
    await expect(spoilt).rejects.toThrow(RecordingError);
    await expect(spoilt).rejects.toThrow(message);
    await expect(spoilt).rejects.toThrow(bench.recordings);
  });
});

describe('an endpoint that fails', { timeout: 60_000 }, () => {
  it.each(['error-500', 'rate-limit', 'cut-clean', 'unauthorised'])(
    'makes its cases errors and leaves no recording (%s), so that recording again fills them in',
    async (mode) => {
      await using bench = await openBench();
      bench.stub.enqueue(...Array.from({ length: 40 }, () => ({ mode: mode as 'error-500' })));
      const first = await bench.run(['--record', bench.recordings, '--concurrency', '1']);
      expect(first.isPassed).toBe(false);
      expect(first.report.cases.map(({ outcome }) => outcome)).toEqual(['error', 'error', 'error']);
      expect(first.report.cases[0]?.text?.reasons[0]).toMatch(/^the endpoint failed: /);
      mkdirSync(bench.recordings, { recursive: true });
      expect(bench.files()).toEqual([]);
      bench.stub.drop();
      const second = await bench.run(['--record', bench.recordings]);
      expect(second.report.cases.some(({ outcome }) => outcome === 'error')).toBe(false);
    },
  );
});

describe('the cost of a run', { timeout: 60_000 }, () => {
  it('is estimated without a call, and counts the calls that then take place', async () => {
    await using bench = await openBench();
    const { printed } = await bench.run(['--estimate', '--prices', '1,10']);
    expect(bench.stub.requests).toEqual([]);
    const calls = Number(/^Estimate: (\d+) calls to send/m.exec(printed)?.[1]);
    expect(printed).toMatch(/^Cost: from 0\.\d+ to 0\.\d+\.$/m);
    await bench.run(['--record', bench.recordings]);
    expect(bench.stub.requests).toHaveLength(calls);
    const left = await bench.run(['--estimate', '--record', bench.recordings]);
    expect(left.printed).toContain(`Estimate: 0 calls to send, ${calls} recorded already.`);
    expect(left.printed).toContain('Cost unknown: name the prices');
  });

  it('never passes --max-cost: the run stops with what was spent and what comes next', async () => {
    await using bench = await openBench();
    const spent = bench.run([
      '--record',
      bench.recordings,
      '--prices',
      '0,10',
      '--max-cost',
      '0.0121',
      '--concurrency',
      '1',
    ]);
    await expect(spent).rejects.toThrow(BudgetSpentError);
    await expect(spent).rejects.toThrow(
      /Stopped before --max-cost 0\.0121 .* spent, and the next call may cost 0\.0120/,
    );
    expect(modelOf(bench.stub).length).toBeGreaterThan(0);
    expect(modelOf(bench.stub).length).toBeLessThan(3);
    expect(bench.files()).toHaveLength(bench.stub.requests.length);
  });
});
