import { AssertionError } from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const BETWEEN_MS = 50;

/** Asserts again and again until it holds. Throws what it last threw when it has not held for half a minute. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const deadlineMs = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (!(error instanceof AssertionError) || Date.now() > deadlineMs) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
