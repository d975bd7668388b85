import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN_TOKEN, askWhileReplacing } from '../support/replace-under-traffic.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

let worker: WorkerProcess;
beforeAll(async () => {
  worker = await startWorker({ settings: { ADMIN_TOKEN, LOG_LEVEL: 'error' } });
}, 120_000);
afterAll(() => worker[Symbol.asyncDispose](), 30_000);

it('a guide replaced under 1,000 questions never gives a mixed or empty answer on workerd', {
  timeout: 240_000,
}, async () => {
  const call = (path: string, init: RequestInit) => fetch(worker.url + path, init);
  const { answers, wrong } = await askWhileReplacing(call, { asks: 1_000, clients: 10, replacements: 5 });
  expect(wrong).toEqual([]);
  expect(answers.pounds + answers.euros).toBe(1_000);
  expect(Math.min(answers.pounds, answers.euros)).toBeGreaterThan(100);
});
