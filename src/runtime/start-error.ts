import { DatabaseOpenError } from '../adapters/storage/open-error.ts';
import { ConfigError } from '../config/config.ts';

/** Why the service cannot start, in words for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** What to print instead of a stack, for errors that the person can do something about; null for a bug. */
function adviceFor(error: unknown): string | null {
  const isExpected = error instanceof StartError || error instanceof ConfigError || error instanceof DatabaseOpenError;
  return isExpected ? error.message : null;
}

/** Runs an entry: an expected error is printed as its message alone, and the exit code says that it failed. */
export async function runEntry(entry: () => Promise<void>): Promise<void> {
  try {
    await entry();
  } catch (error) {
    const advice = adviceFor(error);
    if (advice === null) throw error;
    console.error(advice);
    process.exitCode = 1;
  }
}
