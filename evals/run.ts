import { ids, network } from '../src/runtime/node-service.ts';
import { evaluate } from './evaluate.ts';
import { exitCodeOf } from './exit-code.ts';
import { parseOptions, USAGE } from './options.ts';

process.exitCode = await exitCodeOf(async () => {
  const options = parseOptions(process.argv.slice(2));
  const print = (text: string): void => console.log(text);
  if (!options.help) return evaluate(options, { settings: process.env, ids, network, terminal: process.stderr, print });
  print(USAGE);
  return true;
});
