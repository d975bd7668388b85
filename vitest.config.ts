import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

// workerd runs here without an account: it must neither report to Cloudflare nor ask it for a sample request.
process.env['WRANGLER_SEND_METRICS'] = 'false';
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';

/** Suites of the pure stages that read no files: what they pin holds in workerd as well. */
const PURE_SUITES = [
  'tests/unit/understand/{acts,answer-type,clean,spelling,split}.test.ts',
  'tests/unit/answer/{datamark,marks}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
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
          include: ['tests/workers/**/*.test.ts', ...PURE_SUITES],
        },
      },
    ],
  },
});
