import { globSync, readFileSync } from 'node:fs';

/** The case files that ship, in the order in which a run reads them. */
export const readShippedCases = (): readonly { readonly file: string; readonly text: string }[] =>
  globSync('evals/cases/*.jsonl')
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
