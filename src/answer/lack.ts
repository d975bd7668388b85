import type { GuideProfile } from '../domain/guide.ts';
import { isAsked, type Query, type QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';
import type { RankedPassage } from '../retrieve/rank.ts';
import { textHasTerms } from '../retrieve/term-match.ts';
import { isSubject } from './compose/material.ts';
import { MIN_VERB_WEIGHT } from './evidence.ts';
import { isCoordinated, isGrammaticalSubject, isQualifier, isThing, stemsBefore } from './term-position.ts';

/** What a question speaks of and the guide doesn't. All of these are pure. */

/** As understanding weighs words that only some know. */
const RARE_WEIGHT = 0.8;
const CAPITAL = /^\p{Lu}/u;

/** The words of substance that the guide lacks; `nearby` ones too. */
export const absentTerms = (
  query: Query,
  ranked: readonly RankedPassage[],
  profile: GuideProfile,
): readonly QueryTerm[] => query.terms.filter((term) => saysSomething(term, query) && isAbsent(term, ranked, profile));

/** Things, and a verb that ends the question: "do I need to know how to weld". */
export const saysSomething = (term: QueryTerm, query: Query): boolean =>
  isAsked(term) &&
  (isSubject(term) || (term.standing === 'missing' && term.weight >= MIN_VERB_WEIGHT && !laterSubjects(term, query)));

const laterSubjects = (term: QueryTerm, query: Query) =>
  query.terms.slice(query.terms.indexOf(term) + 1).some((other) => isSubject(other) && !other.inherited);

/** The guide has the words of a phrase ("pass rate") without having the phrase: then no passage puts them together. */
function isAbsent(term: QueryTerm, ranked: readonly RankedPassage[], profile: GuideProfile): boolean {
  if (namesFacts(term, profile)) return false;
  if (term.standing === 'missing' || term.standing === 'nearby') return true;
  if (!term.stem.includes(' ') && term.standing === 'in_guide') return false;
  return !ranked.some(({ passage }) => textHasTerms(`${passage.section.join(' ')} ${passage.text}`, [term]));
}

/** "Steps" or "rate per day": a guide may have the thing itself without the word. */
function namesFacts(term: QueryTerm, { facts }: GuideProfile): boolean {
  if (term.facet === 'steps') return facts.steps.length > 0;
  if (term.facet === 'path') return facts.ladder.length > 0;
  return term.facet === 'pay' && facts.pay.length > 0 && term.isGeneric;
}

/** A thing that career guides speak of, by a word or a turn of phrase of the vocabulary. */
export const isTopic = (term: QueryTerm): boolean =>
  (term.facet !== null && !term.isGeneric) || term.stem.includes(' ');

/** A word that no dictionary has: a place, a company, a product, or slang. */
export const isUnknown = (term: QueryTerm): boolean => term.weight === 1 && !term.stem.includes(' ');

/** Where such a word is a name rather than slang: capitalised, or where or when something is. */
export const isName = (term: QueryTerm, query: Query): boolean =>
  isUnknown(term) && (CAPITAL.test(term.surface) || isQualifier(term, query));

/** "Crane" in "crane operators", asked of a guide on operators of other machines. */
export function otherKindIn(query: Query, { occupation }: GuideProfile): (term: QueryTerm) => boolean {
  const kinds = stemsBefore(tokenize(occupation).at(-1)?.stem ?? '', query);
  return (term) => term.standing === 'missing' && isSubject(term) && kinds.has(term.stem);
}

/** Worth naming to the visitor as missing; a stray word ("round", "drama") is not, unless it is one of two or all that is asked about. */
export const isWorthNaming = (term: QueryTerm, query: Query): boolean =>
  isTopic(term) ||
  isName(term, query) ||
  (isUnknown(term) && isGrammaticalSubject(term, query)) ||
  ((isUnknown(term) || isRareThing(term, query)) && isCoordinated(term, query)) ||
  (isRareThing(term, query) && isAllAsked(query));

const isAllAsked = (query: Query) =>
  query.terms.every((term) => !saysSomething(term, query) || isRareThing(term, query));

const isRareThing = (term: QueryTerm, query: Query) =>
  term.standing === 'missing' && term.weight >= RARE_WEIGHT && isThing(term, query);
