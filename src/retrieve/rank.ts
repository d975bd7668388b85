import type { GuideProfile, Passage, Unit } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import type { Words } from '../language/phrases.ts';
import { readingOf } from './reading.ts';
import { statementsOf } from './statements.ts';
import {
  AROUND_SHARE,
  contentStems,
  coverageOf,
  matchAround,
  matchTerm,
  shareOf,
  sumOf,
  type WeightedTerm,
  weighTerms,
} from './term-match.ts';
import { pairsAsked, pairsIn, shareOfPairs } from './word-pairs.ts';
import { readWords } from './words.ts';

/** What a passage says, sentence by sentence: see `statementsOf`, whose place it has in `units`. */
export type RankedUnit = {
  readonly unit: Unit;
  /**
   * 0..1: the weighted share of the question's words, those that the guide knows, that this unit has; headings and what
   * it leans on in part.
   */
  readonly coverage: number;
  /** 0..1: the same for what it says itself, the words that come first counting most: what it is about. */
  readonly aboutness: number;
  /** Its words with those of its headings and its paragraph: all that a reader may take it to be about. */
  readonly within: Words;
  /** -1..1: how far it is about what is asked, whatever its words. */
  readonly likeness: number;
};

export type RankedPassage = {
  readonly passage: Passage;
  /** Orders passages; grows without bound. */
  readonly strength: number;
  /** 0..1: how sure we are that this passage answers the question. */
  readonly score: number;
  /** 0..1: the weighted share of the question's words that the passage as a whole has. */
  readonly coverage: number;
  /** 0..1: how far its own heading and the question speak of the same thing and nothing else. */
  readonly aboutness: number;
  /** 0..1: that of the likest of its statements. */
  readonly likeness: number;
  readonly units: readonly RankedUnit[];
};

/** `bm25` as SQLite gives it: lower is better, negative. */
export type Candidate = { readonly passage: Passage; readonly bm25: number };

/** With the likeness of each of its statements to the question. */
export type LikenedCandidate = Candidate & { readonly likeness: readonly number[] };

/** As composition tells what a question is about from what it is asked with. */
const SUBJECT_WEIGHT = 0.6;
const WEIGHTS = {
  bm25: 1,
  coverage: 1,
  unit: 0.8,
  /** Words of the question side by side in the passage, and once more in one sentence. */
  pairs: 0.7,
  facet: 0.35,
  role: 0.4,
  aboutness: 0.6,
  background: 1.3,
  likeness: 1,
  told: 1.5,
  atHand: 0.3,
} as const;

/** What makes us sure that a passage answers. */
const SCORE = { coverage: 0.25, unit: 0.5, pairs: 0.25 } as const;
/** Of a question of few or everyday words, all that it says proves less. */
const UNSAID = 1;

/** What a question's own words weigh where what was spoken of before counts half. */
const WHOLE_QUESTION = 2;

/**
 * Orders candidate passages for a query: bm25 of the store, idf-weighted coverage of the question's words by the whole
 * passage and by its best unit, words of the question that stand side by side in both, facet, role, and a heading that asks
 * the same, and how alike its best statement is to the question. What was spoken of before counts the less, the more the question says itself. Pure: the same on every database that
 * gives the same bm25.
 */
