import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PASSAGES_READ } from '../../src/answer/compose/sentences/select-units.ts';
import { type SentenceCues, sentenceCues } from '../../src/answer/compose/sentences/sentence-cues.ts';
import { retrievePassages } from '../../src/answer/retrieve-passages.ts';
import type { Span } from '../../src/domain/guide.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { ANSWERING } from '../../src/runtime/assemble.ts';
import { readVocabulary } from '../../src/runtime/node-files.ts';
import type { AskedGuide } from '../embeddings/guides.ts';
import { readTaught } from '../embeddings/parts.ts';
import { isIn } from '../embeddings/texts.ts';
import { shelve, understoodOf } from '../embeddings/understood.ts';
import { resolveGold } from '../gold.ts';
import { parseCases } from '../load-cases.ts';
import { readGuide } from '../read-guide.ts';
import { type Candidates, fitChoice, type Weights } from './fit-choice.ts';

const USAGE = `npm run evals:sentences

Fits the weights of src/answer/compose/sentences/sentence-cues.ts to the questions of evals/embeddings/guides, with embeddings that
were learnt from other writers, and to the cases that are worked on; and says how often the best sentence answers.`;

const OWN_GUIDE = 'production-technician';
/** There are ten times as many questions of the guides. */
const CASE_WEIGHT = 3;

if (parseArgs({ options: { help: { type: 'boolean' } } }).values.help) {
  console.log(USAGE);
  process.exit(0);
}
const questions: (Candidates<keyof SentenceCues> & { readonly part: number })[] = [];
let part = 0;
for (const { guides, vocabulary } of (await readTaught()).parts()) {
  for (const { guide, questions: of } of guides)
    questions.push(...(await read(guide, of, vocabulary, 1)).map((one) => ({ ...one, part })));
  part += 1;
}
const whole = readVocabulary('knowledge');
const cases = parseCases(globSync('evals/cases/*.jsonl').map((file) => ({ file, text: readFileSync(file, 'utf8') })))
  .map(({ item }) => item)
  .filter(({ split, turns, guide_edit }) => split !== 'heldout' && turns.length === 0 && guide_edit === undefined);
for (const [name, of] of Map.groupBy(cases, ({ guide }) => guide ?? OWN_GUIDE)) {
  const file = globSync('{knowledge,tests/support/guides}/*.md').find((one) => path.basename(one, '.md') === name)!;
  const guide = await readGuide({ file, text: readFileSync(file, 'utf8') }, whole);
  const labelled = of.map(({ question, expect }) => ({
    question,
    answers: resolveGold(
      guide.text,
      expect.gold.filter(({ grade }) => grade === 3),
    ).resolved.map(({ span }) => span),
  }));
  questions.push(...(await read(guide, labelled, whole, CASE_WEIGHT)).map((one) => ({ ...one, part: -1 })));
}

const all = fitChoice(questions);
for (const [name, value] of Object.entries(all)) console.log(`  ${name}: ${value.toFixed(2)},`);
for (let left = -1; left < part; left += 1) {
  const held = questions.filter((one) => one.part === left);
  const fitted = fitChoice(questions.filter((one) => one.part !== left));
  const answered = (most: number) => held.filter((one) => rankOf(one, fitted) <= most).length;
  console.log(
    `${left < 0 ? 'cases' : `guides, part ${left + 1}`}: ${held.length} questions, weights of the others; a sentence that answers is the best of ${answered(1)}, ` +
      `one of the best two of ${answered(2)}, of the best three of ${answered(3)}`,
  );
}

function rankOf({ options, right }: Candidates<keyof SentenceCues>, weights: Weights<keyof SentenceCues>): number {
  const names = Object.keys(weights) as (keyof SentenceCues)[];
  const worth = options.map((cues) => names.reduce((sum, name) => sum + weights[name] * Number(cues[name]), 0));
  const best = Math.max(...[...right].map((at) => worth[at]!));
  return 1 + worth.filter((one, at) => one >= best && !right.has(at)).length;
}

async function read(
  guide: AskedGuide['guide'],
  of: readonly { readonly question: string; readonly answers: readonly Span[] }[],
  vocabulary: Vocabulary,
  weight: number,
): Promise<readonly Candidates<keyof SentenceCues>[]> {
  const { guides, lexicon } = await shelve(guide, vocabulary);
  const found: Candidates<keyof SentenceCues>[] = [];
  for (const { question, answers } of of.filter((one) => one.answers.length > 0)) {
    const query = understoodOf(question, lexicon);
    const { ranked } = await retrievePassages(query, lexicon, guides, ANSWERING);
    const cuesOf = sentenceCues(query, ranked[0]?.strength || 1);
    const options = ranked.slice(0, PASSAGES_READ).flatMap((passage) =>
      passage.units.map(({ unit }, at) => ({
        cues: cuesOf(passage, at),
        isRight: answers.some((one) => isIn(unit, one)),
      })),
    );
    const right = new Set(options.flatMap(({ isRight }, at) => (isRight ? [at] : [])));
    if (right.size > 0) found.push({ options: options.map(({ cues }) => cues), right, weight });
  }
  return found;
}
