import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import type { Words } from '../../../language/phrases.ts';
import type { RankedPassage } from '../../../retrieve/rank.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { NEEDED, NOT_NEEDED } from '../claims/needs.ts';
import { isTyped } from '../figures/answer-type.ts';
import { isSubject } from '../material.ts';
import { isAmountOnly, unitAnswers } from '../tables/rows.ts';
import { headTerms } from './head-terms.ts';
import { kindCues } from './kind-cues.ts';

/** What speaks for a sentence being the answer. Shares are 0..1. */
export type SentenceCues = {
  /** How far it is about what is asked, whatever its words: -1..1. */
  readonly likeness: number;
  /** The same of the best sentence of its passage. */
  readonly likenessOfPassage: number;
  /** The share of the question's words that it has. */
  readonly coverage: number;
  /** The same of what it says itself, what comes first counting most. */
  readonly lead: number;
  /** How well its passage ranks beside the best. */
  readonly strength: number;
  /** It holds the kind of thing that is wanted; of an amount, a time or a number that says more. */
  readonly answers: boolean;
  readonly answersTyped: boolean;
  readonly facet: boolean;
  /** How far the heading above it asks the same. */
  readonly heading: number;
  /** The share of its item's name that the question says. */
  readonly label: number;
  /** The share of the words that the question is asked with, rather than about. */
  readonly aside: number;
  /** It speaks of the thing itself: of "the welding course", the course. */
  readonly head: boolean;
  readonly need: boolean;
  readonly enumerates: boolean;
  readonly quantifies: boolean;
  readonly defines: boolean;
  readonly reason: boolean;
  readonly role: boolean;
  readonly row: boolean;
};

/** Log odds of being the one told, fitted to labelled questions by `npm run evals:sentences`. */
const WEIGHTS: Readonly<Record<keyof SentenceCues, number>> = {
  likeness: 9.4,
  likenessOfPassage: 2.4,
  coverage: 1.2,
  lead: 1.1,
  strength: 0.5,
  answers: 0.8,
  answersTyped: 0.8,
  facet: 0.2,
  heading: 0.3,
  label: 1.5,
  aside: 0.4,
  head: 0.3,
  need: 1.4,
  enumerates: 0.7,
  quantifies: 0.5,
  defines: 5,
  reason: 1.8,
  role: 1.9,
  row: 0.3,
};

/** "You must" counts only of the very thing. */
const NEEDED_COVERAGE = 0.5;

const NAMES = Object.keys(WEIGHTS) as (keyof SentenceCues)[];

/** How well a sentence answers, in log odds: to be compared with those of the same question only. */
export const worthOf = (cues: SentenceCues): number =>
  NAMES.reduce((sum, name) => sum + WEIGHTS[name] * Number(cues[name]), 0);

/** Made once for a question; then for each statement of a passage, by its place in it. `strength` is that of the best passage. */
export function sentenceCues(query: Query, strength: number): (found: RankedPassage, at: number) => SentenceCues {
  const hasSubject = query.terms.some(isSubject);
  const heads = headTerms(query);
  const kind = kindCues(query);
  const asked = subjectStems(query.terms);
  const asides = query.terms.filter((term) => !isSubject(term) && isAsked(term) && term.standing !== 'missing');
  const isTypedQuestion = isTyped(query);
  return (found, at) => {
    const { unit, coverage, aboutness, within, likeness } = found.units[at]!;
    const { text } = unit;
    const answers = unitAnswers(unit, query);
    const isUnasked = isAmountOnly(unit) && !isTypedQuestion;
    const isRole = unit.label !== undefined && query.slots.roles.includes(unit.label);
    return {
      likeness,
      likenessOfPassage: found.likeness,
      coverage: hasSubject || query.facets.length === 0 ? coverage : 0,
      lead: aboutness,
      strength: hasSubject ? found.strength / strength : 0,
      answers,
      answersTyped: answers && isTypedQuestion,
      facet: found.passage.facet === query.facets[0],
      heading: found.aboutness,
      label: unit.label === undefined || isUnasked ? 0 : namedBy(unit.label, asked),
      aside: shareIn(statementsOf(found.passage)[at]!.words, asides),
      head: heads.length > 0 && hasTerms(within, heads),
      need: query.need !== null && coverage >= NEEDED_COVERAGE && (NEEDED.test(text) || NOT_NEEDED.test(text)),
      enumerates: kind.namesTarget(text) && kind.enumerates(text),
      quantifies: kind.quantifies(text),
      defines: kind.defines(text),
      reason: kind.givesReason(text),
      role: isRole && !isUnasked,
      row: unit.kind === 'row',
    };
  };
}

const shareIn = (words: Words, terms: readonly QueryTerm[]): number =>
  terms.length === 0 ? 0 : terms.filter((term) => hasTerms(words, [term])).length / terms.length;

const subjectStems = (terms: readonly QueryTerm[]): ReadonlySet<string> =>
  new Set(terms.filter(isSubject).flatMap((term) => term.alternatives.flatMap((words) => words.split(' '))));

/** 0..1: the share of an item's name that the question says. */
function namedBy(label: string, asked: ReadonlySet<string>): number {
  const { order } = readWords(label);
  return order.length === 0 ? 0 : order.filter((stem) => asked.has(stem)).length / order.length;
}
