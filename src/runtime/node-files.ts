import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMigrations } from '../adapters/storage/better-sqlite3.ts';
import type { Migration } from '../adapters/storage/migrate.ts';
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

/** What questions and guides are about, learnt; the same for all guides. */
export const readEmbeddings = (): string => readFileSync(path.join(PROJECT, 'knowledge', 'embeddings.txt'), 'utf8');

export function readVocabulary(knowledgeDir: string): Vocabulary {
  const file = vocabularyFile(knowledgeDir);
  const embeddings = readEmbeddings();
  try {
    return parseVocabulary(JSON.parse(readFileSync(file, 'utf8')), embeddings);
  } catch (error) {
    throw new StartError(`${file}: this is not a vocabulary; compare it with the one that comes with Signpost`, {
      cause: error,
    });
  }
}
