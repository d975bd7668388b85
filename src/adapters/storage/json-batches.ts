import type { Statement } from './sql-database.ts';

// D1 takes 2 MB in one value; JSON of this many characters stays below it in any script.
const MAX_JSON_CHARACTERS = 300_000;
const MAX_BATCH_CHARACTERS = 4 * MAX_JSON_CHARACTERS;
/** `\u0000` in JSON for one character of text. */
const LONGEST_ESCAPE = 6;

/** Rows as JSON arrays of rows, each short enough for one bound value, in order. No rows give no arrays. */
export function toJsonArrays(rows: readonly (readonly unknown[])[]): string[] {
  const groups: string[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const row of rows.map((row) => JSON.stringify(row))) {
    characters += row.length;
    if (characters > MAX_JSON_CHARACTERS) {
      groups.push([]);
      characters = row.length;
    }
    groups.at(-1)!.push(row);
  }
  return groups.map((group) => `[${group.join(',')}]`);
}

/** A text in pieces that fit one bound value as JSON; at least one piece. */
export function toPieces(text: string): string[] {
  const size = MAX_JSON_CHARACTERS / LONGEST_ESCAPE;
  const count = Math.max(1, Math.ceil(text.length / size));
  return Array.from({ length: count }, (_, n) => text.slice(n * size, (n + 1) * size));
}

/** Groups statements, in order, so that no batch holds up readers or exceeds what D1 accepts at once. */
export function toBatches(statements: readonly Statement[]): Statement[][] {
  const batches: Statement[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    const own = statement.params.reduce<number>((sum, value) => sum + String(value).length, 0);
    characters += own;
    if (characters > MAX_BATCH_CHARACTERS) {
      batches.push([]);
      characters = own;
    }
    batches.at(-1)!.push(statement);
  }
  return batches;
}
