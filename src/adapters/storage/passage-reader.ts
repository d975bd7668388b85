import { Passage } from '../../domain/guide.ts';

const MAX_REMEMBERED = 5_000;

/**
 * Parses passages and remembers them: an edition's rows never change, and the same passages answer most questions.
 */
export function createPassageReader() {
  const remembered = new Map<string, Passage>();
  return {
    read(edition: string, ordinal: number, body: string): Passage {
      const key = `${edition}:${ordinal}`;
      const known = remembered.get(key);
      if (known) return known;
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      const passage = Passage.parse(JSON.parse(body));
      remembered.set(key, passage);
      return passage;
    },
  };
}
