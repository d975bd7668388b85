import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text as readAll } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { foldAnswer } from '../answer/fold-answer.ts';
import type { AskInput } from '../answer/ports.ts';
import { type Config, parseConfig } from '../config/config.ts';
import type { Guide } from '../domain/guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { type CliArguments, HELP, parseArguments } from './cli-arguments.ts';
import { formatAnswer, type Paint } from './cli-format.ts';
import { asGuideText } from './cli-guide.ts';
import { createLog } from './log.ts';
import { readVocabulary } from './node-files.ts';
import { clock, type NodeService, openService } from './node-service.ts';
import { readGuides } from './read-guides.ts';
import { StartError } from './start-error.ts';

/** Answers one question, or one after another on a terminal. The database is in memory: nothing is kept. */
export async function runCli(args: readonly string[], environment: Readonly<Record<string, unknown>>): Promise<void> {
  const options = parseArguments(args);
  if (options.help) return console.log(HELP);
  const config = parseConfig({
    ...environment,
    DATABASE_PATH: ':memory:',
    ...(options.guideFile ? { DEFAULT_GUIDE: '' } : {}),
  });
  const log = createLog({ level: 'silent' });
  const vocabulary = readVocabulary(config.knowledge.dir);
  const guides = await readChosenGuides(options, config, vocabulary);
  const service = await openService(config, { guides, vocabulary, log });
  try {
    if (options.question !== null) await answerOnce(service, options.question, options);
    else if (process.stdin.isTTY) await converse(service, guides[0]?.title ?? '', options);
    else await answerOnce(service, await readAll(process.stdin), options);
  } finally {
    service.close();
  }
}

async function readChosenGuides(
  { guideFile }: CliArguments,
  config: Config,
  vocabulary: Vocabulary,
): Promise<readonly Guide[]> {
  if (guideFile === null) return readGuides(config.knowledge.dir, vocabulary);
  // npm runs scripts in the project's folder and says here where it was called.
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', guideFile);
  const { text, addedLines } = asGuideText(readText(file), file, new Date(clock.nowMs()).toISOString().slice(0, 10));
  const guide = await parseGuide(text, file, vocabulary);
  if (guide.ok) return [guide.value];
  const faults = guide.error.map(({ line, message }) => `${guideFile}:${Math.max(1, line - addedLines)}: ${message}`);
  throw new StartError(faults.join('\n'));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new StartError(`--guide: the file ${file} cannot be read (${error.code})`, { cause: error });
    }
    throw error;
  }
}

const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });

/** Prints the answer and returns its conversation, so that the next question can follow up on it. */
async function answerOnce(
  { ask }: NodeService,
  question: string,
  { json }: CliArguments,
  conversation: AskInput['conversation'] = null,
): Promise<AskInput['conversation']> {
  const signal = new AbortController().signal;
  const answer = await foldAnswer(ask({ question, guide: null, conversation, messageId: null }, { signal }));
  if (!answer.ok) {
    console.error(`${answer.error.title}. ${answer.error.detail}`);
    process.exitCode = 1;
    return conversation;
  }
  const columns = process.stdout.columns ?? 80;
  console.log(json ? JSON.stringify(answer.value, null, 2) : formatAnswer(answer.value, { columns, paint }));
  const { conversationId, conversationToken } = answer.value;
  return conversationToken === undefined ? conversation : { id: conversationId, token: conversationToken };
}

async function converse(service: NodeService, title: string, options: CliArguments): Promise<void> {
  console.log(`${paint('bold', title)}\n${paint('dim', 'Ask a question; an empty line ends.')}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    let conversation: AskInput['conversation'] = null;
    terminal.setPrompt('\n> ');
    terminal.prompt();
    for await (const line of terminal) {
      if (line.trim() === '') break;
      conversation = await answerOnce(service, line, options, conversation);
      terminal.prompt();
    }
  } finally {
    terminal.close();
  }
}
