import { spawn } from 'node:child_process';
import { PROJECT, QUIET, runWrangler, WRANGLER } from './wrangler.ts';

// `npm run dev:workers`: the service on workerd with a local D1, offline. What follows `--` goes to `wrangler dev`.
const options = process.argv.slice(2);
const persist = options.flatMap((option, index) =>
  option === '--persist-to' ? [option, options[index + 1] ?? ''] : [],
);
runWrangler('d1', 'migrations', 'apply', 'DB', '--local', ...persist);
const DEFAULTS = { '--ip': '127.0.0.1', '--port': '8787' };
const defaults = Object.entries(DEFAULTS).flatMap((option) => (options.includes(option[0]) ? [] : option));
// The proxy of `wrangler dev` passes on that a client has left only when something is written to it.
const heartbeat = ['--var', 'HEARTBEAT_MS:250'];
const dev = spawn(WRANGLER, ['dev', '--local', ...defaults, ...heartbeat, ...options], {
  cwd: PROJECT,
  stdio: 'inherit',
  env: { ...process.env, ...QUIET },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => dev.kill(signal));
dev.on('exit', (code) => process.exit(code ?? 0));
