import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Something that a visitor asks, or that a guide has as a heading or sentence, and what it is about, by aspects or families: the main one first. */
export type Line = {
  /** Whoever wrote it: lines of one writer are alike in their trades and their ways of putting things. */
  readonly writer: string;
  readonly kind: 'question' | 'heading' | 'sentence';
  readonly aspects: readonly [string, ...string[]];
  readonly text: string;
};

const Fields = z.tuple([z.enum(['question', 'heading', 'sentence']), z.string(), z.string().min(1)]);

/** The names of `aspects.tsv`, in its order. */
export const readAspectNames = (folder: string): readonly string[] =>
  linesOf(path.join(folder, 'aspects.tsv')).map((line) => line.split('\t')[0]!);

/** Every line of `lines/*.tsv` (kind, aspects, text). Throws an Error that names the line when one is not such a line. */
export function readLines(folder: string): readonly Line[] {
  const aspects = readAspectNames(folder);
  const names = new Set([...aspects, ...aspects.map(familyOf)]);
  return globSync(path.join(folder, 'lines', '*.tsv'))
    .sort()
    .flatMap((file) => {
      const writer = path.basename(file, '.tsv').replace(FAMILIES, '');
      return linesOf(file).map((line, at) => ({ writer, ...parseLine(line, `${file}:${at + 1}`, names) }));
    });
}

/** Two files of the same trades and the same manner count as of one writer. */
const FAMILIES = /^families-/;

function parseLine(line: string, place: string, names: ReadonlySet<string>): Omit<Line, 'writer'> {
  const fields = Fields.safeParse(line.split('\t'));
  if (!fields.success) throw new Error(`${place}: a line is kind, aspects and text, with tabs between`);
  const [kind, about, text] = fields.data;
  const [main = '', ...others] = about.split(' ');
  const unknown = [main, ...others].find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`${place}: there is no aspect "${unknown}"`);
  return { kind, aspects: [main, ...others], text };
}

/** "exams" of "exams.exam-resit": what a line may name in place of one of its aspects. */
const familyOf = (aspect: string): string => aspect.split('.')[0]!;

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');