export function rank(
  query: Query,
  candidates: readonly LikenedCandidate[],
  profile: GuideProfile,
): readonly RankedPassage[] {
  const all = weighTerms(query.terms, profile);
  const terms = all.filter(({ term }) => term.standing !== 'missing');
  const total = sumOf(terms);
  const background = weighTerms(query.background, profile);
  const leaning = WHOLE_QUESTION / (WHOLE_QUESTION + sumOf(all.filter(({ term }) => !term.inherited)));
  const known = total / (sumOf(all) + UNSAID);
  const bestBm25 = Math.min(-1e-9, ...candidates.map(({ bm25 }) => bm25));
  const pairs = pairsAsked(query, profile);
  const occupation = readWords(profile.occupation).set;
  return candidates
    .map(({ passage, bm25, likeness: likenesses }) => {
      const reading = readingOf(passage);
      const place = { headings: reading.headings, facet: passage.facet };
      const whole = { ...place, words: reading.whole };
      const matches = terms.map((term) => matchTerm(term, whole));
      const coverage = shareOf(terms, matches, total);
      // What the whole passage lacks, each of its units does.
      const present = terms.filter((_, at) => matches[at]! > 0);
      const subjects = present.filter(({ term }) => term.weight >= SUBJECT_WEIGHT);
      const paired = pairsIn(pairs, reading.whole);
      const pairShare = shareOfPairs(paired);
      let bestPairs = 0;
      // What stands beside a statement helps to choose it from its passage, not the passage from others.
      let best = 0;
      const units = statementsOf(passage).map(({ unit, words, context, around, within }, at): RankedUnit => {
        const own = present.map((term) => matchTerm(term, { ...place, words, context }));
        const said = shareOf(present, own, total);
        best = Math.max(best, said);
        if (paired.length > 0) bestPairs = Math.max(bestPairs, shareOfPairs(pairsIn(paired, words)));
        const coverage = around ? shareOf(present, withAround(present, own, around), total) : said;
        const aboutness = leadOf(subjects, words, total);
        return { unit, coverage, aboutness, within, likeness: likenesses[at]! };
      });
      const likeness = Math.max(0, ...likenesses);
      const aboutness = aboutnessOf(reading.heading, terms, occupation);
      const facet = query.facets.indexOf(passage.facet);
      const strength =
        WEIGHTS.bm25 * Math.max(0, bm25 / bestBm25) +
        WEIGHTS.coverage * coverage +
        WEIGHTS.unit * best +
        WEIGHTS.pairs * (pairShare + bestPairs) +
        WEIGHTS.facet * (facet < 0 ? 0 : 1 / (1 + facet)) +
        WEIGHTS.role * roleMatch(query, passage) +
        WEIGHTS.aboutness * aboutness +
        WEIGHTS.likeness * likeness +
        WEIGHTS.background * leaning * coverageOf(background, whole) -
        WEIGHTS.told * Number(query.told.some((answer) => answer.includes(passage.text))) +
        WEIGHTS.atHand * Number(query.isFollowUp && query.atHand.includes(passage.id));
      const score = known * (SCORE.coverage * coverage + SCORE.unit * best + SCORE.pairs * pairShare);
      return { passage, strength, score, coverage, aboutness, likeness, units };
    })
    .sort((a, b) => b.strength - a.strength || (a.passage.id < b.passage.id ? -1 : 1));
}

const withAround = (terms: readonly WeightedTerm[], own: readonly number[], around: Words): readonly number[] =>
  own.map((match, at) => (match >= AROUND_SHARE ? match : Math.max(match, matchAround(terms[at]!, around))));

/** F1 of the question's words and the words of the passage's own heading, the occupation's name left out. */
function aboutnessOf(own: Words, terms: readonly WeightedTerm[], occupation: ReadonlySet<string>): number {
  const order = contentStems(own).filter((stem) => !occupation.has(stem));
  if (order.length === 0) return 0;
  const place = { words: { set: new Set(order), order: own.order }, headings: null, facet: null };
  const matches = terms.map((term) => matchTerm(term, place));
  const recall = shareOf(terms, matches, sumOf(terms));
  const matched = terms.filter((_, at) => matches[at]! > 0);
  const asked = new Set(matched.flatMap(({ term }) => term.alternatives.flatMap((words) => words.split(' '))));
  const precision = order.filter((stem) => asked.has(stem)).length / order.length;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/** The words at the beginning of a statement say what it is about; those at its end are mentioned. */
function leadOf(terms: readonly WeightedTerm[], { set, order }: Words, total: number): number {
  if (total === 0 || order.length === 0) return 0;
  let sum = 0;
  for (const { weight, openings } of terms) {
    const places = openings.filter((word) => set.has(word)).map((word) => order.indexOf(word));
    if (places.length > 0) sum += weight * (1 - Math.min(...places) / order.length);
  }
  return sum / total;
}

function roleMatch(query: Query, passage: Passage): number {
  if (query.slots.roles.length === 0) return 0;
  const { lower } = readingOf(passage);
  return query.slots.roles.some((role) => lower.includes(role.toLowerCase())) ? 1 : 0;
}
