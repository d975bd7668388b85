const WORDS = 'zero one two three four five six seven eight nine ten'.split(' ');
const NUMBER = `\\d{1,2}|${WORDS.slice(1).join('|')}`;
const RANKED = new RegExp(
  `\\b(?:top|best|most important|biggest|main|key|most useful)\\s+(${NUMBER})\\b|\\b(${NUMBER}) (?:most important|best|biggest|main|key|most useful)\\b`,
  'i',
);
const COUNTED = new RegExp(
  `\\b(?:first|name|list|give(?: me)?|tell me|any|just|only)\\s+(${NUMBER})\\b(?! (?:years?|months?|weeks?|days?|hours?))`,
  'i',
);

/** How many things of a list a question wants, and whether it wants the best. */
export type AskedCount = { readonly count: number; readonly isRanked: boolean };

/** "Top 3", "name three"; null for others. */
export function askedCount(text: string): AskedCount | null {
  const ranked = RANKED.exec(text);
  const written = (ranked?.[1] ?? ranked?.[2] ?? COUNTED.exec(text)?.[1])?.toLowerCase();
  if (written === undefined) return null;
  const count = WORDS.includes(written) ? WORDS.indexOf(written) : Number(written);
  return count > 0 ? { count, isRanked: ranked !== null } : null;
}
