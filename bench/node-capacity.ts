import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { openRealService } from '../tests/support/real-service.ts';

// `npx node bench/node-capacity.ts`: what one process carries, HTTP handling and a database file included, sockets not.

const QUESTIONS = 2_000;
const WARM_UP = 100;
const CLIENTS = 8;
const Case = z.object({ question: z.string(), guide: z.string().optional() });

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-capacity-'));
const real = await openRealService({ DATABASE_PATH: path.join(folder, 'signpost.sqlite') });
const questions = globSync('evals/cases/*.jsonl')
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => Case.parse(JSON.parse(line)))
  .flatMap(({ question, guide }) => (guide === undefined ? [question] : []));

const latenciesMs: number[] = [];
let asked = 0;
async function client(until: number): Promise<void> {
  while (asked < until) {
    const question = questions[asked % questions.length];
    asked += 1;
    const startedMs = performance.now();
    const response = await real.app.request('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    await response.text();
    latenciesMs.push(performance.now() - startedMs);
  }
}

await client(WARM_UP);
latenciesMs.length = 0;
const startedMs = performance.now();
const cpuBefore = process.cpuUsage();
await Promise.all(Array.from({ length: CLIENTS }, () => client(WARM_UP + QUESTIONS)));
const { user, system } = process.cpuUsage(cpuBefore);
const seconds = (performance.now() - startedMs) / 1_000;
latenciesMs.sort((a, b) => a - b);
const at = (share: number) => (latenciesMs[Math.floor(latenciesMs.length * share)] ?? 0).toFixed(1);
console.log(`${QUESTIONS} questions by ${CLIENTS} clients: ${Math.round(QUESTIONS / seconds)} a second`);
console.log(
  `CPU ${((user + system) / 1_000 / QUESTIONS).toFixed(2)} ms a question; wait p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
);
console.log(`memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
real[Symbol.dispose]();
rmSync(folder, { recursive: true });
