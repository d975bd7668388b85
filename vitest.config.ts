import { availableParallelism } from 'node:os';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

// workerd runs here without an account: it must neither report to Cloudflare nor ask it for a sample request.
process.env['WRANGLER_SEND_METRICS'] = 'false';
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';

/** Suites of the pure stages that read no files: what they pin holds in workerd as well. Those that do are *.node. */
const PURE_SUITES = [
  'tests/unit/{answer,language,understand}/!(*.node).test.ts',
  'tests/unit/config/config.test.ts',
  'tests/unit/widget/event-stream-reader.test.ts',
];

/** HTTP suites over fakes. The document's own suite stays on Node: its validator compiles code, which workerd forbids. */
const HTTP_SUITES = ['tests/http/!(openapi|*.node).test.ts'];

/** A machine that does much else is slow, not wrong; what hangs still fails. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Half of the suites wait for a process or a clock of theirs, so no core is kept free for vitest itself.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'node',
          ...PATIENT,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/workers/**'],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          name: 'workers',
          ...PATIENT,
          globalSetup: ['tests/support/parity-setup.ts'],
          include: ['tests/workers/**/*.test.ts', ...PURE_SUITES, ...HTTP_SUITES],
        },
      },
    ],
  },
});
