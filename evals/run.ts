import { ConfigError } from '../src/config/config.ts';
import { ids, network } from '../src/runtime/node-service.ts';
import { StartError } from '../src/runtime/start-error.ts';
import { evaluate } from './evaluate.ts';
import { CaseFileError } from './load-cases.ts';
import { parseOptions, USAGE, UsageError } from './options.ts';
import { BudgetSpentError } from './record-replay/cost.ts';
import { RecordingError } from './record-replay/recording.ts';

/** What the person who runs this can put right: the message is enough. */
const EXPECTED = [UsageError, CaseFileError, StartError, ConfigError, BudgetSpentError, RecordingError] as const;
const EXIT = { passed: 0, gateFailed: 1, couldNotRun: 2 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help) {
      console.log(USAGE);
      return EXIT.passed;
    }
    const print = (text: string): void => console.log(text);
    const isPassed = await evaluate(options, { settings: process.env, ids, network, terminal: process.stderr, print });
    return isPassed ? EXIT.passed : EXIT.gateFailed;
  } catch (error) {
    const isExpected = EXPECTED.some((kind) => error instanceof kind);
    console.error(isExpected && error instanceof Error ? error.message : error);
    return EXIT.couldNotRun;
  }
}
