import { readBenchGuides } from './support/guides.ts';
import { HOSTILE_MESSAGES } from './support/hostile-messages.ts';
import { openGuide } from './support/open-guide.ts';
import { STAGES, type StageTimes, timeStages, totalOf } from './support/pipeline.ts';
import { ms, table } from './support/table.ts';

const GOAL_MS = 20;
const ROUNDS = 7;
const GUIDE_PASSAGES = 5_000;

/**
 * How long messages within the limits can keep the thread from everybody else: for each kind of message all stages
 * together the first time; then, of the best of some rounds, so that other work on the machine doesn't count, the longest stage,
 * all of them, and the longest step: a message of several questions lets others go first between them.
 */
export async function benchHostile(): Promise<void> {
  const guides = await readBenchGuides();
  for (const guide of [guides.shipped, guides.large(GUIDE_PASSAGES)]) {
    using open = await openGuide(guide, guides);
    const rows: string[][] = [];
    for (const { name, text } of HOSTILE_MESSAGES(open.lexicon)) {
      const rounds: StageTimes[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timeStages(text, open.lexicon, open.guides));
      const best = rounds.reduce((least, round) => (round.longestStep < least.longestStep ? round : least));
      const longest = STAGES.reduce((most, stage) => (best[stage] > best[most] ? stage : most));
      const verdict = best.longestStep < GOAL_MS ? 'met' : 'MISSED';
      rows.push([
        name,
        ms(totalOf(rounds[0]!)),
        `${ms(best[longest])} ${longest}`,
        ms(totalOf(best)),
        ms(best.longestStep),
        verdict,
      ]);
    }
    console.log(`${guide.passages.length} passages\n`);
    console.log(
      `${table(['message of 1,000 code points', 'first time', 'longest stage', 'all', 'longest step', `goal ${GOAL_MS} ms`], rows)}\n`,
    );
  }
}
