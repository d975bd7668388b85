import type { HistoryTurn } from '../domain/conversation.ts';
import type { Query } from '../domain/question.ts';
import { answerTypeOf } from './answer-type.ts';
import { facetsOf } from './facets.ts';
import { resolveFollowUp } from './follow-up.ts';
import type { Lexicon } from './lexicon.ts';
import { isOrdinalWord, slotsOf } from './slots.ts';
import { findTerms, spell } from './terms.ts';

/**
 * One question in a visitor's words to a query: corrected terms with what the guide has for each, facets, answer type,
 * slots, and what an elliptic question takes from the turns before (oldest first). `background` is what the visitor said
 * about themselves in the same message. Pure.
 */
export function understand(
  question: string,
  background: string,
  history: readonly HistoryTurn[],
  lexicon: Lexicon,
): Query {
  const tokens = spell(question, lexicon);
  const stems = tokens.map((token) => token.stem);
  const folded = unfoldContractions(tokens.map((token) => token.lower).join(' '));
  const wants = answerTypeOf(folded);
  const own = slotsOf(folded, stems, lexicon);
  const terms = findTerms(tokens, lexicon).filter((term) => own.ordinal === null || !isOrdinalWord(term.surface));
  const told = slotsOf(
    spell(background, lexicon)
      .map((token) => token.lower)
      .join(' '),
    [],
    lexicon,
  );
  const query = resolveFollowUp(
    {
      text: question,
      folded,
      terms,
      facets: [...facetsOf(folded, stems, wants, lexicon.vocabulary)],
      wants,
      slots: { ...own, experienceYears: own.experienceYears ?? told.experienceYears },
    },
    history,
    lexicon,
  );
  return { ...query, slots: { ...query.slots, roles: withPayRoles(query.slots.roles, lexicon) } };
}

/** A rung of the ladder may be paid under another name. */
function withPayRoles(roles: readonly string[], lexicon: Lexicon): string[] {
  const paid = new Set(lexicon.profile.facts.pay.map(({ role }) => role));
  if (roles.some((role) => paid.has(role))) return [...roles];
  return [...new Set(roles.flatMap((role) => lexicon.roles.same(role)))];
}

function unfoldContractions(folded: string): string {
  return folded
    .replace(/\b(what|who|where|when|how|there)'?s\b|\b(it|that)'s\b/g, '$1$2 is')
    .replace(/\bi(?:'m|m)\b/g, 'i am')
    .replace(/\bu\b/g, 'you');
}
