import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Something that a visitor asks, or that a guide says, and the aspects that it is about, the main one first. */
export type Line = {
  /** Whoever wrote it: lines of one writer are alike in their trades and their ways of putting things. */
  readonly writer: string;
  readonly kind: 'question' | 'sentence';
  readonly aspects: readonly [string, ...string[]];
  readonly text: string;
};

const Fields = z.tuple([z.enum(['question', 'sentence']), z.string(), z.string().min(1)]);

/** The names of `aspects.tsv`, in its order. */
export const readAspectNames = (folder: string): readonly string[] =>
  linesOf(path.join(folder, 'aspects.tsv')).map((line) => line.split('\t')[0]!);

/** Every line of `lines/*.tsv` (kind, aspects, text). Throws an Error that names the line when one is not such a line. */
export function readLines(folder: string): readonly Line[] {
  const names = new Set(readAspectNames(folder));
  return globSync(path.join(folder, 'lines', '*.tsv'))
    .sort()
    .flatMap((file) => {
      const writer = path.basename(file, '.tsv');
      return linesOf(file).map((line, at) => ({ writer, ...parseLine(line, `${file}:${at + 1}`, names) }));
    });
}

function parseLine(line: string, place: string, names: ReadonlySet<string>): Omit<Line, 'writer'> {
  const fields = Fields.safeParse(line.split('\t'));
  if (!fields.success) throw new Error(`${place}: a line is kind, aspects and text, with tabs between`);
  const [kind, about, text] = fields.data;
  const [main = '', ...others] = about.split(' ');
  const unknown = [main, ...others].find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`${place}: there is no aspect "${unknown}"`);
  return { kind, aspects: [main, ...others], text };
}

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');
