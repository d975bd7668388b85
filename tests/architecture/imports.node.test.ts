import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageOf, partOf, readImports } from '../support/source-imports.ts';

type Rule = { readonly ours: readonly string[]; readonly packages: readonly string[] };

const MARKDOWN = [
  'github-slugger',
  'mdast',
  'rehype-sanitize',
  'rehype-stringify',
  'remark-frontmatter',
  'remark-gfm',
  'remark-parse',
  'remark-rehype',
  'unified',
  'js-yaml',
];

/** Each part of src/ may import itself and what is listed. Read it as the architecture diagram. */
const MAY_IMPORT: Readonly<Record<string, Rule>> = {
  domain: { ours: [], packages: ['@noble/hashes', 'zod'] },
  language: { ours: ['domain'], packages: ['stemmer', 'zod'] },
  guide: { ours: ['domain', 'language'], packages: MARKDOWN },
  understand: { ours: ['domain', 'language'], packages: [] },
  retrieve: { ours: ['domain', 'language'], packages: [] },
  verify: { ours: ['domain', 'language'], packages: [] },
  answer: { ours: ['domain', 'language', 'understand', 'retrieve', 'verify'], packages: ['zod'] },
  http: { ours: ['answer', 'domain'], packages: ['@hono/zod-openapi', 'hono', 'zod'] },
  'adapters/openai': { ours: ['answer', 'domain'], packages: ['openai', 'zod'] },
  'adapters/langchain': { ours: ['answer', 'domain', 'retrieve'], packages: ['@langchain/core', 'js-yaml', 'zod'] },
  'adapters/storage': { ours: ['answer', 'domain', 'guide', 'retrieve'], packages: ['better-sqlite3', 'zod'] },
  config: { ours: [], packages: ['zod'] },
  widget: { ours: ['domain'], packages: ['lit'] },
};

/** What knows where it runs: the entries, and the driver of the database file. */
const MAY_TOUCH_NODE = /^src\/(runtime\/(?!workers).*|adapters\/storage\/(better-sqlite3|open-error))\.ts$/;
const IS_OF_A_RUNTIME = /^(node:|cloudflare:|better-sqlite3$|@hono\/node-server)/;
const IS_TYPES_ONLY = /^(@cloudflare\/workers-types|mdast)$/;

const imports = readImports();
const ruleOf = (part: string): Rule => MAY_IMPORT[part] ?? { ours: [], packages: [] };
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const shown = ({ file, to }: (typeof imports)[number]) => `${file} imports ${to}`;

describe('the import table', () => {
  it('has a row for every part of src/ but the runtime, and reads a real number of imports', () => {
    const parts = new Set(globSync('src/**/*.ts').map(partOf));
    parts.delete('runtime');
    expect([...parts].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
    expect(imports.length).toBeGreaterThan(200);
  });

  it('lets our own parts import inwards only', () => {
    const wrong = imports.filter(({ from, to, isOurs }) => {
      const isOfSource = to.startsWith('src/');
      return isOurs && from !== 'runtime' && !(isOfSource && [from, ...ruleOf(from).ours].includes(partOf(to)));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('keeps each vendor behind its one adapter', () => {
    const wrong = imports.filter(
      ({ from, to, isOurs, isTypeOnly }) =>
        !isOurs &&
        from !== 'runtime' &&
        !IS_OF_A_RUNTIME.test(to) &&
        !(isTypeOnly && IS_TYPES_ONLY.test(to)) &&
        !ruleOf(from).packages.includes(packageOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('lets only the runtime and the database driver touch a runtime', () => {
    const wrong = imports.filter(
      ({ file, to, isTypeOnly }) => IS_OF_A_RUNTIME.test(to) && !isTypeOnly && !MAY_TOUCH_NODE.test(file),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('gives the widget types and, of the code of the domain, only what brings nothing with it', () => {
    const bringsMore = new Set(imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ file }) => file));
    const wrong = imports.filter(
      ({ from, to, isOurs, isTypeOnly }) =>
        from === 'widget' && isOurs && partOf(to) !== 'widget' && !isTypeOnly && bringsMore.has(to),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('has no cycle between files', () => {
    const next = Map.groupBy(
      imports.filter(({ isOurs, isTypeOnly }) => isOurs && !isTypeOnly),
      ({ file }) => file,
    );
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): readonly string[] => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
      if (done.has(file)) return [];
      for (const { to } of next.get(file) ?? []) {
        const cycle = visit(to, [...trail, file]);
        if (cycle.length > 0) return cycle;
      }
      done.add(file);
      return [];
    };
    expect([...next.keys()].map((file) => visit(file, [])).find((cycle) => cycle.length > 0) ?? []).toEqual([]);
  });
});

describe('the source', () => {
  const sources = globSync('src/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const filesWith = (pattern: RegExp, among = sources) =>
    among.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  it('imports zod as a namespace: the named import triples a bundle', () => {
    const everywhere = globSync('{src,evals,tests,scripts,bench}/**/*.ts').map((file) => ({
      file,
      text: readFileSync(file, 'utf8'),
    }));
    expect(filesWith(/^import (?!type )(?!\* as z )[^;]*?from 'zod'/m, everywhere)).toEqual([]);
  });

  it('reads the clock, chance and the environment outside of what is pure', () => {
    const inner = sources
      .filter(({ file }) => !/^src\/(runtime|widget|adapters)\//.test(file))
      .map(({ file, text }) => ({ file, text: withoutComments(text) }));
    expect(filesWith(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.(env|cwd|exit)\b/, inner)).toEqual([]);
  });

  it('swallows no error and silences no compiler', () => {
    expect(filesWith(/catch\s*(\([^)]*\))?\s*\{\s*\}/)).toEqual([]);
    expect(filesWith(/@ts-(ignore|expect-error|nocheck)/)).toEqual([]);
  });

  it('has no default export but the one that Workers asks for', () => {
    expect(filesWith(/^export default/m)).toEqual(['src/runtime/workers.ts']);
  });

  it('holds one idea a file: at most 300 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file)).toEqual([]);
  });
});
