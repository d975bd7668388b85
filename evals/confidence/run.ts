import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Cues } from '../../src/answer/confidence.ts';
import { readCues } from '../../src/answer/gate.ts';
import { retrievePassages } from '../../src/answer/retrieve-passages.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { ANSWERING } from '../../src/runtime/assemble.ts';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import { splitMessage } from '../../src/understand/split.ts';
import { understand } from '../../src/understand/understand.ts';
import { readTaught } from '../embeddings/parts.ts';
import { shelve } from '../embeddings/understood.ts';
import { parseCases } from '../load-cases.ts';
import { auroc, share } from '../public/figures.ts';
import { readGuide } from '../read-guide.ts';
import { Labelled, labelledCases } from './labelled.ts';
import { fitLogistic, likelihoodOf, type Observation } from './logistic.ts';

const USAGE = `npm run evals:confidence [-- --also DIR]

Fits the weights of src/answer/confidence.ts to evals/confidence/questions.jsonl and to the cases that are worked on, and says
how well weights decide about guides that they were not fitted to, those of evals/embeddings among them.

  --also DIR  NAME.jsonl of labelled questions beside the guide NAME.md: decided with the weights, never fitted to`;

const OWN_GUIDE = 'production-technician';
/** Rules were worked on with the cases; the questions were written before and are nearer to what comes. */
const CASE_WEIGHT = 0.5;

type Row = Observation & { readonly guide: string; readonly question: string };
type Found = Row & { readonly cues: Cues };

const { values } = parseArgs({ options: { also: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const vocabulary = readVocabulary('knowledge');

const caseFiles = globSync('evals/cases/*.jsonl').sort();
const cases = parseCases(caseFiles.map((file) => ({ file, text: readFileSync(file, 'utf8') }))).map(({ item }) => item);
const own = globSync('{knowledge,tests/support/guides}/*.md').sort();
const questions = labelledIn('evals/confidence/questions.jsonl');
const isAlsoCase = new Set(questions.map(({ question }) => question));
const ofCases = labelledCases(cases, OWN_GUIDE).filter(({ question }) => !isAlsoCase.has(question));
const asked: Found[] = [];
for (const part of (await readTaught()).parts()) {
  for (const { guide, questions } of part.guides) {
    const labelled = questions.map(({ kind, question }) => ({
      guide: guide.slug,
      question,
      answers: kind === 'answered',
    }));
    asked.push(...(await readOf(guide, labelled, part.vocabulary, 1)));
  }
}
const rows = [...(await read(ofCases, own, CASE_WEIGHT)), ...(await read(questions, own, 1))];
const names = Object.keys(rows[0]!.cues) as (keyof Cues)[];

const whole = fitLogistic(rows);
console.log(`bias ${whole.bias.toFixed(1)}`);
console.log(names.map((name, at) => `${name} ${whole.weights[at]!.toFixed(1)}`).join('\n'));
const unseen = [...Map.groupBy(rows, ({ guide }) => guide)].flatMap(([guide, left]) => {
  const fitted = fitLogistic(rows.filter((row) => row.guide !== guide));
  return left.map((row) => ({ row, likelihood: likelihoodOf(fitted, row.features) }));
});
report('each guide by weights fitted to the others', unseen);
report(
  'all by weights fitted to all',
  rows.map((row) => ({ row, likelihood: likelihoodOf(whole, row.features) })),
);
report(
  'the guides of evals/embeddings, each with embeddings that other writers taught',
  asked.map((row) => ({ row, likelihood: likelihoodOf(whole, row.features) })),
);
if (values.also !== undefined) {
  const files = globSync(path.join(values.also, '*.md')).sort();
  const also = await read(globSync(path.join(values.also, '*.jsonl')).flatMap(labelledIn), files, 1);
  report(
    values.also,
    also.map((row) => ({ row, likelihood: likelihoodOf(whole, row.features) })),
  );
}

function labelledIn(file: string): readonly Labelled[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return z.array(Labelled).parse(lines.map((line) => JSON.parse(line)));
}

async function read(labelled: readonly Labelled[], files: readonly string[], weight: number) {
  const found: Found[] = [];
  for (const [name, questions] of Map.groupBy(labelled, ({ guide }) => guide)) {
    const file = files.find((one) => path.basename(one, '.md') === name);
    if (file === undefined) throw new Error(`there is no guide "${name}"`);
    const guide = await readGuide({ file, text: readFileSync(file, 'utf8') }, vocabulary);
    found.push(...(await readOf(guide, questions, vocabulary, weight)));
  }
  return found;
}

/** Questions that are settled without weighing, and messages of several questions, are left out. */
async function readOf(guide: Guide, labelled: readonly Labelled[], vocabulary: Vocabulary, weight: number) {
  const { guides, lexicon } = await shelve(guide, vocabulary);
  const found: Found[] = [];
  for (const { guide, question, answers } of labelled) {
    const { questions: parts, background } = splitMessage(question);
    if (parts.length !== 1) continue;
    const query = understand(parts[0]!, background, [], lexicon);
    const retrieved = await retrievePassages(query, lexicon, guides, ANSWERING);
    const cues = readCues(query, retrieved, lexicon.profile);
    if (cues) found.push({ guide, question, cues, features: Object.values(cues).map(Number), label: answers, weight });
  }
  return found;
}

function report(title: string, decided: readonly { readonly row: Row; readonly likelihood: number }[]): void {
  const of = (label: boolean) => decided.filter(({ row }) => row.label === label).map(({ likelihood }) => likelihood);
  const letThrough = (label: boolean) => percent(share(of(label).map((value) => value >= ANSWERING.minScore)));
  console.log(
    `\n${title}: ${of(true).length} that the guide answers, ${of(false).length} that it doesn't; AUROC ${auroc(of(true), of(false))?.toFixed(3)}; ` +
      `let through ${letThrough(true)} and ${letThrough(false)}`,
  );
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}
