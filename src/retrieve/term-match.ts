import type { Facet, GuideProfile } from '../domain/guide.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { hasPhrase, type Words } from '../language/phrases.ts';
import { remember } from '../language/remember.ts';
import { isStopWord } from '../language/stop-words.ts';
import { readWords } from './words.ts';

/** A term with what it counts for: how much the question is about it, times how rare it is in the guide. */
export type WeightedTerm = { readonly term: QueryTerm; readonly weight: number };

const FORM_SHARE = 0.9;
const SYNONYM_SHARE = 0.85;
/** The words of the visitor's own phrase in one sentence, apart from each other. */
const SCATTERED_SHARE = 0.8;
const HEADING_SHARE = 0.7;
/** The words of "It has ..." and what it is. */
const CONTEXT_SHARE = 0.8;
/** The words of what is said beside it. */
const AROUND_SHARE = 0.4;
const FACET_SHARE = 0.15;
const INHERITED_SHARE = 0.6;
/** Full idf lets one rare word stand for a whole question; its root asks for more of them. */
export const weighTerms = (query: Query, profile: GuideProfile): readonly WeightedTerm[] =>
  query.terms.map((term) => ({
    term,
    weight: term.weight * Math.sqrt(rarity(term, profile)) * (term.inherited ? INHERITED_SHARE : 1),
  }));

/**
 * Robertson-Sparck Jones idf, never negative; a word that the guide lacks counts as the rarest. Rounded to 24 bits: engines
 * differ in the last of a logarithm's 53.
 */
function rarity(term: QueryTerm, profile: GuideProfile): number {
  const counts = term.alternatives.map((alternative) =>
    Math.min(...alternative.split(' ').map((part) => profile.terms.get(part)?.passages ?? 0)),
  );
  const passages = Math.min(profile.passageCount, Math.max(0, ...counts));
  return Math.fround(Math.log(1 + (profile.passageCount - passages + 0.5) / (passages + 0.5)));
}

const MAX_ALTERNATIVES = 5_000;
/** The words of a phrase that the guide or the vocabulary has. */
const partsOf = remember((alternative) => alternative.split(' '), MAX_ALTERNATIVES);

const wordsOf = ({ alternatives, forms }: QueryTerm): readonly string[] =>
  forms === undefined ? alternatives : [...alternatives, ...forms];

/** `context` and `around` as in a statement. */
export type Place = {
  readonly words: Words;
  readonly headings: Words | null;
  readonly facet: Facet | null;
  readonly context?: Words | null;
  readonly around?: Words | null;
};

/**
 * 0..1: how well a place has a term. The word itself counts 1; another form of it, a word that means the same, or one that
 * only a heading has, less; a facet word ("wage") in a section of that facet least.
 */
export function matchTerm(term: QueryTerm, { words, headings, facet, context, around }: Place): number {
  let best = term.isGeneric && term.facet === facet ? FACET_SHARE : 0;
  for (const alternative of wordsOf(term)) {
    const worth = alternative === term.stem ? 1 : term.forms?.includes(alternative) ? FORM_SHARE : SYNONYM_SHARE;
    if (worth <= best) continue;
    const parts = partsOf(alternative);
    if (context && hasPhrase(context, parts)) best = Math.max(best, worth * CONTEXT_SHARE);
    if (around && hasPhrase(around, parts)) best = Math.max(best, worth * AROUND_SHARE);
    if (parts.length === 1) {
      if (words.set.has(alternative)) best = worth;
      else if (headings?.set.has(alternative)) best = Math.max(best, worth * HEADING_SHARE);
    } else if (hasPhrase(words, parts)) best = worth;
    else if (alternative === term.stem && parts.every((part) => words.set.has(part)))
      best = Math.max(best, SCATTERED_SHARE);
    else if (headings && isSpread(parts, words, headings)) best = Math.max(best, worth * HEADING_SHARE);
  }
  return best;
}

const isSpread = (parts: readonly string[], words: Words, headings: Words) =>
  hasPhrase(headings, parts) ||
  (parts.length > 1 &&
    parts.every((part) => words.set.has(part) || headings.set.has(part)) &&
    parts.some((part) => headings.set.has(part)));

export const sumOf = (terms: readonly WeightedTerm[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

/** The weighted share of the terms that a place has, 0..1; 0 without terms. `total` is what the whole is, if more. */
export function coverageOf(terms: readonly WeightedTerm[], place: Place, total: number = sumOf(terms)): number {
  if (total === 0) return 0;
  return terms.reduce((sum, { term, weight }) => sum + weight * matchTerm(term, place), 0) / total;
}

/** Whether words have every one of these terms, as they are or as words that mean the same. */
export const hasTerms = (words: Words, terms: readonly QueryTerm[]): boolean =>
  terms.every((term) =>
    term.alternatives.some((alternative) => {
      const parts = alternative.split(' ');
      return alternative === term.stem ? parts.every((part) => words.set.has(part)) : hasPhrase(words, parts);
    }),
  );

const MANY = 'mani';

/** Or as it was typed: the guide's own turn of phrase may be the visitor's. */
export function hasTyped(words: Words, term: QueryTerm): boolean {
  if (hasTerms(words, [term])) return true;
  const typed = [...readWords(term.surface).set].filter((stem) => !isStopWord(stem) && stem !== MANY);
  return typed.length > 0 && typed.every((stem) => words.set.has(stem));
}

/** The same for a text. */
export const textHasTerms = (text: string, terms: readonly QueryTerm[]): boolean => hasTerms(readWords(text), terms);

/** The stems of a heading that say what it is about. */
export const contentStems = (words: Words): readonly string[] => [...words.set].filter((stem) => !isStopWord(stem));
