import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { writeWidget } from './build-widget.ts';

// `npm run build`: the widget's files, and the Worker bundled as it would be deployed, without deploying it.
const root = path.join(import.meta.dirname, '..');
await writeWidget();

const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/wrangler'),
  ['deploy', '--dry-run', '--outdir', 'dist/worker'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  },
);
process.exit(status ?? 1);
