import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WIDGET_OWN_NAMES } from '../../../scripts/widget-own-names.ts';

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));

const wordsOf = (sources: readonly string[]) => new Set(sources.join('\n').match(/[\w$]+/g));

describe('the names that the build of the widget shortens', () => {
  it('are all in use', () => {
    const used = wordsOf(sourcesIn('src/widget'));
    expect(WIDGET_OWN_NAMES.filter((name) => !used.has(name))).toEqual([]);
    expect(new Set(WIDGET_OWN_NAMES).size).toBe(WIDGET_OWN_NAMES.length);
  });

  it('are none of the wire, of Lit, or of what a browser keeps of a chat', () => {
    const others = wordsOf([
      ...sourcesIn('src/domain'),
      readFileSync('node_modules/lit-html/lit-html.js', 'utf8'),
      ...['conversation-storage.ts', 'preferences.ts', 'pictures/progress.ts'].map((file) =>
        readFileSync(path.join('src/widget', file), 'utf8'),
      ),
    ]);
    expect(WIDGET_OWN_NAMES.filter((name) => others.has(name))).toEqual([]);
  });

  it('are never written as a text, which would not be shortened with them', () => {
    const texts = new Set(
      sourcesIn('src/widget').flatMap((source) => [...source.matchAll(/(['"`])(\w+)\1/g)].map(([, , text]) => text)),
    );
    expect(WIDGET_OWN_NAMES.filter((name) => texts.has(name))).toEqual([]);
  });
});
