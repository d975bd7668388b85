import { verdictOf } from '../graders/claim-verdict.ts';
import { claimEvidence } from '../graders/evidence.ts';
import { inParallel } from '../in-parallel.ts';
import type { CaseResult } from '../run-suite.ts';
import type { Watch } from '../watch.ts';
import type { Judge } from './judge.ts';
import { type JudgeReport, type Rated, reportJudge } from './judge-report.ts';
import type { Opinion } from './opinion.ts';
import { mixIn, type Sentinel } from './sentinels.ts';
import { standingOf } from './standing.ts';
import { type Task, taskOf } from './task.ts';

type Options = {
  readonly judge: Judge;
  readonly promptHash: string;
  readonly judgesItself: boolean;
  readonly sentinels: readonly Sentinel[];
  readonly watch: Watch;
  readonly concurrency: number;
  /** Show the text of cases that are set aside. */
  readonly isRevealed: boolean;
};

type Asked = { readonly name: string; readonly task: Task };

/**
 * Asks a judge about every answer of a run, with sentinels in between, and reports what it found and how far it can be
 * trusted. Answers that are alike are asked about once. The report stands in the order of the results.
 */
export async function runJudge(results: readonly CaseResult[], options: Options): Promise<JudgeReport> {
  const { judge, sentinels, watch, concurrency } = options;
  const answers = results.flatMap((result) => {
    const found = result.run && taskOf(result.run);
    return found && result.run ? [{ ...found, run: result.run, item: result.loaded.item }] : [];
  });
  const distinct = new Map<string, Asked>();
  for (const { task, item } of answers) {
    const known = distinct.has(JSON.stringify(task));
    if (!known) distinct.set(JSON.stringify(task), { name: item.id, task });
  }
  const controls = sentinels.map(({ id, task }): Asked => ({ name: `sentinel ${id}`, task }));
  const replies = new Map<Task, Opinion>();
  await inParallel(mixIn([...distinct.values()], controls), concurrency, async ({ name, task }) => {
    const { value } = await watch.during(`judge: ${name}`, () => judge.judge(task));
    replies.set(task, value);
  });

  const rated = answers.flatMap(({ task, claims, run, item }): readonly Rated[] => {
    const reply = replies.get(distinct.get(JSON.stringify(task))!.task);
    if (!reply?.ok) return [];
    return claims.map((claim, index) => ({
      id: item.id,
      isShown: options.isRevealed || item.split === 'dev',
      sentence: claim.text,
      code: verdictOf(run, claim, claimEvidence(run.answer, claim, run.guide)),
      judge: reply.judgements[index]!.verdict,
      quote: reply.judgements[index]!.quote,
    }));
  });
  const tasks = [...replies];
  return reportJudge({
    model: judge.name,
    promptHash: options.promptHash,
    judgesItself: options.judgesItself,
    standing: standingOf(
      sentinels,
      sentinels.map(({ task }) => replies.get(task)!),
    ),
    rated,
    errors: tasks.flatMap(([task, reply]) => (reply.ok ? [] : task.sentences.map(() => reply.problem))),
    asked: tasks.reduce((sum, [task]) => sum + task.sentences.length, 0),
  });
}
