import { inParallel } from '../in-parallel.ts';
import type { CaseResult } from '../run-suite.ts';
import type { Watch } from '../watch.ts';
import type { Judge } from './judge.ts';
import { type JudgeReport, type Rated, reportJudge } from './judge-report.ts';
import type { Opinion } from './opinion.ts';
import type { Aspect } from './prompt.ts';
import { mixIn, type Sentinel } from './sentinels.ts';
import { standingOf } from './standing.ts';
import { questionOf, type Task } from './task.ts';

type Options = {
  readonly aspect: Aspect;
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
 * Asks a judge about every answer of a run for one aspect, with sentinels in between, and reports what it found and how far it can be
 * trusted. Answers that are alike are asked about once. The report stands in the order of the results.
 */
export async function runJudge(results: readonly CaseResult[], options: Options): Promise<JudgeReport> {
  const { aspect, judge, sentinels, watch, concurrency } = options;
  const answers = results.flatMap(({ run, loaded: { item } }) => {
    const question = run && questionOf(aspect, run);
    return question ? [{ ...question, item }] : [];
  });
  const distinct = new Map<string, Asked>();
  for (const { task, item } of answers) {
    const known = distinct.has(JSON.stringify(task));
    if (!known) distinct.set(JSON.stringify(task), { name: item.id, task });
  }
  const controls = sentinels.map(({ id, task }): Asked => ({ name: `sentinel ${id}`, task }));
  const replies = new Map<Task, Opinion>();
  await inParallel(mixIn([...distinct.values()], controls), concurrency, async ({ name, task }) => {
    const { value } = await watch.during(`judge of ${aspect}: ${name}`, () => judge.judge(task));
    replies.set(task, value);
  });

  const rated = answers.flatMap(({ task, code, item }): readonly Rated[] => {
    const reply = replies.get(distinct.get(JSON.stringify(task))!.task);
    if (!reply?.ok) return [];
    return task.sentences.map(({ text }, index) => ({
      id: item.id,
      isShown: options.isRevealed || item.split === 'dev',
      sentence: text,
      code: code[index]!,
      judge: reply.judgements[index]!.verdict,
      quote: reply.judgements[index]!.quote,
    }));
  });
  const tasks = [...replies];
  return reportJudge({
    aspect,
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
