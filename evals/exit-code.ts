import { ConfigError } from '../src/config/config.ts';
import { StartError } from '../src/runtime/start-error.ts';
import { CaseFileError } from './load-cases.ts';
import { BudgetSpentError } from './record-replay/cost.ts';
import { RecordingError } from './record-replay/recording.ts';
import { UsageError } from './usage-error.ts';

/** What the person who runs this can put right: the message is enough. */
const EXPECTED = [UsageError, CaseFileError, StartError, ConfigError, BudgetSpentError, RecordingError] as const;
const EXIT = { passed: 0, gateFailed: 1, couldNotRun: 2 } as const;

/** Runs a command. 0: it says true; 1: it says false; 2: it could not run, and why is printed. Never throws. */
export async function exitCodeOf(command: () => Promise<boolean>): Promise<number> {
  try {
    return (await command()) ? EXIT.passed : EXIT.gateFailed;
  } catch (error) {
    const isExpected = EXPECTED.some((kind) => error instanceof kind);
    console.error(isExpected && error instanceof Error ? error.message : error);
    return EXIT.couldNotRun;
  }
}
