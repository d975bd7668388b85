import type { AnswerStatus, EngineName } from '../src/domain/answer.ts';
import { editGuide, StaleEditError } from './edit-guide.ts';
import { gradeChildren } from './grade-children.ts';
import { GRADERS } from './graders/all.ts';
import type { Grade, Grader, Run } from './graders/grader.ts';
import type { GuideSource, Harness, OpenHarness } from './harness.ts';
import { inParallel } from './in-parallel.ts';
import type { LoadedCase } from './load-cases.ts';
import type { Asking, Finished } from './resume/finished.ts';
import { type Asked, askCase, type Converse, createConverse, followSuggestion, gradeRun } from './run-case.ts';
import { createWatch, type Watch } from './watch.ts';

/** `stale_gold`: the guide no longer holds the case's quote, so the case says nothing about the answer. */
export type CaseOutcome = 'pass' | 'fail' | 'error' | 'stale_gold';

export type CaseResult = {
  readonly loaded: LoadedCase;
  readonly outcome: CaseOutcome;
  /** Why it is not a pass: one line a failed or broken grader. */
  readonly reasons: readonly string[];
  readonly grades: Readonly<Record<string, Grade>>;
  readonly run: Run | null;
  readonly durationMs: number;
};

export type SuiteOptions = {
  readonly engine: EngineName;
  /** The guide of a case; throws when the case names one that can't be read. */
  readonly guideOf: (loaded: LoadedCase) => GuideSource;
  readonly open: OpenHarness;
  readonly concurrency: number;
  readonly nowMs: () => number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly graders?: readonly Grader[];
  /** What a stopped run had finished, and where this one keeps what it finishes. */
  readonly finished?: Finished;
  /** Hears of faults of the endpoint: a case with one is an error, whatever was answered instead. */
  readonly watch?: Watch;
};

/** Asks every case, follows every suggestion once, and grades. Results stand in the order of the cases. */
export async function runSuite(cases: readonly LoadedCase[], options: SuiteOptions): Promise<readonly CaseResult[]> {
  const harnesses = harnessPool(options);
  const watch = options.watch ?? createWatch();
  let done = 0;
  try {
    const asked = await inParallel(cases, options.concurrency, async (loaded) => {
      const { value: outcome, faults } = await watch.during(loaded.item.id, () =>
        askLoaded(loaded, harnesses.of, options),
      );
      if (faults.length === 0) outcome.keep();
      done += 1;
      options.onProgress?.(done, cases.length);
      return faults.length === 0 ? outcome : { ...outcome, asked: { kind: 'error', why: faults.join('; ') } as const };
    });
    const followed = await followAll(asked, options, watch);
    const graders = options.graders ?? GRADERS;
    return gradeChildren(cases.map((loaded, index) => resultOf(loaded, asked[index]!, followed, graders)));
  } finally {
    await harnesses.close();
  }
}

type AskedOn = {
  readonly asked: Asked;
  readonly harness: Harness | null;
  /** Keeps what was newly asked for a run that goes on from here. */
  readonly keep: () => void;
};

async function askLoaded(
  loaded: LoadedCase,
  harnessOf: (loaded: LoadedCase) => Promise<Harness>,
  { nowMs, finished }: SuiteOptions,
): Promise<AskedOn> {
  const toKeep: (() => void)[] = [];
  const converse = finished ? resuming(createConverse(nowMs), finished, toKeep) : createConverse(nowMs);
  const keep = (): void => {
    for (const act of toKeep) act();
  };
  try {
    const harness = await harnessOf(loaded);
    return { asked: await askCase(loaded.item, harness, converse), harness, keep };
  } catch (error) {
    if (!(error instanceof StaleEditError)) throw error;
    return { asked: { kind: 'stale_gold', stale: [{ quote: error.message, grade: 3 }] }, harness: null, keep };
  }
}

/** Asks only what no stopped run has finished; what went well is put to what is to be kept. */
const resuming =
  (converse: Converse, finished: Finished, toKeep: (() => void)[]): Converse =>
  async (questions, harness) => {
    const asking: Asking = { guideText: harness.guide.text, questions };
    const known = finished.talk(asking);
    if (known) return known;
    const talk = await converse(questions, harness);
    if (typeof talk !== 'string') toKeep.push(() => finished.keepTalk(asking, talk));
    return talk;
  };

/** One harness a guide, and one for each way in which a case edits it; opened when first needed. */
function harnessPool({ open, guideOf, engine }: SuiteOptions) {
  const opened = new Map<string, Promise<Harness>>();
  return {
    of(loaded: LoadedCase): Promise<Harness> {
      const source = guideOf(loaded);
      const edit = loaded.item.guide_edit;
      const key = JSON.stringify([source.file, edit ?? null]);
      const known = opened.get(key);
      if (known) return known;
      const harness = Promise.resolve(edit ? editGuide(source, edit) : source).then((guide) => open(guide, engine));
      opened.set(key, harness);
      return harness;
    },
    async close(): Promise<void> {
      for (const harness of await Promise.allSettled(opened.values())) {
        if (harness.status === 'fulfilled') await harness.value.close();
      }
    },
  };
}

type Followed = ReadonlyMap<Harness, ReadonlyMap<string, AnswerStatus>>;

async function followAll(
  asked: readonly AskedOn[],
  { concurrency, finished }: SuiteOptions,
  watch: Watch,
): Promise<Followed> {
  const wanted = new Map<Harness, Set<string>>();
  for (const { asked: one, harness } of asked) {
    if (one.kind !== 'asked' || !harness) continue;
    const known = wanted.get(harness) ?? new Set();
    for (const answer of [...one.run.earlier, one.run.answer]) for (const each of answer.suggestions) known.add(each);
    wanted.set(harness, known);
  }
  const followed = new Map<Harness, ReadonlyMap<string, AnswerStatus>>();
  for (const [harness, questions] of wanted) {
    const statuses = await inParallel([...questions], concurrency, async (question) => {
      const asking: Asking = { guideText: harness.guide.text, questions: [question] };
      const known = finished?.status(asking);
      if (known) return [question, known] as const;
      const { value, faults } = await watch.during(`suggestion: ${question}`, () =>
        followSuggestion(question, harness),
      );
      if (faults.length === 0) finished?.keepStatus(asking, value);
      return [question, value] as const;
    });
    followed.set(harness, new Map(statuses));
  }
  return followed;
}

function resultOf(
  loaded: LoadedCase,
  { asked, harness }: AskedOn,
  followed: Followed,
  graders: readonly Grader[],
): CaseResult {
  switch (asked.kind) {
    case 'error':
      return { loaded, outcome: 'error', reasons: [asked.why], grades: {}, run: null, durationMs: 0 };
    case 'stale_gold': {
      const reasons = asked.stale.map(({ quote }) => `stale_gold: no longer in the guide: ${quote}`);
      return { loaded, outcome: 'stale_gold', reasons, grades: {}, run: null, durationMs: 0 };
    }
    case 'asked': {
      const run = { ...asked.run, followed: (harness && followed.get(harness)) ?? new Map() };
      const { grades } = gradeRun(run, graders);
      const broken = graders.filter(({ name }) => grades[name]?.outcome === 'error');
      const failed = graders.filter(({ name, role }) => role !== 'measured' && grades[name]?.outcome === 'fail');
      const outcome = broken.length > 0 ? 'error' : failed.length > 0 ? 'fail' : 'pass';
      const reasons = [...broken, ...failed].map(({ name }) => `${name}: ${grades[name]?.why}`);
      return { loaded, outcome, reasons, grades, run, durationMs: asked.durationMs };
    }
  }
}
