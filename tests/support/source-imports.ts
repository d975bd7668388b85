import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceImport = {
  readonly file: string;
  /** The part of src/ that the file is of: its first folder, for adapters the one below. */
  readonly from: string;
  /** A path from the project's root for one of our files, else the name of a package. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
  readonly statement: string;
};

// A statement begins a line, so that words inside a text are none; the second form is a dynamic import.
const STATEMENT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

export function readImports(pattern = 'src/**/*.ts'): readonly SourceImport[] {
  return globSync(pattern).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(STATEMENT)].map(([statement, fixed, dynamic]) => {
      const specifier = fixed ?? dynamic ?? '';
      const isOurs = specifier.startsWith('.');
      return {
        file,
        from: partOf(file),
        to: isOurs ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
        isOurs,
        isTypeOnly: /^(?:import|export) type\b/.test(statement) || /^import \{(\s*type \w+,?)+\s*\}/.test(statement),
        statement,
      };
    }),
  );
}

/** `src/adapters/openai/x.ts` is of `adapters/openai`, `src/http/routes/x.ts` of `http`. */
export function partOf(file: string): string {
  const [, top = '', below = ''] = file.split('/');
  return top === 'adapters' ? `adapters/${below}` : top;
}

/** `@scope/name/x` is of the package `@scope/name`, `hono/cors` of `hono`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
