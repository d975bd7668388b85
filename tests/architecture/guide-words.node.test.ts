import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VocabularyFile } from '../../src/language/vocabulary.ts';

const guides = globSync('knowledge/*.md').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));
const sources = globSync('src/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8').toLowerCase() }));

/** Words that any career guide may use are not one guide's own. */
const vocabulary = new Set(
  VocabularyFile.parse(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8'))).groups.flatMap(
    ({ words }) => words,
  ),
);

/** What belongs to one guide alone: its slug and occupation, and the names and acronyms that its text uses. */
function namesOf(text: string): readonly string[] {
  const [slug, occupation] = ['slug', 'occupation'].map(
    (key) => new RegExp(`^${key}: *"?(.+?)"?$`, 'm').exec(text)?.[1],
  );
  if (!slug || !occupation) throw new Error('a guide has a slug and an occupation');
  const body = text.replace(/^---[\s\S]*?^---/m, '');
  const names = [...body.matchAll(/(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)+/g)].map(([name]) => name);
  const acronyms = [...body.matchAll(/\(([A-Z]{3,})\)/g)].map(([, acronym]) => acronym ?? '');
  return [slug, occupation, ...new Set([...names, ...acronyms])].filter((name) => !vocabulary.has(name.toLowerCase()));
}

it.each(guides)('no source knows the words of $file', ({ text }) => {
  const names = namesOf(text);
  expect(names.length).toBeGreaterThanOrEqual(2);
  const known = names.flatMap((name) => {
    const word = new RegExp(`(?<![a-z])${name.toLowerCase().replaceAll('-', '[- ]')}(?![a-z])`);
    return sources.filter((source) => word.test(source.text)).map(({ file }) => `${file} knows "${name}"`);
  });
  expect(known).toEqual([]);
});
