import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type ServiceProcess = AsyncDisposable & {
  readonly child: ChildProcess;
  /** The address of the page; rejects with what was printed when the process ends before it is ready. */
  readonly url: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>;
};

/** The real `npm start`, on a free port and an own database unless told otherwise, without the settings of the shell. */
export function startService(
  settings: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): ServiceProcess {
  const asInPackageJson = ['--import', './src/runtime/require-node-24.mjs', 'src/runtime/node.ts'];
  const child = spawn(process.execPath, [...nodeOptions, ...asInPackageJson], {
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_PATH: ':memory:', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const ready = Promise.withResolvers<string>();
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
    const url = /open (http:\S+)\/\n/.exec(output)?.[1];
    if (url) ready.resolve(url);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => {
    ready.reject(new Error(`the service ended: ${errors}${output}`));
    return { code: Number.isInteger(code) ? Number(code) : null, output, errors };
  });
  ready.promise.catch(() => undefined); // only a test that waits for it minds
  return {
    child,
    url: ready.promise,
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
