import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** In memory where there is such a folder: workerd waits for the disk on its one thread, and no test here is about disks. */
const FOLDERS = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const WRANGLER = 'node_modules/.bin/wrangler';
const QUIET = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
};

export type WorkerProcess = AsyncDisposable & {
  readonly url: string;
  /** What the Worker has logged, and wrangler printed. */
  readonly printed: () => string;
};

export type WorkerOptions = {
  readonly settings?: Readonly<Record<string, string>>;
  /** False leaves the database as a new one is. */
  readonly isMigrated?: boolean;
  /** Another wrangler.toml, beside the real one. */
  readonly config?: string;
};

/** The Worker under `wrangler dev`, offline, on a free port and with a database of its own. */
export async function startWorker({
  settings = {},
  isMigrated = true,
  config = 'wrangler.toml',
}: WorkerOptions = {}): Promise<WorkerProcess> {
  const folder = mkdtempSync(path.join(FOLDERS, 'signpost-worker-'));
  const own = ['--config', config, '--persist-to', folder];
  if (isMigrated) {
    const applied = spawnSync(WRANGLER, ['d1', 'migrations', 'apply', 'DB', '--local', ...own], { env: QUIET });
    if (applied.status !== 0) throw new Error(`migrations were not applied: ${applied.stderr}${applied.stdout}`);
  }
  const vars = Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const addresses = ['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'];
  const child = spawn(WRANGLER, ['dev', '--local', ...addresses, ...own, ...vars], {
    env: QUIET,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: wrangler starts workerd, which has to end with it.
    detached: true,
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      printed += String(chunk);
      const ready = /Ready on (http:\/\/[\d.:]+)/.exec(printed)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(`wrangler dev ended: ${printed}`)));
  });
  return {
    url,
    printed: () => printed,
    async [Symbol.asyncDispose]() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGTERM');
  await closed;
}
