import type { Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';

/** Where a word of a question stands, and so what the question wants of it. All of these read the question's own text. */

/** What may stand before a word for it to be used so, matched backwards from the word. */
const before = (words: string) => new RegExp(`(?<=${words})`, 'iuy');

const GIVEN = before(
  '\\b(?:an?|the|any|some|much|many|more|my|your|their|his|her|own|of|for|with|without|no|about|about the|have|has|having|get|gets|got|give|given|offer|offers|provide|provides|wear|use|using|cover|covers|include|includes|need|needs|is there|are there)\\s+(?:\\p{L}+\\s+)?',
);
const PLACED = before('\\b(?:in|near|around|at|within|outside|across|during)\\s+(?:the\\s+|a\\s+)?(?:\\p{L}+\\s+)?');
const JOINED = before('\\b(?:and|or|&|vs\\.?|versus)\\s+(?:the\\s+|any\\s+)?(?:\\p{L}+\\s+)?');
const ASKED_OF = before(
  '^(?:and |but |so |ok )*(?:does|do|did|is|are|was|will|would|can|could|has|have|should)\\s+(?:the\\s+)?',
);
const BOUNDARY = /\b/iuy;
const JOINS = /\s+(?:and|or|&|vs\.?|versus)\s/iuy;

/** Used as a thing: "a helmet", "get lockers", "hairnets"; a verb or adjective is none. */
export const isThing = (term: QueryTerm, query: Query): boolean =>
  stands(term, query, GIVEN, BOUNDARY) || /[^s]s$/i.test(wordOf(term));

/** "... in Ohio", "... near Boston": where or when, beside the thing asked. */
export const isQualifier = (term: QueryTerm, query: Query): boolean => stands(term, query, PLACED, BOUNDARY);

/** "salary and benefits": one of two things asked in one breath. */
export const isCoordinated = (term: QueryTerm, query: Query): boolean =>
  stands(term, query, JOINED, BOUNDARY) || stands(term, query, BOUNDARY, JOINS);

/** "Does Acme hire ...": who or what the question is about. */
export const isGrammaticalSubject = (term: QueryTerm, query: Query): boolean => stands(term, query, ASKED_OF, BOUNDARY);

/** The stems right before the word of this stem. */
export function stemsBefore(stem: string, { text }: Query): ReadonlySet<string> {
  const words = tokenize(text);
  return new Set(words.filter((_, at) => words[at + 1]?.stem === stem).map((word) => word.stem));
}

const wordOf = (term: QueryTerm) => term.surface.replace(/[^\p{L}\p{N}' -]/gu, '');

/** Whether the word stands anywhere with this on its left and that on its right. */
function stands(term: QueryTerm, { text }: Query, left: RegExp, right: RegExp): boolean {
  const [word, within] = [lowerOf(wordOf(term)), lowerOf(text)];
  if (word === '') return false;
  for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + 1))
    if (isAt(right, at + word.length, text) && isAt(left, at, text)) return true;
  return false;
}

function isAt(pattern: RegExp, place: number, text: string): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}

/** As long as before: of all letters this one alone would become two. */
const lowerOf = (text: string) => text.replaceAll('İ', 'i').toLowerCase();
