import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command line without the program's name. Throws a UsageError that ends with how the command is used. */
export function readCommandLine<const Known extends Options>(args: readonly string[], usage: string, options: Known) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n\n${usage}`);
    throw error;
  }
}
