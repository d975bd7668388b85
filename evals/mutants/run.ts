import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import { FLAG_NAMES } from '../../src/verify/types.ts';
import { brokenFloors } from './floors.ts';
import { judgeWith, killMatrix, mutantsOf, type Row, type Subject } from './kill-matrix.ts';
import { type PublicSet, readPublicSets } from './public-subjects.ts';
import {
  FREE_GUIDES,
  misjudged,
  readGuide,
  readStatements,
  readTwins,
  type Statement,
  sentenceSubjects,
  unitSubjects,
  withheldTrueSentences,
} from './subjects.ts';

const GUIDES = [
  'knowledge/production-technician.md',
  'tests/support/guides/dental-hygienist.md',
  'tests/support/guides/wind-turbine-technician.md',
  ...FREE_GUIDES,
] as const;

const USAGE = `npm run evals:mutants -- [--data DIR] [--survivors OPERATOR] [--write]

  --data DIR            also falsify sentences of the public support sets, DIR/support/*.jsonl (not part of this project)
  --survivors OPERATOR  list the mutants of one operator that were judged wrongly
  --write               write kill-matrix.json anew`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    survivors: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (values.data !== undefined && !existsSync(path.join(values.data, 'support'))) {
  console.error(`--data: there is no folder ${path.join(values.data, 'support')}\n\n${USAGE}`);
  process.exit(2);
}
const vocabulary = readVocabulary('knowledge');
const judge = judgeWith(vocabulary);
const guides = await Promise.all(GUIDES.map((file) => readGuide(file, vocabulary)));
const [shipped, dental, wind] = guides;
const subjects = [
  ...unitSubjects(shipped!, dental!, judge),
  ...unitSubjects(dental!, wind!, judge),
  ...unitSubjects(wind!, shipped!, judge),
  ...sentenceSubjects(shipped!, dental!, judge),
];
const rows = killMatrix(subjects, judge);
printTable(subjects, rows);
printStatements();
if (values.survivors !== undefined) printSurvivors(values.survivors, subjects);
if (values.write) {
  const file = path.join(import.meta.dirname, 'kill-matrix.json');
  writeFileSync(file, `${JSON.stringify({ subjects: subjects.length, rows }, null, 2)}\n`);
}
const broken = brokenFloors(rows);
if (values.data !== undefined) printPublic(readPublicSets(values.data, judge));
for (const line of broken) console.error(line);
process.exitCode = broken.length > 0 ? 1 : 0;

function printStatements(): void {
  for (const file of ['true-sentences.jsonl', 'true-sentences-set-aside.jsonl'] as const) {
    const withheld = withheldTrueSentences(shipped!, judge, file);
    console.log(`true, withheld: ${withheld.texts.length} of ${withheld.of} in ${file}`);
    for (const text of withheld.texts) console.log(`  - ${text}`);
  }
  printMisjudged('statements', readStatements());
  printMisjudged('twins', readTwins());
  printMisjudged('twins in quite free wording', readTwins('twins-free.jsonl'));
  printMisjudged('twins, written after the rules', readTwins('twins-set-aside.jsonl'));
}

function printMisjudged(kind: string, statements: readonly Statement[]): void {
  const wrong = misjudged(statements, guides, judge);
  for (const holds of [true, false]) {
    const all = statements.filter((one) => one.holds === holds).length;
    const failed = wrong.filter((one) => one.holds === holds);
    console.log(`${holds ? 'true, withheld' : 'false, passed'}: ${failed.length} of ${all} hand-written ${kind}`);
    for (const { guide, text } of failed) console.log(`  - ${guide}: ${text}`);
  }
}

/** The public sets have no floors here: their sentences are not ours to keep. */
function printPublic(sets: readonly PublicSet[]): void {
  const all = sets.flatMap((set) => set.subjects);
  console.log(`\nPublic support sets: ${sets.map(({ name, subjects: own }) => `${name} ${own.length}`).join(', ')}`);
  printTable(all, killMatrix(all, judge));
  if (values.survivors !== undefined) printSurvivors(values.survivors, all);
}

function printTable(from: readonly Subject[], table: readonly Row[]): void {
  console.log(`${from.length} true sentences`);
  console.log(['operator'.padEnd(22), 'mutants', ' caught', ...FLAG_NAMES.map((name) => name.padStart(9))].join(' '));
  for (const { operator, kind, mutants, killed, flagged } of table) {
    const share = `${((100 * killed) / mutants).toFixed(1)} %`;
    const label = `${kind === 'equivalent' ? '= ' : ''}${operator}`;
    console.log(
      [
        label.padEnd(22),
        String(mutants).padStart(7),
        share.padStart(7),
        ...FLAG_NAMES.map((name) => String(flagged[name]).padStart(9)),
      ].join(' '),
    );
  }
}

/** Breaking mutants that pass, or equivalent ones that don't, of one operator. */
function printSurvivors(name: string, from: readonly Subject[]): void {
  for (const { operator, subject, text } of mutantsOf(from)) {
    if (operator.name !== name) continue;
    const { verdict, flags } = judge(text, subject.evidence);
    const isKilled = verdict === 'unsupported' || verdict === 'contradicted';
    if (isKilled === (operator.kind === 'breaking')) continue;
    const reasons = flags.filter((flag) => flag.raised).map((flag) => `${flag.name}: ${flag.detail}`);
    console.log(`- ${verdict} | ${text} | was: ${subject.sentence} | ${reasons.join('; ')}`);
  }
}
