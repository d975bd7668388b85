import type { HistoryTurn } from '../domain/conversation.ts';
import type { PassageId } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';
import { isOtherKind, isSubject } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms } from './terms.ts';

const RECENT_SHARE = 0.7;
const ANSWER_SHARE = 0.5;
const LEAST_SHARE = 0.1;

/**
 * What the conversation was about so far: the subjects of earlier questions, the names in their answers and the headings
 * that these stood under, the newer the heavier, without the question's own. `history` is oldest first. Pure.
 */
export function backgroundOf(
  own: readonly QueryTerm[],
  history: readonly HistoryTurn[],
  lexicon: Lexicon,
): readonly QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  const add = (terms: readonly QueryTerm[], share: number) => {
    for (const term of terms) {
      const isNew = !found.has(term.stem) && !own.some(({ stem }) => stem === term.stem);
      if (isNew && term.standing !== 'missing' && isSubject(term) && !isOtherKind(term, own)) {
        found.set(term.stem, { ...term, inherited: true, weight: term.weight * share });
      }
    }
  };
  let share = 1;
  for (const turn of history.toReversed()) {
    if (share < LEAST_SHARE) break;
    add(turn.context?.terms.filter((term) => !term.inherited) ?? [], share);
    add(namesIn(turn.answer, lexicon), share * ANSWER_SHARE);
    add(headingOf(turn.context?.passageIds[0], lexicon), share);
    share *= RECENT_SHARE;
  }
  return [...found.values()];
}

/** The heading under which an answer stood first. */
function headingOf(told: PassageId | undefined, lexicon: Lexicon): readonly QueryTerm[] {
  const { slug, sections } = lexicon.profile;
  const sectionId = told?.slice(slug.length + 1, told.lastIndexOf('#'));
  const heading = sections.find(({ id }) => id === sectionId)?.heading ?? '';
  return findTerms(tokenize(heading), lexicon);
}

/** Capitalised words inside the sentences of an answer. */
function namesIn(answer: string, lexicon: Lexicon): readonly QueryTerm[] {
  const names = tokenize(answer).filter(({ surface, start }) => start > 0 && /^\p{Lu}/u.test(surface));
  return findTerms(names, lexicon);
}
