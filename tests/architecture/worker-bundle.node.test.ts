import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { MIGRATIONS } from '../../src/runtime/migrations.ts';
import { readProjectMigrations } from '../../src/runtime/node-files.ts';

const MAX_GZIP_BYTES = 400 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-bundle-'));
/** esbuild's account of what went in and what is imported still. */
const Metafile = z.object({
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.object({ imports: z.array(z.object({ path: z.string() })) })),
});
let bundle = '';
let meta: z.infer<typeof Metafile>;

beforeAll(() => {
  const metafile = path.join(folder, 'meta.json');
  const { status, stderr } = spawnSync(
    'node_modules/.bin/wrangler',
    ['deploy', '--dry-run', '--outdir', folder, '--metafile', metafile],
    {
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  bundle = readFileSync(path.join(folder, 'workers.js'), 'utf8');
  meta = Metafile.parse(JSON.parse(readFileSync(metafile, 'utf8')));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundle of the Worker', () => {
  it('imports nothing but its prompts: no part of Node, no driver of a database', () => {
    const imported = Object.values(meta.outputs).flatMap(({ imports }) => imports.map((one) => one.path));
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((name) => !/^\.\/[0-9a-f]+-[\w-]+\.prompt\.md$/.test(name))).toEqual([]);
    const inputs = Object.keys(meta.inputs);
    expect(inputs).toContain('src/answer/ask.ts');
    expect(inputs.filter((name) => /better-sqlite3|node_modules\/pino|src\/runtime\/node/.test(name))).toEqual([]);
  });

  it('holds the whole service', () => {
    for (const words of ['/conversations/:id', 'text/event-stream', 'chat/completions'])
      expect(bundle).toContain(words);
  });

  it('stays within its budget', () => {
    const gzipBytes = gzipSync(bundle).byteLength;
    expect(gzipBytes).toBeGreaterThan(100_000);
    expect(gzipBytes).toBeLessThanOrEqual(MAX_GZIP_BYTES);
  });
});

it('the Worker asks for every migration of the project', () => {
  expect(MIGRATIONS).toEqual(readProjectMigrations().map(({ name }) => name));
});
