import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { hasTerms, textHasTerms } from '../../../retrieve/term-match.ts';
import { readAll } from '../../../retrieve/words.ts';
import { type Draft, type DraftClaim, insteadOf, silent } from '../../draft.ts';
import { hasAnswerType } from '../figures/answer-type.ts';
import { isSubject, ownSubjects } from '../material.ts';

/** The least share of what is asked about that has to stand in what is told of it, or in the headings above. */
const LEAST_SHARE = 0.5;

/**
 * What the guide tells of the thing asked about, where it lacks what was asked of it. A sentence about anything else is no
 * help: then only the silence is left.
 */
export function toldInstead(silence: string, missing: readonly string[], told: Draft, query: Query): Draft {
  const claims = told.claims.filter((claim) => isOfWhatIsAsked(claim, query));
  if (claims.some((claim) => givesAmount(claim, query))) return { ...told, claims };
  if (claims.some(({ kind }) => kind !== 'plain')) return insteadOf(silence, missing, { ...told, claims });
  return silent(silence);
}

/** "A radio certificate, which you can do at home for $115": the amount of what was named before it is no "doesn't say". */
function givesAmount({ kind, text }: DraftClaim, query: Query): boolean {
  if (kind === 'plain' || (query.wants !== 'money' && query.wants !== 'count') || !hasAnswerType(text, query))
    return false;
  const things = ownSubjects(query);
  return (
    things.length > 0 &&
    text.split(/;\s/).some((part) => {
      const [quantity] = readQuantities(part).filter((found) => found.kind === query.wants);
      return quantity !== undefined && textHasTerms(part.slice(0, quantity.start), things);
    })
  );
}

function isOfWhatIsAsked(claim: DraftClaim, { terms }: Query): boolean {
  if (claim.kind === 'plain') return true;
  const words = readAll(claim.sources.flatMap(({ passage, quote }) => [...passage.section, quote.text]));
  const asked = terms.filter((term) => isSubject(term) && isAsked(term) && !term.isGeneric);
  const weightOf = (some: readonly QueryTerm[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const told = asked.filter((term) => hasTerms(words, [term]));
  return weightOf(told) >= LEAST_SHARE * weightOf(asked);
}
