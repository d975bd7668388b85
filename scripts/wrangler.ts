import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const PROJECT = path.join(import.meta.dirname, '..');

/** What keeps wrangler from asking questions, from reporting what it does, and from needing the network to start. */
export const QUIET = {
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
} as const;

export const WRANGLER = path.join(PROJECT, 'node_modules/.bin/wrangler');

/** Runs wrangler to its end, showing what it prints; gives its standard output, or ends this process when it fails. */
export function runWrangler(...args: readonly string[]): string {
  const { status, stdout } = spawnSync(WRANGLER, args, {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ...QUIET },
  });
  process.stdout.write(stdout);
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}
