import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const sessions = Array.from(readme.matchAll(/^```console\n([\s\S]*?)^```/gm), ([, text]) => text ?? '');

const ask = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['src/runtime/cli.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ENGINE: 'extractive' },
  });

describe('the README', () => {
  it.each(
    sessions.flatMap((text) => {
      const [, guide, question, output] =
        /^\$ npm run -s ask -- (?:--guide (\S+) )?"(.+)"\n([\s\S]*)$/.exec(text) ?? [];
      return question && output ? [{ question, guide, output }] : [];
    }),
  )('shows what the command line answers to "$question"', { timeout: 60_000 }, ({ question, guide, output }) => {
    expect(ask(...(guide ? ['--guide', guide] : []), question)).toBe(output);
  });

  it('shows what the API answers', { timeout: 60_000 }, () => {
    const [, question, answer] = /'\{"question": "([^"]+)"\}'\n\{[\s\S]*?\n {2}"answer": "(.+)",\n/.exec(readme) ?? [];
    expect(answer).toBeDefined();
    expect(JSON.parse(ask('--json', question ?? '')).answer).toBe(answer);
  });

  it('has commands on the command line and in the API to show', () => {
    expect(sessions.filter((text) => text.startsWith('$ npm run -s ask'))).toHaveLength(2);
    expect(sessions.filter((text) => text.startsWith('$ curl'))).toHaveLength(3);
  });

  it('names scripts that there are, and links to files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = Array.from(readme.matchAll(/npm run (?:-s )?([a-z:]+)/g), ([, name]) => name ?? '');
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const linked = Array.from(readme.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g), ([, file]) => file ?? '');
    expect(linked.length).toBeGreaterThan(10);
    expect(linked.filter((file) => !existsSync(path.normalize(file)))).toEqual([]);
  });
});
