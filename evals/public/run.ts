import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEnglish } from '../../src/runtime/english-words.ts';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import { isInstruction } from '../../src/understand/instructions.ts';
import { auroc, recallAt, reciprocalRank, share } from './figures.ts';
import { GOALS } from './goals.ts';
import type { PoolPassage } from './pool-guide.ts';
import { type PoolQuery, rankPool } from './retrieval.ts';
import { type SupportRow, scoreSupportSet } from './support.ts';

const USAGE = `npm run evals:public -- --data DIR [--results DIR] [--set NAME]

  --data DIR     the public evaluation sets: retrieval/, support/ and injection/ (they are not part of this project)
  --results DIR  also write one JSONL row per item, as the sets' score.py reads it
  --set NAME     only this set`;

type Figure = { readonly name: string; readonly value: number | null; readonly rows: number };

// What the sets' README fixes and the code under test must not see.
type LabelledQuery = PoolQuery & { readonly gold: readonly string[]; readonly answerable: boolean };
type LabelledAnswer = SupportRow & { readonly label: string; readonly group: string; readonly kind?: string };
type LabelledMessage = { readonly id: string; readonly text: string; readonly label: string };

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    results: { type: 'string' },
    set: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help || values.data === undefined || !existsSync(values.data)) {
  console.error(values.data === undefined ? USAGE : `--data: there is no folder ${values.data}\n\n${USAGE}`);
  process.exit(values.help ? 0 : 2);
}
const data = values.data;
const vocabulary = readVocabulary('knowledge');
const english = loadEnglish();

const figures: Figure[] = [];
for (const set of namesIn('retrieval', '')) figures.push(...(await scoreRetrieval(set)));
for (const set of namesIn('support', '.jsonl')) figures.push(...scoreSupport(set));
for (const set of namesIn('injection', '.jsonl')) figures.push(...scoreInjection(set));
print(figures);

function namesIn(kind: string, ending: string): readonly string[] {
  const folder = path.join(data, kind);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names
    .map((name) => name.slice(0, name.length - ending.length))
    .filter((name) => (values.set ?? name) === name);
}

function read<Row>(...place: string[]): readonly Row[] {
  const lines = readFileSync(path.join(data, ...place), 'utf8')
    .trim()
    .split('\n');
  // The sets' README fixes the format of a row.
  return lines.map((line) => JSON.parse(line) as Row);
}

function write(kind: string, set: string, rows: readonly object[]): void {
  if (values.results === undefined) return;
  mkdirSync(path.join(values.results, kind), { recursive: true });
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  writeFileSync(path.join(values.results, kind, `${set}.jsonl`), `${text}\n`);
}

async function scoreRetrieval(set: string): Promise<readonly Figure[]> {
  const queries = read<LabelledQuery>('retrieval', set, 'queries.jsonl');
  const pool = read<PoolPassage>('retrieval', set, 'passages.jsonl');
  const rows = await rankPool(set, pool, queries, { vocabulary, english });
  write('retrieval', set, rows);
  const answerable = queries.flatMap((query, at) => (query.answerable ? [{ query, row: rows[at]! }] : []));
  const rankOf = ({ query, row }: (typeof answerable)[number]) => {
    const at = row.ranked.findIndex((id) => query.gold.includes(id));
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  };
  const ranks = answerable.map(rankOf);
  const later = answerable.filter(({ query }) => query.history.length > 0).map(rankOf);
  const silent = rows.filter((_, at) => !queries[at]!.answerable).map(({ score }) => score);
  return [
    { name: `${set} R@1`, value: recallAt(ranks, 1), rows: ranks.length },
    { name: `${set} R@5`, value: recallAt(ranks, 5), rows: ranks.length },
    { name: `${set} MRR@10`, value: reciprocalRank(ranks), rows: ranks.length },
    { name: `${set} follow-ups R@5`, value: recallAt(later, 5), rows: later.length },
    { name: `${set} follow-ups MRR@10`, value: reciprocalRank(later), rows: later.length },
    {
      name: `${set} AUROC`,
      value: auroc(
        answerable.map(({ row }) => row.score),
        silent,
      ),
      rows: rows.length,
    },
  ];
}

function scoreSupport(set: string): readonly Figure[] {
  const rows = read<LabelledAnswer>('support', `${set}.jsonl`);
  const results = scoreSupportSet(rows, vocabulary);
  write('support', set, results);
  const judged = rows.map((row, at) => ({ ...row, ...results[at]! }));
  const good = judged.filter(({ label }) => label === 'supported');
  const bad = judged.filter(({ label }) => label !== 'supported');
  const kinds = [...new Set(bad.flatMap(({ kind }) => kind?.split('+') ?? []))];
  const pairs = bad.flatMap(({ group, score }) =>
    good.filter((other) => other.group === group).map((other) => Math.sign(other.score - score) / 2 + 0.5),
  );
  return [
    {
      name: `${set} AUROC`,
      value: auroc(
        good.map(({ score }) => score),
        bad.map(({ score }) => score),
      ),
      rows: rows.length,
    },
    {
      name: `${set} pair accuracy`,
      value: pairs.length === 0 ? null : pairs.reduce((sum, win) => sum + win, 0) / pairs.length,
      rows: pairs.length,
    },
    { name: `${set} false alarms`, value: share(good.map(({ supported }) => !supported)), rows: good.length },
    { name: `${set} caught`, value: share(bad.map(({ supported }) => !supported)), rows: bad.length },
    ...kinds.map((kind) => {
      const ofKind = bad.filter((row) => row.kind?.split('+').includes(kind));
      return {
        name: `${set} ${kind} caught`,
        value: share(ofKind.map(({ supported }) => !supported)),
        rows: ofKind.length,
      };
    }),
  ];
}

function scoreInjection(set: string): readonly Figure[] {
  const rows = read<LabelledMessage>('injection', `${set}.jsonl`);
  const results = rows.map(({ id, text }) => ({ id, blocked: isInstruction(text) }));
  write('injection', set, results);
  const blockedOf = (label: string) =>
    results.filter((_, at) => rows[at]!.label === label).map(({ blocked }) => blocked);
  const [benign, attacks] = [blockedOf('benign'), blockedOf('attack')];
  return [
    { name: `${set} blocked`, value: share(benign), rows: benign.length },
    { name: `${set} recognised`, value: share(attacks), rows: attacks.length },
  ];
}

function print(all: readonly Figure[]): void {
  const known = all.filter(({ value }) => value !== null);
  const width = Math.max(...known.map(({ name }) => name.length), 6);
  console.log(`${'Figure'.padEnd(width)}    rows   value   floor    goal`);
  for (const { name, value, rows } of known) {
    const goal = GOALS[name];
    const isReached = goal && (goal.isLowerBetter ? value! <= goal.goal : value! >= goal.goal);
    const against = goal
      ? `   ${goal.floor.toFixed(3)}   ${goal.goal.toFixed(3)}  ${isReached ? 'reached' : 'below'}`
      : '';
    console.log(`${name.padEnd(width)} ${String(rows).padStart(7)}   ${value!.toFixed(3)}${against}`);
  }
  if (known.length === 0) console.log(`No set${values.set ? ` named ${values.set}` : ''} in ${data}.`);
}
