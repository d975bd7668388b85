import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ENTRY = 'src/widget/signpost-chat.define.ts';
const OUT_FILE = 'dist/widget.js';
export const MAX_GZIP_BYTES = 25 * 1024;

export type BuiltWidget = {
  readonly js: string;
  /** First 16 hex digits of the script's sha256, for its immutable file name. */
  readonly hash: string;
  /** The `integrity` attribute of a page that pins this version. */
  readonly integrity: string;
  readonly gzipBytes: number;
};

/** Bundles the chat element into one classic script. Throws with esbuild's own message when it does not compile. */
export async function buildWidget(): Promise<BuiltWidget> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '..', ENTRY)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const js = LIT_NOTICE + (outputFiles[0]?.text ?? '');
  const digest = (algorithm: string, encoding: 'hex' | 'base64') => createHash(algorithm).update(js).digest(encoding);
  return {
    js,
    hash: digest('sha256', 'hex').slice(0, 16),
    integrity: `sha384-${digest('sha384', 'base64')}`,
    gzipBytes: gzipSync(js, { level: 9 }).byteLength,
  };
}

const LIT_NOTICE = '/*! Signpost, MIT. Holds Lit, copyright Google LLC, BSD-3-Clause. */\n';

/** Builds the widget into dist/ and says how large it is, and by how much it is too large. */
export async function writeWidget(): Promise<BuiltWidget> {
  const root = path.join(import.meta.dirname, '..');
  const widget = await buildWidget();
  const { js, integrity, gzipBytes } = widget;
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, OUT_FILE), js);
  console.log(`${OUT_FILE}: ${gzipBytes} bytes gzipped of at most ${MAX_GZIP_BYTES}, ${integrity}`);
  if (gzipBytes > MAX_GZIP_BYTES) console.error(`The widget is ${gzipBytes - MAX_GZIP_BYTES} bytes too large.`);
  return widget;
}

if (import.meta.main) {
  const { gzipBytes } = await writeWidget();
  process.exitCode = gzipBytes > MAX_GZIP_BYTES ? 1 : 0;
}
