import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startService } from '../tests/support/service-process.ts';
import { fsyncMs } from './support/disk.ts';
import { sendAll } from './support/load.ts';
import { median, percentile } from './support/percentile.ts';
import { processorMs, residentMiB } from './support/process-figures.ts';
import { readQuestions } from './support/questions.ts';
import { ms, table, times } from './support/table.ts';

const REQUESTS = 1_000;
const ROUNDS = 5;
const STARTS = 5;
const CONNECTIONS = [1, 50] as const;
const SETTLE_MS = 2_000;
const GOALS = { asksPerSecond: 400, processorMs: 2.5, residentMiB: 100 } as const;

type Figures = { readonly p50: number; readonly p95: number; readonly perSecond: number; readonly processor: number };

/** `POST /ask` of the real service in extractive mode beside a Hono route that does nothing, in turns. */
export async function benchAskHttp(): Promise<void> {
  await benchStart();
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-bench-'));
  await using service = startService({ DATABASE_PATH: path.join(folder, 'signpost.sqlite'), ENGINE: 'extractive' });
  await using bare = startBare();
  const [asked, plain] = [`${await service.url}/ask`, `${await bare.url}/ask`];
  const questions = readQuestions();
  const bodies = Array.from({ length: REQUESTS }, (_, at) =>
    JSON.stringify({ question: questions[at % questions.length] }),
  );

  await sendAll(asked, bodies.slice(0, 1), 1);
  await sendAll(plain, bodies.slice(0, 1), 1);
  await sleep(SETTLE_MS);
  const [idle, bareIdle] = [service, bare].map(({ child }) => residentMiB(pidOf(child)).toFixed(0));
  await sendAll(asked, bodies, 10);
  await sendAll(plain, bodies, 10);

  const rows = [];
  for (const connections of CONNECTIONS) {
    const rounds = { asked: [] as Figures[], plain: [] as Figures[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.asked.push(await measure(asked, bodies, connections, service.child));
      rounds.plain.push(await measure(plain, bodies, connections, bare.child));
    }
    const [ask, hono] = [middle(rounds.asked), middle(rounds.plain)];
    const name = `${connections} at a time`;
    rows.push(cells(`/ask, ${name}`, ask), cells(`bare Hono, ${name}`, hono), ratios(ask, hono));
  }
  console.log(`\n${REQUESTS} requests a round, medians of ${ROUNDS} rounds, each ask in a new conversation on disk\n`);
  console.log(table(['', 'p50', 'p95', 'a second', 'CPU each'], rows));
  const disk = fsyncMs();
  console.log(`\nAn ask waits for the disk twice; one fsync takes it ${ms(disk.p50)} (p95 ${ms(disk.p95)})`);
  console.log(
    `Goals: ${GOALS.asksPerSecond} asks a second, ${GOALS.processorMs} ms CPU, ${GOALS.residentMiB} MiB idle`,
  );
  await sleep(SETTLE_MS);
  const loaded = residentMiB(pidOf(service.child));
  console.log(
    `Memory after one ask ${idle} MiB (bare Hono ${bareIdle} MiB), after all of them ${loaded.toFixed(0)} MiB`,
  );
  rmSync(folder, { recursive: true });
}

/** From the start of the process to the end of its first answer. */
async function benchStart(): Promise<void> {
  const taken: { ready: number; answered: number }[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const started = performance.now();
    await using service = startService({ ENGINE: 'extractive', LOG_LEVEL: 'error' });
    const url = await service.url;
    const ready = performance.now() - started;
    await sendAll(`${url}/ask`, [JSON.stringify({ question: 'What does it pay?' })], 1);
    taken.push({ ready, answered: performance.now() - started });
    service.child.kill('SIGTERM');
    await service.ended;
  }
  const of = (pick: (one: { ready: number; answered: number }) => number) => ms(median(taken.map(pick)));
  console.log(
    `Start-up, median of ${STARTS}: ready after ${of(({ ready }) => ready)}, first answer after ${of(({ answered }) => answered)}`,
  );
}

type Bare = AsyncDisposable & { readonly child: ChildProcess; readonly url: Promise<string> };

function startBare(): Bare {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'support/bare-hono.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = once(child.stdout, 'data').then(([chunk]) => /open (http:\S+)\//.exec(String(chunk))?.[1] ?? '');
  return {
    child,
    url,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the process did not start');
  return pid;
}

async function measure(
  url: string,
  bodies: readonly string[],
  connections: number,
  child: ChildProcess,
): Promise<Figures> {
  const before = processorMs(pidOf(child));
  const { latenciesMs, seconds } = await sendAll(url, bodies, connections);
  return {
    p50: percentile(latenciesMs, 0.5),
    p95: percentile(latenciesMs, 0.95),
    perSecond: bodies.length / seconds,
    processor: (processorMs(pidOf(child)) - before) / bodies.length,
  };
}

const middle = (rounds: readonly Figures[]): Figures => ({
  p50: median(rounds.map(({ p50 }) => p50)),
  p95: median(rounds.map(({ p95 }) => p95)),
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  processor: median(rounds.map(({ processor }) => processor)),
});

const cells = (name: string, { p50, p95, perSecond, processor }: Figures) => [
  name,
  ms(p50),
  ms(p95),
  perSecond.toFixed(0),
  ms(processor),
];

const ratios = (ask: Figures, hono: Figures) => [
  '  ratio',
  times(ask.p50 / hono.p50),
  times(ask.p95 / hono.p95),
  times(ask.perSecond / hono.perSecond),
  times(ask.processor / hono.processor),
];
