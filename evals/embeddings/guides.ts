import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Guide, Span } from '../../src/domain/guide.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { resolveGold } from '../gold.ts';
import { readGuide } from '../read-guide.ts';

/** A question about a guide. `near`: the guide speaks of the thing without telling this of it; `absent`: it doesn't speak of it. */
export type AskedQuestion = {
  readonly kind: 'answered' | 'near' | 'absent';
  readonly question: string;
  /** Where the guide answers it, each by itself; empty unless it is answered. */
  readonly answers: readonly Span[];
};

export type AskedGuide = {
  /** Whoever wrote guide and questions: their ways of putting things are alike. */
  readonly writer: string;
  readonly guide: Guide;
  readonly questions: readonly AskedQuestion[];
};

const Fields = z.tuple([z.enum(['answered', 'near', 'absent']), z.string().min(1), z.string().min(1)]);

/**
 * Every guide of `guides/WRITER/*.md` with the questions of the file beside it: kind, question, and the sentences that answer it as
 * the guide has them, with " || " between, or "-". Throws an Error that names the line of a quote that the guide lacks.
 */
export async function readAskedGuides(folder: string, vocabulary: Vocabulary): Promise<readonly AskedGuide[]> {
  const found: AskedGuide[] = [];
  for (const file of globSync(path.join(folder, 'guides', '*', '*.md')).sort()) {
    const guide = await readGuide({ file, text: readFileSync(file, 'utf8') }, vocabulary);
    const asked = file.replace(/md$/, 'tsv');
    const questions = readFileSync(asked, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line, at) => parseQuestion(line, `${asked}:${at + 1}`, guide));
    found.push({ writer: path.basename(path.dirname(file)), guide, questions });
  }
  return found;
}

function parseQuestion(line: string, place: string, { text }: Guide): AskedQuestion {
  const fields = Fields.safeParse(line.split('\t'));
  if (!fields.success) throw new Error(`${place}: a line is kind, question and answers, with tabs between`);
  const [kind, question, quotes] = fields.data;
  if (kind !== 'answered') return { kind, question, answers: [] };
  const { resolved, stale } = resolveGold(
    text,
    quotes.split(' || ').map((quote) => ({ quote, grade: 3 })),
  );
  if (stale.length > 0) throw new Error(`${place}: the guide does not say ${stale[0]!.quote}`);
  return { kind, question, answers: resolved.map(({ span }) => span) };
}
