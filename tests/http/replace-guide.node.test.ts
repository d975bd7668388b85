import { expect, it } from 'vitest';
import { openRealService } from '../support/real-service.ts';
import { ADMIN_TOKEN, askWhileReplacing } from '../support/replace-under-traffic.ts';

it('a guide replaced under 1,000 questions never gives a mixed or empty answer', { timeout: 180_000 }, async () => {
  using real = await openRealService({ ADMIN_TOKEN });
  const load = { asks: 1_000, clients: 20, replacements: 5 };
  const { answers, wrong } = await askWhileReplacing(async (path, init) => real.app.request(path, init), load);
  expect(wrong).toEqual([]);
  expect(answers.pounds + answers.euros).toBe(1_000);
  expect(Math.min(answers.pounds, answers.euros)).toBeGreaterThan(100);
});
