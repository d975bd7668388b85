import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { characterEntities } from '../../../src/runtime/workers-entities.ts';

it('the references that Markdown editors write are known to the Worker', () => {
  const written = {
    nbsp: '\u00a0',
    amp: '&',
    lt: '<',
    quot: '"',
    apos: "'",
    eacute: 'é',
    ndash: '–',
    pound: '£',
    copy: '©',
  };
  expect(characterEntities).toMatchObject(written);
});

it('no guide of ours uses another', () => {
  const guides = globSync(['knowledge/*.md', 'tests/support/guides/*.md']).map((file) => readFileSync(file, 'utf8'));
  const used = guides.flatMap((text) => [...text.matchAll(/&(\w+);/g)].map(([, name]) => name ?? ''));
  expect(used.filter((name) => !(name in characterEntities))).toEqual([]);
});
