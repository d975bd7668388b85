import type { Passage, Unit } from '../../../domain/guide.ts';
import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import { leansBack } from '../../../language/continuation.ts';
import type { Words } from '../../../language/phrases.ts';
import type { RankedPassage } from '../../../retrieve/rank.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { NEEDED, NOT_NEEDED } from '../claims/needs.ts';
import { isTyped, namesAnother } from '../figures/answer-type.ts';
import { isSubject, type Material } from '../material.ts';
import { isAmountOnly, readRow, unitAnswers } from '../tables/rows.ts';
import { capitalised, wordCount } from '../wording.ts';
import { headTerms } from './head-terms.ts';
import { type KindCues, kindCues } from './kind-cues.ts';

export type ScoredUnit = {
  readonly passage: Passage;
  readonly unit: Unit;
  /** Its place among the statements of its passage. */
  readonly at: number;
  /** What a reader sees of the unit. */
  readonly text: string;
  readonly score: number;
  readonly coverage: number;
  /** 0..1: how far it is about the question's words rather than mentioning them. */
  readonly lead: number;
};

const PASSAGES_READ = 8;
/** Less is no sentence. */
const FEWEST_WORDS = 3;
const MOST_PLACES = 5;
/** "You must" counts only of the very thing. */
const NEEDED_COVERAGE = 0.5;
const BONUS = {
  quantity: 0.5,
  answerType: 0.3,
  facet: 0.1,
  strength: 0.2,
  heading: 0.3,
  label: 0.25,
  lead: 0.1,
  aside: 0.2,
  head: 0.25,
  name: 0.2,
  need: 0.45,
  target: 0.3,
  quantifier: 0.4,
  defines: 0.4,
  reason: 0.2,
  instructs: 0.25,
  role: 0.4,
  row: -0.1,
  amountUnasked: -0.4,
  likeness: 0.12,
  laterUnit: -0.02,
} as const;

/** Every statement of the best passages with how well it answers, best first; ties in guide order. */
export function scoreUnits({ query, ranked, said }: Material): readonly ScoredUnit[] {
  const best = ranked[0]?.strength || 1;
  const hasSubject = query.terms.some(isSubject);
  const heads = headTerms(query);
  const cues = kindCues(query);
  const asked = subjectStems(query.terms);
  const asides = query.terms.filter((term) => !isSubject(term) && isAsked(term) && term.standing !== 'missing');
  return ranked
    .slice(0, PASSAGES_READ)
    .flatMap((found) =>
      found.units.flatMap(({ unit, coverage, aboutness, within, likeness }, at): ScoredUnit[] => {
        const isFragment = unit.kind === 'sentence' && wordCount(unit.text) < FEWEST_WORDS;
        if (said.includes(unit.text) || isFragment) return [];
        const score =
          (hasSubject || query.facets.length === 0 ? coverage : 0) +
          kindScore(unit, coverage, query, cues) +
          placeScore(unit, found, query, asked) +
          (hasSubject ? BONUS.strength * (found.strength / best) : 0) +
          BONUS.lead * aboutness +
          BONUS.likeness * likeness +
          BONUS.aside * shareIn(statementsOf(found.passage)[at]!.words, asides) +
          (heads.length > 0 && hasTerms(within, heads) ? BONUS.head : 0) +
          BONUS.laterUnit * Math.min(at, MOST_PLACES);
        const text = unit.kind === 'row' ? readRow(unit, query) : withLabel(withoutReply(unit.text), unit);
        return [{ passage: found.passage, unit, at, text, score, coverage, lead: aboutness }];
      }),
    )
    .sort((a, b) => b.score - a.score || a.unit.start - b.unit.start);
}

const REPLY = /^(?:yes|no|nope|yep|not really|not always|not usually|absolutely|definitely)[.,!]\s+(?=\S)/i;

/** The "Yes." of a question that the guide answers is no answer to another: "Yes. Stores like hiring ..." */
export const withoutReply = (text: string): string => {
  const rest = text.replace(REPLY, '');
  return rest === text ? text : capitalised(rest);
};

/** "**A full-time post.** Most are never advertised." speaks of what it is named after. */
const withLabel = (text: string, { label }: Unit): string =>
  label !== undefined && leansBack(text) ? `${label.replace(/[.:]$/, '')}: ${text}` : text;

/** How far a statement is of the kind that was asked for. */
function kindScore(unit: Unit, coverage: number, query: Query, cues: KindCues): number {
  const { text } = unit;
  const isNeed = coverage >= NEEDED_COVERAGE && (NEEDED.test(text) || NOT_NEEDED.test(text));
  return (
    (unitAnswers(unit, query) ? (isTyped(query) ? BONUS.quantity : BONUS.answerType) : 0) +
    (namesAnother(text, query) ? BONUS.name : 0) +
    (query.need !== null && isNeed ? BONUS.need : 0) +
    (cues.instructs(text) ? BONUS.instructs : 0) +
    (cues.namesTarget(text) ? BONUS.target + (cues.enumerates(text) ? BONUS.target : 0) : 0) +
    (cues.quantifies(text) ? BONUS.quantifier : 0) +
    (cues.givesReason(text) ? BONUS.reason : 0) +
    (cues.defines(text) ? BONUS.defines : 0) +
    (unit.kind === 'row' ? BONUS.row : 0) +
    (isAmountOnly(unit) && !isTyped(query) ? BONUS.amountUnasked : 0)
  );
}

/** How far the place where it stands speaks of what was asked. */
function placeScore(
  unit: Unit,
  { passage, aboutness }: RankedPassage,
  query: Query,
  asked: ReadonlySet<string>,
): number {
  const isUnasked = isAmountOnly(unit) && !isTyped(query);
  const isRole = unit.label !== undefined && query.slots.roles.includes(unit.label);
  return (
    (passage.facet === query.facets[0] ? BONUS.facet : 0) +
    BONUS.heading * aboutness +
    (isRole && !isUnasked ? BONUS.role : 0) +
    (unit.label === undefined || isUnasked ? 0 : BONUS.label * namedBy(unit.label, asked))
  );
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

/** "... include:" says nothing without its list. */
export const isLeadIn = (unit: Unit) => /:\s*$/.test(unit.text);
