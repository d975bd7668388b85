import type { Query } from '../domain/question.ts';
import { hasTyped, textHasTerms } from '../retrieve/term-match.ts';
import { readWords } from '../retrieve/words.ts';
import { isSubject, ownSubjects } from './compose/material.ts';
import { type Draft, type DraftClaim, plain } from './draft.ts';
import type { StoredTurn } from './ports.ts';

const FEW = 2;

/**
 * An answer that would say again, to another question, just what the turn before said: the next that the guide has on the
 * question's own subject (`again` composes it without what was said), or else that there is no more. A question that was merely put in other words gets its answer again. Pure.
 */
export function withoutRepetition(draft: Draft, query: Query, last: StoredTurn | undefined, again: () => Draft): Draft {
  if (TYPED.has(query.wants) || query.wants === 'reason' || query.more === 'example' || CHOICE.test(query.text))
    return draft;
  if (!last?.answer || draft.status !== 'answered' || !isSameAnswer(draft, last) || isSameQuestion(query, last))
    return draft;
  const subjects = ownSubjects(query).filter((term) => !term.inherited);
  const next = again();
  const [first] = next.claims.filter(isOfGuide);
  const isNext = next.status === 'answered' && first !== undefined && !isSameAnswer(next, last);
  if (isNext && subjects.length > 0 && textHasTerms(first.text, subjects)) return next;
  const told = draft.claims.filter(isOfGuide);
  const typed = query.terms.filter((term) => isSubject(term) && !term.inherited && !term.isGeneric);
  if (told.some(({ text }) => typed.some((term) => hasTyped(readWords(text), term)))) return draft;
  const isShort = told.length <= FEW && told.every(({ block }) => block === 'paragraph');
  return isShort
    ? { ...draft, status: 'partial', claims: [plain('The guide says no more about that than this:'), ...told] }
    : { ...draft, status: 'declined', claims: [plain("The guide doesn't say more about that than I have told you.")] };
}

/** "By the hour or by the year?" is answered by what was said. */
const CHOICE = /\S or \S/;

/** The very sentence may hold the amount or the time that is asked for now. */
const TYPED: ReadonlySet<Query['wants']> = new Set([
  'money',
  'duration',
  'count',
  'date',
  'name',
  'place',
  'comparison',
]);

const isOfGuide = (claim: DraftClaim) => claim.kind !== 'plain';

/** Every claim of the one stands in the other, and there are as many; without "the guide doesn't mention ..." it is another. */
function isSameAnswer({ claims, missing }: Draft, last: StoredTurn): boolean {
  if (missing.length === 0 && (last.answer?.missing.length ?? 0) > 0) return false;
  const told = last.answer?.claims.filter(({ citations }) => citations.length > 0) ?? [];
  const texts = claims.filter(isOfGuide).map(wordsOf);
  return (
    texts.length > 0 && texts.length === told.length && texts.every((text) => told.some((claim) => claim.text === text))
  );
}

/** "Yes." before what was said is new. */
const wordsOf = (claim: DraftClaim) =>
  claim.kind === 'stated' && claim.opening !== undefined ? `${claim.opening} ${claim.text}` : claim.text;

/** Of the same kind, of the same roles, by words that mean the same. */
function isSameQuestion(query: Query, { context, question }: StoredTurn): boolean {
  if (query.text === question || query.text === context?.text) return true;
  if (!context || query.isFollowUp || query.facets[0] !== context.facets[0]) return false;
  if (query.slots.roles.join() !== context.slots.roles.join()) return false;
  const before = new Set(context.terms.flatMap((term) => [term.stem, ...term.alternatives]));
  return query.terms.every(
    (term) => term.weight < LEAST_WEIGHT || [term.stem, ...term.alternatives].some((stem) => before.has(stem)),
  );
}

const LEAST_WEIGHT = 0.6;
