import { readFile } from 'node:fs/promises';
import type { GuideStore } from '../../../src/answer/ports.ts';
import type { Guide } from '../../../src/domain/guide.ts';
import { parseGuide } from '../../../src/guide/parse-guide.ts';
import { readVocabulary } from '../../../src/runtime/node-files.ts';

/** Reads one guide file as the service does. Throws with the guide's faults. */
export async function readGuide(file: string): Promise<Guide> {
  const vocabulary = readVocabulary('knowledge');
  const parsed = await parseGuide(await readFile(file, 'utf8'), file, vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A store of guides that are held in memory and never searched: for pages and passages only. */
export function createMemoryGuides(guides: readonly Guide[]): GuideStore {
  const bySlug = new Map<string, Guide>(guides.map((guide) => [guide.slug, guide]));
  const unexpected = (): never => {
    throw new Error('a scripted answer searches nothing');
  };
  return {
    list: async () => guides.map((guide) => ({ ...guide, passageCount: guide.passages.length })),
    profile: async (slug) => {
      const guide = bySlug.get(slug);
      return guide ? { ...guide, passageCount: guide.passages.length, terms: new Map() } : null;
    },
    text: async (slug) => bySlug.get(slug) ?? null,
    passage: async (id) => guides.flatMap(({ passages }) => passages).find((passage) => passage.id === id) ?? null,
    passages: unexpected,
    firstPassages: unexpected,
    candidates: unexpected,
    replace: unexpected,
    publish: unexpected,
    retain: unexpected,
  };
}
