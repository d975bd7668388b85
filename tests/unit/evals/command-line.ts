import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs `evals/<name>.ts` as `npm run` does, with no settings of this machine but the path. */
export function runCommand(name: 'run' | 'draft' | 'compare', ...args: readonly string[]): Promise<Ended> {
  const command = ['--import', './src/runtime/require-node-24.mjs', `evals/${name}.ts`, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { PATH: process.env['PATH'] } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const CASES = [
  {
    id: 'pay-junior',
    category: 'number',
    cluster: 'pay',
    severity: 'critical',
    question: 'how much does a junior kite maker earn?',
    expect: {
      behavior: 'answer',
      gold: [{ quote: '**Junior kite maker**: $20,000 to $28,000 per year' }],
      nuggets: [{ id: 'low', any_of: ['20000'], kind: 'number' }],
    },
  },
  {
    id: 'steps',
    category: 'list',
    cluster: 'steps',
    question: 'what are the steps to become a kite maker?',
    expect: {
      behavior: 'answer',
      nuggets: [
        { id: 'first', any_of: ['visit a workshop'] },
        { id: 'last', any_of: ['build ten kites'] },
      ],
      ordered: true,
    },
  },
  {
    id: 'beard',
    category: 'off-topic',
    cluster: 'limits',
    question: 'may i have a pet snake?',
    expect: { behavior: 'refuse', also_accept: ['conversational'] },
  },
];

/** A folder outside the repository with a guide and its cases, gone after the test. */
export function someSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-evals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => path.join(folder, name);
  copyFileSync('evals/grader-check/guide.md', at('kites.md'));
  writeFileSync(at('kites.jsonl'), CASES.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return {
    at,
    read: (name: string): string => readFileSync(at(name), 'utf8'),
    write: (name: string, text: string): void => writeFileSync(at(name), text),
    /** Changes words of a file. */
    edit(name: string, from: string, to: string): void {
      const text = readFileSync(at(name), 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not say: ${from}`);
      writeFileSync(at(name), text.replaceAll(from, to));
    },
    /** Runs the evals on this guide and these cases. */
    evals: (...args: readonly string[]): Promise<Ended> =>
      runCommand('run', '--guide', at('kites.md'), '--cases', at('kites.jsonl'), ...args),
  };
}
