import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMigrations } from '../adapters/storage/better-sqlite3.ts';
import type { Migration } from '../adapters/storage/migrate.ts';
import type { Guide } from '../domain/guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { parseVocabulary, type Vocabulary } from '../language/vocabulary.ts';
import { StartError } from './start-error.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

export const readPrompt = (name: string): string => readFileSync(path.join(PROJECT, 'prompts', name), 'utf8');

export const readProjectMigrations = (): readonly Migration[] => readMigrations(path.join(PROJECT, 'migrations'));

/** The vocabulary beside the guides, or else the one that comes with Signpost. */
export function vocabularyFile(knowledgeDir: string): string {
  const own = path.join(knowledgeDir, 'vocabulary.json');
  return existsSync(own) ? own : path.join(PROJECT, 'knowledge', 'vocabulary.json');
}

export function readVocabulary(knowledgeDir: string): Vocabulary {
  const file = vocabularyFile(knowledgeDir);
  try {
    return parseVocabulary(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new StartError(`${file}: this is not a vocabulary; compare it with the one that comes with Signpost`, {
      cause: error,
    });
  }
}

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
