import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { likeness } from '../../src/language/embeddings.ts';
import { questionTexts, statementTexts } from '../../src/retrieve/alike.ts';
import { statementsOf } from '../../src/retrieve/statements.ts';
import { readTaught } from './parts.ts';
import { isIn } from './texts.ts';
import { shelve, understoodOf } from './understood.ts';

const USAGE = `npm run evals:embeddings [-- --write]

Learns what words mean from the guides with questions and the lines of evals/embeddings, and says how well that holds for
writers and trades that it did not learn from.

  --write  learn from all, and keep that in knowledge/embeddings.txt`;

const FILE = 'knowledge/embeddings.txt';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const taught = await readTaught();
if (values.write) {
  const file = taught.learnFrom(taught.asked);
  writeFileSync(FILE, file);
  console.log(`${FILE}: ${taught.asked.length} guides, ${file.split('\n').length - 2} cues`);
} else {
  await report();
}

async function report(): Promise<void> {
  const ranks: number[] = [];
  for (const { guides, vocabulary } of taught.parts())
    for (const { guide, questions } of guides) {
      const { lexicon } = await shelve(guide, vocabulary);
      const units = guide.passages.flatMap((passage) => statementsOf(passage).map(({ unit }) => unit));
      const said = guide.passages.flatMap(statementTexts).map((texts) => vocabulary.embeddings.embed(...texts));
      for (const { question, answers } of questions.filter(({ kind }) => kind === 'answered')) {
        const asked = vocabulary.embeddings.embed(...questionTexts(understoodOf(question, lexicon)));
        const alike = said.map((one) => likeness(asked, one));
        const isRight = units.map((unit) => answers.some((span) => isIn(unit, span)));
        const best = Math.max(...alike.filter((_, at) => isRight[at]));
        ranks.push(1 + alike.filter((one, at) => one >= best && !isRight[at]).length);
      }
    }
  const share = (most: number) => (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(3);
  console.log(
    `${ranks.length} questions, the statements of their guides ranked by likeness alone as the guides of other writers taught it: ` +
      `one that answers comes first ${share(1)}, among the first three ${share(3)}, among the first ten ${share(10)}`,
  );
}
