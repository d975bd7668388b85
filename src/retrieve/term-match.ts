import type { Facet, GuideProfile } from '../domain/guide.ts';
import type { QueryTerm } from '../domain/question.ts';
import { ANY_NUMBER, hasPhrase, type Words } from '../language/phrases.ts';
import { isStopWord } from '../language/stop-words.ts';
import { readWords } from './words.ts';

/** A term with what it counts for: how much the question is about it, times how rare it is in the guide. */
export type WeightedTerm = {
  readonly term: QueryTerm;
  readonly weight: number;
  readonly wordings: readonly Wording[];
  /** The first words of the term and of those that mean the same. */
  readonly openings: readonly string[];
};

/** What a term may be told by: 1 for the word itself, less for other forms of it and words that mean the same. */
type Wording = { readonly words: string; readonly parts: readonly string[]; readonly worth: number };

type Known = Pick<GuideProfile, 'terms' | 'passageCount'>;

const FORM_SHARE = 0.9;
const SYNONYM_SHARE = 0.85;
/** A guide that has the visitor's own word elsewhere would have used it here. */
const BESIDE_OWN_SHARE = 0.7;
const SAID_SHARE = 0.7;
/** The words of the visitor's own phrase in one sentence, apart from each other. */
const SCATTERED_SHARE = 0.8;
const HEADING_SHARE = 0.7;
/** The words of "It has ..." and what it is. */
const CONTEXT_SHARE = 0.8;
/** The words of what is said beside it count no more than this. */
export const AROUND_SHARE = 0.5;
const FACET_SHARE = 0.15;
const INHERITED_SHARE = 0.6;
/** Full idf lets one rare word stand for a whole question; its root asks for more of them. */
export const weighTerms = (terms: readonly QueryTerm[], profile: Known): readonly WeightedTerm[] =>
  terms.map((term) => ({
    term,
    weight: term.weight * Math.sqrt(rarity(term, profile)) * (term.inherited ? INHERITED_SHARE : 1),
    wordings: wordingsOf(term),
    openings: term.alternatives.map((words) => words.split(' ')[0]!),
  }));

/** The rarity of the most common word or phrase that means it. */
function rarity({ alternatives }: QueryTerm, profile: Known): number {
  const found = alternatives.map((words) => Math.min(...words.split(' ').map((word) => passagesWith(word, profile))));
  return idf(Math.max(0, ...found), profile);
}

/** How rare a stem is in the guide. */
export const rarityOf = (stem: string, profile: Known): number => idf(passagesWith(stem, profile), profile);

const passagesWith = (stem: string, { terms, passageCount }: Known) =>
  terms.get(stem)?.passages ?? (stem === ANY_NUMBER ? passageCount : 0);

/**
 * Robertson-Sparck Jones idf, never negative; a word that the guide lacks counts as the rarest. Rounded to 24 bits: engines
 * differ in the last of a logarithm's 53.
 */
function idf(passages: number, { passageCount }: Known): number {
  const known = Math.min(passageCount, passages);
  return Math.fround(Math.log(1 + (passageCount - known + 0.5) / (known + 0.5)));
}

/** Those worth most first. */
function wordingsOf({ stem, alternatives, forms = [], said = [] }: QueryTerm): readonly Wording[] {
  const synonymShare = alternatives.includes(stem) ? BESIDE_OWN_SHARE : SYNONYM_SHARE;
  const worthOf = (words: string) =>
    words === stem ? 1 : forms.includes(words) ? FORM_SHARE : alternatives.includes(words) ? synonymShare : SAID_SHARE;
  return [...new Set([...alternatives, ...forms, ...said])]
    .map((words) => ({ words, parts: words.split(' '), worth: worthOf(words) }))
    .sort((a, b) => b.worth - a.worth);
}

/** `context` as in a statement. */
export type Place = {
  readonly words: Words;
  readonly headings: Words | null;
  readonly facet: Facet | null;
  readonly context?: Words | null;
};

/**
 * 0..1: how well a place has a term. The word itself counts 1; another form of it, a word that means the same, or one that
 * only a heading has, less; a facet word ("wage") in a section of that facet least.
 */
export function matchTerm({ term, wordings }: WeightedTerm, { words, headings, facet, context }: Place): number {
  let best = term.isGeneric && term.facet === facet ? FACET_SHARE : 0;
  for (const { words: wording, parts, worth } of wordings) {
    if (worth <= best) break;
    if (context && hasPhrase(context, parts)) best = Math.max(best, worth * CONTEXT_SHARE);
    if (parts.length === 1) {
      if (words.set.has(wording)) best = worth;
      else if (headings?.set.has(wording)) best = Math.max(best, worth * HEADING_SHARE);
    } else if (hasPhrase(words, parts)) best = worth;
    else if (wording === term.stem && parts.every((part) => words.set.has(part)))
      best = Math.max(best, SCATTERED_SHARE);
    else if (headings && isSpread(parts, words, headings)) best = Math.max(best, worth * HEADING_SHARE);
  }
  return best;
}

/** 0..1: how well what is said beside a statement has a term, for the statement. */
export const matchAround = ({ wordings }: WeightedTerm, around: Words): number =>
  AROUND_SHARE * (wordings.find(({ parts }) => hasPhrase(around, parts))?.worth ?? 0);

const isSpread = (parts: readonly string[], words: Words, headings: Words) =>
  hasPhrase(headings, parts) ||
  (parts.length > 1 &&
    parts.every((part) => words.set.has(part) || headings.set.has(part)) &&
    parts.some((part) => headings.set.has(part)));

export const sumOf = (terms: readonly WeightedTerm[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

/** The weighted share of the terms that a place has, 0..1; 0 without terms. */
export const coverageOf = (terms: readonly WeightedTerm[], place: Place): number =>
  shareOf(
    terms,
    terms.map((term) => matchTerm(term, place)),
    sumOf(terms),
  );

/** The same for how well each of the terms is matched; `total` is what the whole is. */
export function shareOf(terms: readonly WeightedTerm[], matches: readonly number[], total: number): number {
  if (total === 0) return 0;
  let sum = 0;
  for (const [at, { weight }] of terms.entries()) sum += weight * matches[at]!;
  return sum / total;
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
