import type { Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';

/** Where a word of a question stands, and so what the question wants of it. All of these read the question's own text. */

const THINGS_GIVEN =
  'an?|the|any|some|much|many|more|my|your|their|his|her|own|of|for|with|without|no|about|about the|have|has|having|get|gets|got|give|given|offer|offers|provide|provides|wear|use|using|cover|covers|include|includes|need|needs|is there|are there';

/** What "which", "any", "is there any decent" or "how much" asks for; of a question that is but a name ("uniform colour?") its last word. */
export const isAskedFor = (term: QueryTerm, query: Query): boolean =>
  find(
    `\\b(?:(?:what|which|whose|any|much|many|get|offer|provide|given)(?:\\s+(?:an?|any|the|some|much|of|kind|type|sort))*|(?:is|are) there(?:\\s+(?:an?|any|the|some))*(?:\\s+\\p{L}+)?)\\s+`,
    term,
    query,
  ) || new RegExp(`^(?:\\p{L}+\\s+){1,2}${wordOf(term)}\\W*$`, 'iu').test(query.text);

/** Used as a thing: "a helmet", "get lockers", "hairnets"; a verb or adjective is none. */
export const isThing = (term: QueryTerm, query: Query): boolean =>
  find(`\\b(?:${THINGS_GIVEN})\\s+(?:\\p{L}+\\s+)?`, term, query) || /[^s]s$/i.test(wordOf(term));

/** "... in Ohio", "... near Boston": where or when, beside the thing asked. */
export const isQualifier = (term: QueryTerm, query: Query): boolean =>
  find(`\\b(?:in|near|around|at|within|outside|across|during)\\s+(?:the\\s+|a\\s+)?(?:\\p{L}+\\s+)?`, term, query);

/** "salary and benefits": one of two things asked in one breath. */
export function isCoordinated(term: QueryTerm, query: Query): boolean {
  return (
    find(`\\b(?:and|or|&|vs\\.?|versus)\\s+(?:the\\s+|any\\s+)?(?:\\p{L}+\\s+)?`, term, query) ||
    new RegExp(`\\b${wordOf(term)}\\s+(?:and|or|&|vs\\.?|versus)\\s`, 'iu').test(query.text)
  );
}

/** "Does Acme hire ...": who or what the question is about. */
export const isGrammaticalSubject = (term: QueryTerm, query: Query): boolean =>
  find(
    `^(?:and |but |so |ok )*(?:does|do|did|is|are|was|will|would|can|could|has|have|should)\\s+(?:the\\s+)?`,
    term,
    query,
  );

/** Right before the word of this stem. */
export function isBefore(term: QueryTerm, stem: string, query: Query): boolean {
  const words = tokenize(query.text);
  return words.some((word, at) => word.stem === term.stem && words[at + 1]?.stem === stem);
}

const wordOf = (term: QueryTerm) => term.surface.replace(/[^\p{L}\p{N}' -]/gu, '');

const find = (before: string, term: QueryTerm, query: Query) =>
  new RegExp(`${before}${wordOf(term)}\\b`, 'iu').test(query.text);
