import type { Facet, GuideProfile } from '../domain/guide.ts';
import { withArticle } from './compose/wording.ts';

const MAX_SUGGESTIONS = 3;

type Suggestion = { readonly facet: Facet; readonly text: string };

/**
 * Questions that the guide answers, those on other facets than the one just asked first, so that a visitor sees what
 * else there is. Only what the guide's facts and FAQs hold is offered. Pure.
 */
export function suggest(
  profile: GuideProfile,
  asked: { readonly facets: readonly Facet[]; readonly texts: readonly string[] },
): readonly string[] {
  const all = suggestionsOf(profile).filter(({ text }) => !asked.texts.some((earlier) => isSame(earlier, text)));
  const related = all.filter(({ facet }) => asked.facets.includes(facet));
  const others = all.filter(({ facet }) => !asked.facets.includes(facet));
  const mixed = [...related.slice(0, 1), ...others, ...related.slice(1)];
  return mixed.slice(0, MAX_SUGGESTIONS).map(({ text }) => text);
}

function suggestionsOf({ facts, occupation }: GuideProfile): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  if (facts.steps.length > 0) suggestions.push({ facet: 'steps', text: `How do I become ${withArticle(occupation)}?` });
  if (facts.pay.length > 0) suggestions.push({ facet: 'pay', text: `How much does ${withArticle(occupation)} earn?` });
  if (facts.ladder.length > 1) {
    suggestions.push({ facet: 'path', text: 'What does the career path look like?' });
  }
  const [first, second] = facts.ladder;
  suggestions.push(...facts.faqs.map((faq): Suggestion => ({ facet: 'other', text: faq.question })));
  if (first && second) suggestions.push({ facet: 'path', text: `What comes after ${withArticle(first.role)}?` });
  return suggestions;
}

const isSame = (left: string, right: string) => plain(left) === plain(right);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
