const INTRODUCES_LIST = /(?::|\b(?:such as|including|includes?|like|namely|are|titled))\s+(.+)$/i;

/** The things a sentence enumerates, in order: "..., such as A, B and C." gives A, B and C; fewer than two give none. */
export function enumeratedIn(sentence: string): readonly string[] {
  const tail = INTRODUCES_LIST.exec(sentence.replace(/[.!?]+$/, ''))?.[1];
  if (!tail) return [];
  const items = tail
    .split(/,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+/)
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length >= 2 ? items : [];
}
