import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSpreadOf, cuesOf } from '../../src/language/aspects.ts';
import { parseVocabulary } from '../../src/language/vocabulary.ts';
import { type Example, learn } from './learn.ts';
import { type Line, readAspectNames, readLines } from './lines.ts';

const USAGE = `npm run evals:aspects [-- --write]

Learns from evals/aspects/lines what words tell of what a question or a sentence of a guide is about, and says how well
that holds for writers and trades that it did not learn from.

  --write  learn from all lines, and keep that in knowledge/aspects.txt`;

const FOLDER = 'evals/aspects';
const FILE = 'knowledge/aspects.txt';
const PARTS = 4;

const { values } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const names = readAspectNames(FOLDER);
const lines = readLines(FOLDER);
/** The groups of the vocabulary are cues; what the aspects were before is not. */
const NONE = `${names.join(' ')}\n${names.map(() => 0).join(' ')}`;
const { asked } = parseVocabulary(JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')), NONE);
const groupsIn = (stems: readonly string[]) => asked.match(stems).map(({ group }) => group.id);
const exampleOf = ({ text, aspects }: Line): Example => ({
  cues: cuesOf(text, groupsIn),
  about: aspects,
});

if (values.write) {
  writeFileSync(FILE, learn(lines.map(exampleOf), names));
  console.log(`${FILE}: learnt from ${lines.length} lines`);
} else {
  report();
}

function report(): void {
  const writers = [...new Set(lines.map(({ writer }) => writer))];
  const found = Array.from({ length: PARTS }, (_, part) => {
    const left = new Set(writers.filter((_, at) => at % PARTS === part));
    const spreadOf = createSpreadOf(
      learn(lines.filter(({ writer }) => !left.has(writer)).map(exampleOf), names),
      groupsIn,
    );
    return lines
      .filter(({ writer }) => left.has(writer))
      .map((line) => ({ line, rank: rankOf(line, spreadOf(line.text)) }));
  }).flat();
  console.log(
    `${lines.length} lines of ${writers.length} writers, each ranked by what the lines of other writers taught; ${names.length} aspects`,
  );
  for (const kind of ['question', 'sentence'] as const) {
    const ranks = found.filter(({ line }) => line.kind === kind).map(({ rank }) => rank);
    const share = (most: number) => (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(3);
    console.log(
      `${kind.padEnd(9)} ${ranks.length}: an aspect of its own comes first ${share(1)}, among the first three ${share(3)}`,
    );
  }
}

/** The place, from 1, of the likeliest of the aspects that a line is about. */
function rankOf({ aspects }: Line, spread: Readonly<Float64Array>): number {
  const best = Math.max(...aspects.map((aspect) => spread[names.indexOf(aspect)]!));
  return 1 + spread.filter((share) => share > best).length;
}
