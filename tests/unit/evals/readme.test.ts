import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRADERS } from '../../../evals/graders/all.ts';
import { PAIR_GRADERS } from '../../../evals/graders/consistency.ts';
import { USAGE } from '../../../evals/options.ts';

const readme = readFileSync('evals/README.md', 'utf8');
const links = [...readme.matchAll(/\[([^\]]+)\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, text = '', target = '']) => ({
  text,
  file: path.join('evals', target),
}));
const section = readme.slice(
  readme.indexOf('## Side by side'),
  readme.indexOf('\n## ', readme.indexOf('## Side by side') + 1),
);
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Edge case') && !line.startsWith('|---'));

describe('evals/README.md', () => {
  it('leads only to files that are there', () => {
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ file }) => !existsSync(file))).toEqual([]);
  });

  it('links each edge case to the test that holds ours, by its title', () => {
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const row of rows) {
      const [, title = '', target = ''] = /\[([^\]]+)\]\(([^)]+\.test\.ts)\)[^|]*\|$/.exec(row) ?? [];
      expect(title, row).not.toBe('');
      expect(readFileSync(path.join('evals', target), 'utf8'), row).toContain(`'${title}'`);
    }
  });

  it('has a cell for every tool in every row', () => {
    for (const row of rows)
      expect(row.split('|').length, row).toBe(section.match(/\| Edge case[^\n]*/)?.[0].split('|').length);
  });

  it('names every grader and every option', () => {
    for (const { name } of [...GRADERS, ...PAIR_GRADERS]) expect(readme).toContain(`\`${name}\``);
    for (const [option] of USAGE.matchAll(/--[a-z-]+/g)) expect(readme, option).toContain(option);
  });
});
