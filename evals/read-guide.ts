import type { Guide } from '../src/domain/guide.ts';
import { parseGuide } from '../src/guide/parse-guide.ts';
import type { Vocabulary } from '../src/language/vocabulary.ts';
import { asGuideText } from '../src/runtime/cli-guide.ts';
import type { GuideSource } from './harness.ts';
import { UsageError } from './usage-error.ts';

/** A guide without front matter gets one with this date, so that two runs read the same text. */
const UNDATED = '2000-01-01';

/** The guide of a Markdown file. Throws a UsageError that names file and line when it can't be read. */
export async function readGuide({ text, file }: GuideSource, vocabulary: Vocabulary): Promise<Guide> {
  const parsed = await parseGuide(asGuideText(text, file, UNDATED).text, file, vocabulary);
  if (parsed.ok) return parsed.value;
  throw new UsageError(parsed.error.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}
