import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';
import type { WidgetFiles } from '../src/http/routes/widget.ts';
import type { PinnedFile } from '../src/widget/import-pinned.ts';
import { shortenTemplates } from './shorten-templates.ts';
import { WIDGET_OWN_NAMES } from './widget-own-names.ts';

const ROOT = path.join(import.meta.dirname, '..');
const SOURCE = path.join(ROOT, 'src/widget');
const OUT_FOLDER = path.join(ROOT, 'dist/widget');
const OWN_NAMES = new RegExp(`^(?:${WIDGET_OWN_NAMES.join('|')})$`);
const LIT_NOTICE = '/*! Signpost, MIT. Holds Lit, copyright Google LLC, BSD-3-Clause. */\n';

/** What is loaded on demand, by the name that the element asks for. */
const PARTS: Readonly<Record<string, string>> = {
  pictures: 'pictures/pictures.ts',
  es: 'strings/es.ts',
  fr: 'strings/fr.ts',
  de: 'strings/de.ts',
  ar: 'strings/ar.ts',
};

export const MAX_LOADER_GZIP_BYTES = 3 * 1024;
/** Of the loader and the app together: all of the chat, with its English words. */
export const MAX_GZIP_BYTES = 25 * 1024;
/** Of the pictures, and of another language: each is loaded when it is needed. */
export const MAX_PART_GZIP_BYTES = 4 * 1024;

export type BuiltWidget = WidgetFiles & {
  /** The `integrity` attribute of a page that pins a file, by file name. */
  readonly integrity: Readonly<Record<string, string>>;
};

/** Bundles the loader and all that it leads to. Throws with esbuild's own message when something does not compile. */
export async function buildWidget(): Promise<BuiltWidget> {
  const bundle = bundler({});
  const parts: [name: string, part: ReturnType<typeof pin>][] = [];
  for (const [name, entry] of Object.entries(PARTS)) {
    parts.push([name, pin(`widget-${name}`, await bundle(entry, 'esm', {}))]);
  }
  const partFiles = Object.fromEntries(parts.map(([name, { file, integrity }]) => [name, [file, integrity]]));
  const app = pin('widget', LIT_NOTICE + (await bundle('signpost-chat.define.ts', 'esm', { WIDGET_PARTS: partFiles })));
  const appFile: PinnedFile = [app.file, app.integrity];
  const loader = await bundle('loader/loader.ts', 'iife', { WIDGET_APP: appFile });
  const embed = pin('widget-embed', await bundle('embed-page/embed-page.ts', 'esm', {}));
  const pinned = [...parts.map(([, part]) => part), app, embed];
  return {
    loader,
    hash: createHash('sha256').update(loader).digest('hex').slice(0, 16),
    app: app.file,
    appIntegrity: app.integrity,
    embedScript: embed.file,
    files: Object.fromEntries(pinned.map(({ file, js }) => [file, js])),
    integrity: Object.fromEntries(pinned.map(({ file, integrity }) => [file, integrity])),
  };
}

/** Ends the process that esbuild keeps for the next build: 25 MiB. */
export const endBuildTool = (): Promise<void> => stop();

/** What each of our own names is called in the files that were bundled so far. */
type ShortNames = Record<string, string | false>;

/** Bundles one file after the other. `shortNames` grows with each, so that they agree. */
const bundler = (shortNames: ShortNames) =>
  async function bundle(entry: string, format: 'esm' | 'iife', constants: Readonly<Record<string, unknown>>) {
    const { outputFiles, mangleCache } = await build({
      entryPoints: [path.join(SOURCE, entry)],
      bundle: true,
      minify: true,
      format,
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      write: false,
      logLevel: 'silent',
      plugins: [shortenTemplates],
      mangleProps: OWN_NAMES,
      mangleCache: shortNames,
      define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    });
    Object.assign(shortNames, mangleCache);
    return outputFiles[0]?.text ?? '';
  };

/** Names a file after the first 16 hex digits of its sha256: that name never holds another text. */
function pin(name: string, js: string) {
  const digest = (algorithm: string, encoding: 'hex' | 'base64') => createHash(algorithm).update(js).digest(encoding);
  const file = `${name}.${digest('sha256', 'hex').slice(0, 16)}.js`;
  return { file, js, integrity: `sha256-${digest('sha256', 'base64')}` };
}

const gzipBytes = (text: string): number => gzipSync(text, { level: 9 }).byteLength;

/** Gzipped sizes: of the loader, of all that an English visitor loads to chat, and of each file that may follow. */
export function widgetSizes({ loader, app, files }: WidgetFiles) {
  const loaderBytes = gzipBytes(loader);
  const parts = Object.entries(files).filter(([file]) => file !== app);
  return {
    loaderBytes,
    chatBytes: loaderBytes + gzipBytes(files[app] ?? ''),
    largestPartBytes: Math.max(...parts.map(([, js]) => gzipBytes(js))),
  };
}

/** Builds the widget into dist/widget and prints each file's size and integrity. Throws when it is too large. */
export async function writeWidget(): Promise<void> {
  const widget = await buildWidget();
  rmSync(OUT_FOLDER, { recursive: true, force: true });
  mkdirSync(OUT_FOLDER, { recursive: true });
  for (const [name, js] of Object.entries({ 'widget.js': widget.loader, ...widget.files })) {
    writeFileSync(path.join(OUT_FOLDER, name), js);
    console.log(`${name}: ${gzipBytes(js)} bytes gzipped ${widget.integrity[name] ?? ''}`);
  }
  const { loaderBytes, chatBytes, largestPartBytes } = widgetSizes(widget);
  console.log(
    `loader ${loaderBytes} of at most ${MAX_LOADER_GZIP_BYTES}, loader and chat ${chatBytes} of ${MAX_GZIP_BYTES}`,
  );
  if (loaderBytes > MAX_LOADER_GZIP_BYTES || chatBytes > MAX_GZIP_BYTES || largestPartBytes > MAX_PART_GZIP_BYTES) {
    throw new Error('The widget is too large.');
  }
}

if (import.meta.main) await writeWidget();
