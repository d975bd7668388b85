import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Harness } from '../../../evals/harness.ts';
import { openFinished } from '../../../evals/resume/finished.ts';
import { answeringVersion } from '../../../evals/resume/version.ts';
import { runSuite, type SuiteOptions } from '../../../evals/run-suite.ts';
import { UsageError } from '../../../evals/usage-error.ts';
import { createWatch } from '../../../evals/watch.ts';
import { createFakeHarness, loadedCase } from './fake-harness.ts';

const cases = ['q0', 'q1', 'q2', 'q3'].map((question) => loadedCase(question, question));
const replies = { q0: { text: 'Zero.', suggestions: ['when?'] }, q1: { text: 'One.' }, 'when?': { text: 'Now.' } };

function newFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-resume-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'deep', 'run.jsonl');
}

const run = (harness: Harness, file: string, more: Partial<SuiteOptions> = {}, version = 'v') =>
  runSuite(cases, {
    engine: 'extractive',
    guideOf: () => ({ file: 'guide.md', text: harness.guide.text }),
    open: async () => harness,
    concurrency: 1,
    nowMs: () => 0,
    finished: openFinished(file, version),
    ...more,
  });
const gradesOf = (results: Awaited<ReturnType<typeof run>>) =>
  results.map(({ loaded, outcome, reasons, grades }) => [loaded.item.id, outcome, reasons, grades]);
const askedOf = (harness: ReturnType<typeof createFakeHarness>) =>
  harness.fake.calls.map(({ input }) => input.question);

describe('a resumed run', () => {
  it('asks nothing that was finished, and grades it the same', async () => {
    const file = newFile();
    const first = await run(createFakeHarness(replies), file);
    const second = createFakeHarness(replies);
    expect(gradesOf(await run(second, file))).toEqual(gradesOf(first));
    expect(askedOf(second)).toEqual([]);
  });

  it('goes on where a run was stopped', async () => {
    const file = newFile();
    const whole = await run(createFakeHarness(replies), newFile());
    const stopped = createFakeHarness(replies);
    const watch = createWatch();
    const onProgress = (done: number) => {
      if (done === 2) watch.stop(new Error('the money is spent'));
    };
    await expect(run(stopped, file, { watch, onProgress })).rejects.toThrow('the money is spent');
    expect(askedOf(stopped)).toEqual(['q0', 'q1']);
    const rest = createFakeHarness(replies);
    expect(gradesOf(await run(rest, file))).toEqual(gradesOf(whole));
    expect(askedOf(rest)).toEqual(['q2', 'q3', 'when?']);
  });

  it('drops a last line that was cut off, and writes on after the whole ones', async () => {
    const file = newFile();
    await run(createFakeHarness(replies), file);
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    writeFileSync(file, `${lines[0]}\n${lines[1]?.slice(0, 40)}`);
    const again = createFakeHarness(replies);
    await run(again, file);
    expect(askedOf(again)).toEqual(['q1', 'q2', 'q3', 'when?']);
    const last = createFakeHarness(replies);
    await run(last, file);
    expect(askedOf(last)).toEqual([]);
  });

  it('asks again what went wrong, by an error or by a fault of the endpoint', async () => {
    const file = newFile();
    const broken = createFakeHarness(replies);
    const watch = createWatch();
    const failing: Harness = {
      ...broken,
      async *ask(input, options) {
        if (input.question === 'q1') throw new Error('a bug');
        if (input.question === 'q2') watch.fault('the endpoint failed: stalled');
        yield* broken.ask(input, options);
      },
    };
    await run(failing, file, { watch });
    const again = createFakeHarness(replies);
    await run(again, file);
    expect(askedOf(again)).toEqual(['q1', 'q2']);
  });

  it.each([
    ['the code or a setting', createFakeHarness(replies), 'another version'],
    ['the guide', createFakeHarness(replies, 'Lamps are lit at dawn.\n'), 'v'],
  ])('asks everything again after a change of %s', async (_, harness, version) => {
    const file = newFile();
    await run(createFakeHarness(replies), file);
    await run(harness, file, {}, version);
    expect(askedOf(harness)).toEqual(['q0', 'q1', 'q2', 'q3', 'when?']);
  });

  it('refuses a file that holds something else, and names the line', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'signpost-resume-')), 'notes.txt');
    appendFileSync(file, '{"key": "k", "status": "answered"}\nmy notes\n');
    expect(() => openFinished(file, 'v')).toThrow(UsageError);
    expect(() => openFinished(file, 'v')).toThrow(`${file}:2: this is no line of a stopped run`);
    rmSync(path.dirname(file), { recursive: true });
  });

  it('keeps no token of a conversation', async () => {
    const file = newFile();
    await run(createFakeHarness(replies), file);
    expect(readFileSync(file, 'utf8')).not.toMatch(/token/i);
  });
});

describe('the version of what answers', () => {
  it('depends on the engine, and with a model on its settings but not on its key', () => {
    const settings = { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k' };
    const model = answeringVersion('model', settings);
    expect(answeringVersion('model', { ...settings, OPENAI_API_KEY: 'other' })).toBe(model);
    expect(answeringVersion('model', { ...settings, OPENAI_MODEL: 'other' })).not.toBe(model);
    expect(answeringVersion('extractive', settings)).not.toBe(model);
    expect(answeringVersion('extractive', { ...settings, OPENAI_MODEL: 'other' })).toBe(
      answeringVersion('extractive', settings),
    );
  });
});

describe('npm run evals, killed half-way', { timeout: 120_000 }, () => {
  const start = (file: string, reports: string) => {
    const args = ['evals/run.ts', '--filter', 'wind', '--concurrency', '1', '--resume', file, '--report', reports];
    return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: '1' } });
  };
  const reportIn = (folder: string) => {
    const { times: _, ...report } = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
    return report;
  };

  it('goes on with --resume to the report of an undisturbed run, and draws nothing where there is no terminal', async () => {
    const file = newFile();
    const reports = (name: string) => path.join(path.dirname(path.dirname(file)), name);
    const killed = start(file, reports('killed'));
    await vi.waitFor(
      () => expect(existsSync(file) && readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(5),
      {
        timeout: 60_000,
        interval: 5,
      },
    );
    killed.kill('SIGKILL');
    await once(killed, 'close');
    expect(existsSync(reports('killed'))).toBe(false);

    const resumed = start(file, reports('resumed'));
    const [stdout, stderr] = await Promise.all([text(resumed.stdout), text(resumed.stderr)]);
    expect(stdout).toMatch(/^Resumed: \d+ answers were there already\.$/m);
    expect(stderr).not.toMatch(/[█░\r]/u);
    const whole = start(newFile(), reports('whole'));
    await Promise.all([text(whole.stdout), text(whole.stderr)]);
    expect(reportIn(reports('resumed'))).toEqual(reportIn(reports('whole')));
  });
});
