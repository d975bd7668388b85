import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { someSite } from './command-line.ts';

const Step = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  shell: z.literal('bash'),
  env: z.record(z.string(), z.string()).default({}),
  run: z.string(),
});
const Action = z.strictObject({
  name: z.string(),
  description: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(
    z.string(),
    z.strictObject({ description: z.string(), required: z.boolean().default(false), default: z.string().optional() }),
  ),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(Step) }),
});
const action = Action.parse(load(readFileSync('action.yml', 'utf8')));

const INPUT = /^\$\{\{ inputs\.([a-z-]+) \}\}$/;
const TIMEOUT_MS = 60_000;

/** Runs the action's steps as GitHub's runner does: bash -eo pipefail, a fresh shell a step, until one fails. */
function runAction(workspace: string, inputs: Readonly<Record<string, string>>) {
  const files = {
    GITHUB_OUTPUT: path.join(workspace, '.output'),
    GITHUB_STEP_SUMMARY: path.join(workspace, '.summary'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const inputOf = (expression: string): string => {
    const name = INPUT.exec(expression)?.[1] ?? '';
    return inputs[name] ?? action.inputs[name]?.default ?? '';
  };
  let ended = { code: 0, log: '' };
  for (const { run, env } of action.runs.steps) {
    if (ended.code !== 0) break;
    const named = Object.entries(env).map(([name, expression]) => [name, inputOf(expression)]);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: process.cwd(),
        GITHUB_WORKSPACE: workspace,
        ...files,
        ...Object.fromEntries(named),
      },
    });
    ended = { code: status ?? -1, log: ended.log + stdout + stderr };
  }
  const outputs = readFileSync(files.GITHUB_OUTPUT, 'utf8').trim().split('\n');
  return {
    ...ended,
    outputs: Object.fromEntries(outputs.map((line) => line.split('='))),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

/** A site's repository with its guide and cases in a folder whose name has a space. */
function someRepository() {
  const site = someSite();
  mkdirSync(site.at('our guides'));
  for (const name of ['kites.md', 'kites.jsonl']) site.write(`our guides/${name}`, site.read(name));
  return { ...site, inputs: { guide: 'our guides/kites.md', cases: 'our guides/*.jsonl\n' } };
}

describe('the GitHub Action', { timeout: TIMEOUT_MS }, () => {
  it('passes a good guide, with its reports, its summary and its outputs', () => {
    const site = someRepository();
    const { code, outputs, summary, log } = runAction(site.at('.'), site.inputs);
    expect([code, outputs['passed']], log).toEqual([0, 'true']);
    expect(summary).toContain('## ✅ Signpost evals');
    expect(outputs['report']).toMatch(/signpost-evals$/);
    for (const name of ['report.html', 'junit.xml', 'report.json', 'summary.md']) {
      expect(existsSync(site.at(`signpost-evals/${name}`)), name).toBe(true);
    }
  });

  it('fails a guide whose pay figure changed, and points at the line of the case', () => {
    const site = someRepository();
    site.edit('our guides/kites.md', '$20,000', '$21,000');
    const { code, outputs, summary, log } = runAction(site.at('.'), site.inputs);
    expect([code, outputs['passed']], log).toEqual([1, 'false']);
    expect(summary).toContain('## ❌ Signpost evals');
    expect(log).toContain('::error file=our guides/kites.jsonl,line=1,title=pay-junior%3A stale_gold::');
  });

  it('fails a new edition that lost a figure though no case asks for it, by its comparison with the old one', () => {
    const site = someRepository();
    site.write('our guides/old.md', site.read('kites.md'));
    site.edit('our guides/kites.md', '$28,000', '$29,000');
    site.edit('our guides/kites.jsonl', '"gold":[{"quote":"**Junior kite maker**: $20,000 to $28,000 per year"}],', '');
    expect(runAction(site.at('.'), site.inputs).code).toBe(0);
    const { code, summary, log } = runAction(site.at('.'), { ...site.inputs, 'old-guide': 'our guides/old.md' });
    expect(code, log).toBe(1);
    expect(summary).toContain('pay-junior: $28,000 → $29,000');
  });

  it('holds a guide to a baseline and thresholds of its own', () => {
    const site = someRepository();
    const own = { ...site.inputs, baseline: 'our guides/baseline.json', thresholds: 'our guides/thresholds.json' };
    site.write('our guides/thresholds.json', '{"passRate": 1}');
    const bless = { ...own, options: '--bless\n--reason\nthe first release\n' };
    expect(runAction(site.at('.'), bless)).toMatchObject({ code: 0, outputs: { passed: 'true' } });
    expect(runAction(site.at('.'), own).summary).toContain('**Baseline: same**');
  });

  it('could not run, with 2, when no case file fits', () => {
    const site = someRepository();
    const { code, log } = runAction(site.at('.'), { ...site.inputs, cases: 'nowhere/*.jsonl' });
    expect([code, log]).toEqual([2, expect.stringContaining('::error::No case file fits nowhere/*.jsonl')]);
  });

  it('takes its inputs only through the environment, so that no input is run as a command', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
    const taken = action.runs.steps.flatMap(({ env }) => Object.values(env).map((value) => INPUT.exec(value)?.[1]));
    expect(taken.sort()).toEqual(Object.keys(action.inputs).sort());
  });
});
