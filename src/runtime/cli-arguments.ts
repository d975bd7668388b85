import { parseArgs } from 'node:util';
import { StartError } from './start-error.ts';

export type CliArguments = {
  /** Null: ask on the terminal, or read the question from standard input. */
  readonly question: string | null;
  readonly guideFile: string | null;
  readonly json: boolean;
  readonly help: boolean;
};

export const HELP = `Ask a career guide; every sentence of the answer is checked against it.

  npm run ask -- "how much do senior technicians earn?"
  npm run ask                          ask several questions; each may follow up on the one before
  npm run ask -- --guide FILE "..."    ask any Markdown file
  echo "..." | npm run ask             read the question from standard input

  --guide FILE   a Markdown guide instead of those in KNOWLEDGE_DIR; nothing is kept
  --json         the answer as POST /ask gives it
  --help         this text

Settings are read from the environment and .env; see .env.example.`;

/** Throws a StartError that says what is wrong. */
export function parseArguments(args: readonly string[]): CliArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        guide: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const question = positionals.join(' ').trim();
    return {
      question: question === '' ? null : question,
      guideFile: values.guide ?? null,
      json: values.json,
      help: values.help,
    };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) {
      throw new StartError(`${error.message.split('. ')[0]}; --help shows what there is`, { cause: error });
    }
    throw error;
  }
}
