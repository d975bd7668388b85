import { readFileSync } from 'node:fs';
import { parseGuide } from '../../src/guide/parse-guide.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import type { GuideUnderTest } from '../graders/grader.ts';
import { GraderFixture } from './fixture.ts';

/** The hand-graded runs beside this file, and the small guide that they quote. */
export async function loadGraderCheck(
  vocabulary: Vocabulary,
): Promise<{ readonly fixtures: readonly GraderFixture[]; readonly guide: GuideUnderTest }> {
  const file = new URL('guide.md', import.meta.url);
  const parsed = await parseGuide(readFileSync(file, 'utf8'), 'evals/grader-check/guide.md', vocabulary);
  if (!parsed.ok) throw new Error(parsed.error.map(({ line, message }) => `guide.md:${line}: ${message}`).join('\n'));
  const lines = readFileSync(new URL('fixtures.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const { slug, text, passages } = parsed.value;
  return {
    fixtures: lines.map((line) => GraderFixture.parse(JSON.parse(line))),
    guide: { slug, text, passages: new Map(passages.map((passage) => [passage.id, passage])) },
  };
}
