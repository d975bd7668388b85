import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/config.ts';
import { Settings } from '../../../src/config/settings.ts';

const settings = Object.keys(Settings.shape).sort();
const example = parseEnv(readFileSync('.env.example', 'utf8'));

it('.env.example names every setting and no other', () => {
  expect(Object.keys(example).sort()).toEqual(settings);
});

it('.env.example changes nothing when it is copied as it is', () => {
  expect(parseConfig(example)).toEqual(parseConfig({}));
});

it.runIf(existsSync('README.md'))("the README's table of settings names every setting and no other", () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| ?`([A-Z][A-Z_]+)`/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(settings);
});
