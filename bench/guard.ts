import type { Guide, Passage } from '../src/domain/guide.ts';
import type { Vocabulary } from '../src/language/vocabulary.ts';
import { passageEvidence } from '../src/verify/passage-evidence.ts';
import { support } from '../src/verify/support.ts';
import type { Evidence } from '../src/verify/types.ts';
import { type BenchGuides, readBenchGuides } from './support/guides.ts';
import { percentile } from './support/percentile.ts';
import { ms, table } from './support/table.ts';
import { timeVerifiedStreams } from './support/verified-streams.ts';

const OFFERED = 6;
const WARM_UP = 300;
const ROUNDS = 5;
const GOAL_MS = 1;
const STREAM_GOAL_MS = 5;
const LONGEST_GOAL_MS = 20;
const LONGEST_CHARS = 1_000;
const LONGEST_WORDS = 600;

type Check = { readonly sentence: string; readonly evidence: readonly Evidence[] };

/** How long the guard takes: for one sentence against six passages, and on the way of a model's first sentence. */
export async function benchGuard(): Promise<void> {
  const guides = await readBenchGuides();
  benchSupport(guides);
  benchLongest(guides.vocabulary);
  await benchStreams();
}

function benchSupport(guides: BenchGuides): void {
  const all = [guides.shipped, ...guides.others];
  const own = all.flatMap((guide) => checksOf(guide, guide));
  const foreign = all.flatMap((guide, at) => checksOf(guide, all[(at + 1) % all.length]!));
  const long = own.map(({ sentence, evidence }) => ({ sentence: sentence.repeat(4).slice(0, 600), evidence }));
  for (const check of own.slice(0, WARM_UP)) time(check, guides.vocabulary);
  const rows = [
    ['of the passages', own, true],
    ['of another guide', foreign, true],
    ['long: the same words four times', long, false],
  ] as const;
  console.log(
    `One sentence against ${OFFERED} passages (best of ${ROUNDS}; "first": the passages were not read before)\n`,
  );
  console.log(
    table(
      ['sentence', 'checks', 'first p50', 'p95', 'again p50', 'p95', 'longest', 'goal'],
      rows.map(([name, checks, isGoal]) => row(name, checks, isGoal, guides.vocabulary)),
    ),
  );
}

function row(name: string, checks: readonly Check[], isGoal: boolean, vocabulary: Vocabulary): string[] {
  const first = checks.map(({ sentence, evidence }) =>
    time({ sentence, evidence: evidence.map((passage) => ({ ...passage })) }, vocabulary),
  );
  const again = checks.map((check) => Math.min(...Array.from({ length: ROUNDS }, () => time(check, vocabulary))));
  const p95 = percentile(again, 0.95);
  return [
    name,
    String(checks.length),
    ms(percentile(first, 0.5)),
    ms(percentile(first, 0.95)),
    ms(percentile(again, 0.5)),
    ms(p95),
    ms(percentile(again, 1)),
    isGoal ? `${p95 < GOAL_MS ? 'met' : 'MISSED'} (p95 < ${GOAL_MS} ms)` : '',
  ];
}

/** Sentences of 1,000 characters, as long as one may be, each against passages of 600 words made to keep the check busy. */
function benchLongest(vocabulary: Vocabulary): void {
  const amounts = (count: number): string =>
    Array.from({ length: count }, (_, at) => `$${30 + at},000 for senior technicians,`).join(' ');
  const kinds: readonly (readonly [string, string, string])[] = [
    ['amounts', amounts(30), amounts(150)],
    ['comparisons', 'seniors than juniors ', 'juniors than seniors '],
    ['rungs', 'senior juniors lead supervisors ', 'junior seniors lead supervisors '],
    ['hedges', 'may not all technicians often ', 'technicians may often not all '],
    ['one word', 'technician ', 'technician '],
  ];
  const rows = kinds.map(([name, said, given]) => {
    const sentence = said.repeat(100).slice(0, LONGEST_CHARS);
    const unit = given.repeat(600).split(' ').slice(0, LONGEST_WORDS).join(' ');
    const evidence = Array.from({ length: OFFERED }, () => ({ heading: ['Pay'], units: [unit] }));
    const times = Array.from({ length: ROUNDS }, () => time({ sentence, evidence }, vocabulary));
    const least = Math.min(...times);
    return [name, ms(times[0]!), ms(least), `${least < LONGEST_GOAL_MS ? 'met' : 'MISSED'} (< ${LONGEST_GOAL_MS} ms)`];
  });
  console.log(`\nThe longest sentence against ${OFFERED} passages of ${LONGEST_WORDS} words, full of one thing\n`);
  console.log(table(['full of', 'first', 'again', 'goal'], rows));
}

/** Every sentence of `from` against the passages about as far into `against`. */
function checksOf(from: Guide, against: Guide): readonly Check[] {
  return from.passages.flatMap((passage, at) => {
    const near = Math.floor((at / from.passages.length) * against.passages.length);
    const evidence = around(against.passages, near).map(passageEvidence);
    return passage.units.map((unit) => ({ sentence: unit.text, evidence }));
  });
}

const around = (passages: readonly Passage[], at: number): readonly Passage[] => {
  const start = Math.max(0, Math.min(at, passages.length - OFFERED));
  return passages.slice(start, start + OFFERED);
};

function time({ sentence, evidence }: Check, vocabulary: Vocabulary): number {
  const started = performance.now();
  support(sentence, evidence, { vocabulary });
  return performance.now() - started;
}

async function benchStreams(): Promise<void> {
  const rows: string[][] = [];
  for (const clients of [1, 50]) {
    const { straight, verified } = await timeVerifiedStreams(clients);
    const spread = (values: readonly number[]) => [ms(percentile(values, 0.5)), ms(percentile(values, 0.95))];
    const added = percentile(verified, 0.5) - percentile(straight, 0.5);
    const verdict = `${added < STREAM_GOAL_MS ? 'met' : 'MISSED'} (< ${STREAM_GOAL_MS} ms)`;
    rows.push([`${clients}`, ...spread(straight), ...spread(verified), ms(added), verdict]);
  }
  console.log(
    '\nFrom the end of the first sentence at the model until a client has it, straight and through Signpost\n',
  );
  console.log(table(['clients', 'straight p50', 'p95', 'verified p50', 'p95', 'added', 'goal'], rows));
}
