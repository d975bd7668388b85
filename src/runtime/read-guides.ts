import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Guide } from '../domain/guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { StartError } from './start-error.ts';

/** Every `*.md` of the folder as a guide. Throws a StartError that lists every fault with file and line. */
export async function readGuides(knowledgeDir: string, vocabulary: Vocabulary): Promise<readonly Guide[]> {
  const files = listFiles(knowledgeDir).filter((name) => name.endsWith('.md'));
  if (files.length === 0) throw new StartError(`KNOWLEDGE_DIR: there is no Markdown guide (*.md) in ${knowledgeDir}`);
  const parsed = await Promise.all(
    files.map(async (name) => {
      const file = path.join(knowledgeDir, name);
      return { file, guide: await parseGuide(readFileSync(file, 'utf8'), file, vocabulary) };
    }),
  );
  const faults = parsed.flatMap(({ guide }) => (guide.ok ? [] : guide.error));
  if (faults.length > 0)
    throw new StartError(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  const guides = parsed.flatMap(({ file, guide }) => (guide.ok ? [{ file, ...guide.value }] : []));
  const bySlug = Map.groupBy(guides, ({ slug }) => slug);
  for (const [slug, same] of bySlug) {
    if (same.length > 1)
      throw new StartError(`${same.map(({ file }) => file).join(' and ')} have the same slug: ${slug}`);
  }
  return guides.map(({ file: _, ...guide }) => guide);
}

function listFiles(dir: string): readonly string[] {
  try {
    return readdirSync(dir).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new StartError(`KNOWLEDGE_DIR: the folder ${path.resolve(dir)} cannot be read (${error.code})`, {
        cause: error,
      });
    }
    throw error;
  }
}
