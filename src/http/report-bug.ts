import type { Context } from 'hono';
import type { Log } from '../answer/ports.ts';
import type { HttpEnv } from './deps.ts';

export type ReportBug = (c: Context<HttpEnv>, error: unknown) => void;

export const reportBugTo =
  (log: Log): ReportBug =>
  (c, error) =>
    log('error', 'bug', { requestId: c.get('requestId'), ...describeBug(error) });

const MAX_FRAMES = 8;

/** A defect for the log: its kind and where it was thrown. Its message stays out: it may quote a visitor or a vendor. */
export function describeBug(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? ` (caused by ${error.cause.name})` : '';
  return {
    error: error.name + cause,
    at: frames
      .slice(0, MAX_FRAMES)
      .map((frame) => frame.trim())
      .join(' | '),
  };
}
