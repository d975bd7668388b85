import { existsSync, writeFileSync } from 'node:fs';
import { readVocabulary } from '../src/runtime/node-files.ts';
import { readCommandLine } from './command-line.ts';
import { draftCases } from './drafts/draft-cases.ts';
import { exitCodeOf } from './exit-code.ts';
import { readTextFile } from './inputs.ts';
import { readGuide } from './read-guide.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `npm run evals:draft -- --guide FILE [--out FILE]

Proposes cases from a guide's steps, pay, career path and questions, one JSON object a line. Each is marked as a draft and
left out of runs until a person has read it and taken "draft": true out of it.

  --guide FILE   the Markdown guide
  --out FILE     where to write the cases (standard output); a file that is there is not written over`;

process.exitCode = await exitCodeOf(async () => {
  const {
    guide: file,
    out,
    help,
  } = readCommandLine(process.argv.slice(2), USAGE, {
    guide: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  }).values;
  if (help) {
    console.log(USAGE);
    return true;
  }
  if (file === undefined) throw new UsageError(`--guide is missing.\n\n${USAGE}`);
  if (out !== undefined && existsSync(out)) throw new UsageError(`${out} is there already: name another file.`);
  const drafts = draftCases(await readGuide({ file, text: readTextFile(file) }, readVocabulary('knowledge')));
  if (drafts.length === 0)
    throw new UsageError(`${file} has no steps, pay, career path or questions to draft cases from.`);
  const lines = `${drafts.map((draft) => JSON.stringify(draft)).join('\n')}\n`;
  if (out === undefined) process.stdout.write(lines);
  else writeFileSync(out, lines);
  console.error(
    `${drafts.length} cases drafted. Read each, mend it, and take "draft": true out of those that are right.`,
  );
  return true;
});
