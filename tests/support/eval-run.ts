import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evaluate } from '../../evals/evaluate.ts';
import { parseOptions } from '../../evals/options.ts';
import { Report } from '../../evals/report/report.ts';
import { ids, network } from '../../src/runtime/node-service.ts';

/** A folder of its own, gone afterwards. */
export type Workplace = Disposable & {
  readonly folder: string;
  /** Writes a case file with these questions, each under its id, and returns its path. All expect an answer, and `more`. */
  cases(questions: Readonly<Record<string, string>>, guide: string, more?: Readonly<Record<string, unknown>>): string;
};

export function openWorkplace(): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-evals-'));
  return {
    folder,
    cases(questions, guide, more = {}) {
      const file = path.join(folder, 'cases.jsonl');
      const lines = Object.entries(questions).map(([id, question]) => {
        const expect = { behavior: 'answer', ...more };
        return JSON.stringify({ id, guide, category: 'lookup', cluster: id, question, expect });
      });
      writeFileSync(file, lines.join('\n'));
      return file;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

export type EvalRun = { readonly isPassed: boolean; readonly printed: string; readonly report: Report };

/** What `npm run evals -- <args>` does on a machine with these settings, and the report that it writes. */
export async function runEvals(
  { folder }: Workplace,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<EvalRun> {
  const printed: string[] = [];
  const reports = path.join(folder, 'reports');
  const options = parseOptions([...args, '--report', reports]);
  const print = (text: string): void => void printed.push(text);
  const isPassed = await evaluate(options, { settings, ids, network, terminal: { write: () => undefined }, print });
  const report = options.estimate ? null : readFileSync(path.join(reports, 'report.json'), 'utf8');
  return { isPassed, printed: printed.join('\n'), report: report === null ? null! : Report.parse(JSON.parse(report)) };
}
