import { tokenize } from '../../language/tokens.ts';
import { answered, type Draft, stated } from '../draft.ts';
import { type Material, unitSource } from './material.ts';
import { wordCount } from './wording.ts';

const LIMITS = { maxUnits: 3, maxWords: 100 } as const;

/** One of the guide's own questions, asked in its own words: what the guide says to it. Null for any other question. */
export function composeFaq({ query, ranked, profile }: Material): Draft | null {
  const asked = wordsOf(query.text);
  const faq = profile.facts.faqs.find(({ question }) => wordsOf(question) === asked);
  const passage = ranked.find((found) => faq?.passageIds.includes(found.passage.id))?.passage;
  if (!passage || passage.units.some(({ kind }) => kind !== 'sentence')) return null;
  let words = 0;
  const sentences = passage.units.slice(0, LIMITS.maxUnits).filter(({ text }, at) => {
    words += wordCount(text);
    return at === 0 || words <= LIMITS.maxWords;
  });
  return answered(sentences.map((unit) => stated(unit.text, unitSource(passage, unit))));
}

const wordsOf = (text: string): string =>
  tokenize(text)
    .map(({ lower }) => lower)
    .join(' ');
