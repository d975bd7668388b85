import { readBenchGuides } from './support/guides.ts';
import { type OpenGuide, openGuide } from './support/open-guide.ts';
import { percentile } from './support/percentile.ts';
import { STAGES, type StageTimes, thinkingOf, timeStages, totalOf } from './support/pipeline.ts';
import { readQuestions } from './support/questions.ts';
import { ms, table } from './support/table.ts';

/** Null: the shipped guide as it is. `every`: one in so many of the questions is asked. */
const SIZES: readonly { readonly size: number | null; readonly every: number; readonly goalMs: number }[] = [
  { size: null, every: 1, goalMs: 1 },
  { size: 5_000, every: 2, goalMs: 4 },
  { size: 50_000, every: 5, goalMs: 20 },
];
const WARM_UP_ASKS = 400;
const ROUNDS_AGAIN = 3;

/**
 * How long the extractive engine thinks, by stage and size of the guide. `first`: each question is asked for the first
 * time, by code that is warm but a store that hasn't read its passages yet. `again`: the same questions later, each one's best
 * of three, so that other work on the machine doesn't count.
 */
export async function benchStages(): Promise<void> {
  const guides = await readBenchGuides();
  const all = readQuestions();
  using warm = await openGuide(guides.shipped, guides);
  for (let at = 0; at < WARM_UP_ASKS; at += 1) await ask(warm, all[at % all.length]!);

  const rows: string[][] = [];
  for (const { size, every, goalMs } of SIZES) {
    const questions = all.filter((_, at) => at % every === 0);
    const guide = size === null ? guides.shipped : guides.large(size);
    using open = await openGuide(guide, guides);
    const first = await askAll(open, questions);
    const rounds: StageTimes[][] = [];
    for (let round = 0; round < ROUNDS_AGAIN; round += 1) rounds.push(await askAll(open, questions));
    const again = questions.map((_, at) => bestOf(rounds.map((round) => round[at]!)));
    console.log(
      `${guide.passages.length} passages, ${questions.length} questions, ${open.lexicon.profile.terms.size} stems: indexed in ${ms(open.indexedMs)}, opened in ${ms(open.openedMs)}`,
    );
    const cells = (pick: (times: StageTimes) => number) => [...spread(first.map(pick)), ...spread(again.map(pick))];
    const name = `${guide.passages.length}`;
    for (const stage of STAGES) rows.push([`${name} ${stage}`, ...cells((times) => times[stage]), '']);
    const p95 = percentile(first.map(thinkingOf), 0.95);
    rows.push([
      `${name} all but verify`,
      ...cells(thinkingOf),
      `${p95 < goalMs ? 'met' : 'MISSED'} (p95 < ${goalMs} ms)`,
    ]);
  }
  console.log(`\n${table(['passages, stage', 'first p50', 'p95', 'again p50', 'p95', 'goal'], rows)}`);
}

const ask = ({ lexicon, guides }: OpenGuide, question: string) => timeStages(question, lexicon, guides);

async function askAll(open: OpenGuide, questions: readonly string[]): Promise<StageTimes[]> {
  const times: StageTimes[] = [];
  for (const question of questions) times.push(await ask(open, question));
  return times;
}

const spread = (values: readonly number[]) => [ms(percentile(values, 0.5)), ms(percentile(values, 0.95))];

const bestOf = (rounds: readonly StageTimes[]): StageTimes =>
  rounds.reduce((best, round) => (totalOf(round) < totalOf(best) ? round : best));
