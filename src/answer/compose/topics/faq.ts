import type { Passage } from '../../../domain/guide.ts';
import { tokenize } from '../../../language/tokens.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { answered, type Draft, stated } from '../../draft.ts';
import { type Material, unitSource } from '../material.ts';
import { wordCount } from '../wording.ts';

const LIMITS = { maxUnits: 3, maxWords: 100 } as const;

/** One of the guide's own questions, asked in its words: what the guide says to it. Null for any other question. */
export function composeFaq({ query, ranked, profile }: Material): Draft | null {
  const asked = wordsOf(query.text);
  const faq = profile.facts.faqs.find(({ question }) => wordsOf(question) === asked);
  const found = faq && ranked.find(({ passage }) => faq.passageIds.includes(passage.id));
  return found ? wholeAnswer(found.passage) : null;
}

function wholeAnswer(passage: Passage): Draft | null {
  const statements = statementsOf(passage);
  if (statements.some(({ unit }) => unit.kind !== 'sentence')) return null;
  let words = 0;
  const sentences = statements.slice(0, LIMITS.maxUnits).filter(({ unit }, at) => {
    words += wordCount(unit.text);
    return at === 0 || words <= LIMITS.maxWords;
  });
  return answered(sentences.map(({ unit }) => stated(unit.text, unitSource(passage, unit))));
}

const wordsOf = (text: string): string =>
  tokenize(text)
    .map(({ lower }) => lower)
    .join(' ');
