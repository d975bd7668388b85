import type { GuideProfile, Passage, Unit } from '../domain/guide.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';

export type RankedUnit = {
  readonly unit: Unit;
  /** 0..1: the weighted share of the question's words that this unit has, its headings counted in part. */
  readonly coverage: number;
  /** Stems of the query's terms (as in `QueryTerm.stem`) that stand in the unit itself. */
  readonly matched: ReadonlySet<string>;
};

export type RankedPassage = {
  readonly passage: Passage;
  /** Orders passages; grows without bound. */
  readonly strength: number;
  /** 0..1: how sure we are that this passage answers the question. */
  readonly score: number;
  readonly coverage: number;
  readonly units: readonly RankedUnit[];
};

const HEADING_SHARE = 0.7;
const SYNONYM_SHARE = 0.85;
const INHERITED_SHARE = 0.6;
const WEIGHTS = { bm25: 1, coverage: 1, unit: 0.8, adjacency: 0.35, facet: 0.35, role: 0.4 } as const;

type WeightedTerm = { readonly term: QueryTerm; readonly weight: number };

/**
 * Orders candidate passages for a query: bm25 of the store, idf-weighted coverage of the question's words by the whole
 * passage and by its best unit, words of the question that stand side by side, facet and role. Pure: the same on every
 * database that gives the same bm25.
 */
export function rank(
  query: Query,
  candidates: readonly { readonly passage: Passage; readonly bm25: number }[],
  profile: GuideProfile,
): readonly RankedPassage[] {
  const terms = query.terms.map(
    (term): WeightedTerm => ({
      term,
      weight: term.weight * idf(term, profile) * (term.inherited ? INHERITED_SHARE : 1),
    }),
  );
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const bestBm25 = Math.min(-1e-9, ...candidates.map(({ bm25 }) => bm25));
  return candidates
    .map(({ passage, bm25 }) => {
      const heading = stemsOf(passage.section.join(' '));
      const units = passage.units.map((unit) => rankUnit(unit, heading, terms, total));
      const everything = new Set(units.flatMap((ranked) => [...ranked.stems]));
      const coverage = share(terms, total, (term) => matchShare(term, everything, heading));
      const best = Math.max(0, ...units.map((ranked) => ranked.coverage));
      const facet = query.facets.indexOf(passage.facet);
      const strength =
        WEIGHTS.bm25 * Math.max(0, bm25 / bestBm25) +
        WEIGHTS.coverage * coverage +
        WEIGHTS.unit * best +
        WEIGHTS.adjacency * adjacency(query, passage) +
        WEIGHTS.facet * (facet < 0 ? 0 : 1 / (1 + facet)) +
        WEIGHTS.role * roleMatch(query, passage);
      return { passage, strength, score: 0.5 * coverage + 0.5 * best, coverage, units };
    })
    .sort((a, b) => b.strength - a.strength || (a.passage.id < b.passage.id ? -1 : 1));
}

function rankUnit(
  unit: Unit,
  heading: ReadonlySet<string>,
  terms: readonly WeightedTerm[],
  total: number,
): RankedUnit & { readonly stems: ReadonlySet<string> } {
  const stems = stemsOf(unit.text);
  const matched = new Set(terms.filter(({ term }) => matchShare(term, stems, EMPTY) > 0).map(({ term }) => term.stem));
  return { unit, stems, matched, coverage: share(terms, total, (term) => matchShare(term, stems, heading)) };
}

const EMPTY: ReadonlySet<string> = new Set();

function share(terms: readonly WeightedTerm[], total: number, of: (term: QueryTerm) => number): number {
  return terms.reduce((sum, { term, weight }) => sum + weight * of(term), 0) / total;
}

/** 1 for the word itself, less for a word that means the same, less again when only a heading has it. */
function matchShare(term: QueryTerm, stems: ReadonlySet<string>, heading: ReadonlySet<string>): number {
  let best = 0;
  for (const alternative of term.alternatives) {
    const worth = alternative === term.stem ? 1 : SYNONYM_SHARE;
    if (worth <= best) continue;
    const parts = alternative.split(' ');
    if (parts.every((part) => stems.has(part))) best = worth;
    else if (parts.every((part) => stems.has(part) || heading.has(part))) best = Math.max(best, worth * HEADING_SHARE);
  }
  return best;
}

const stemsOf = (text: string): ReadonlySet<string> => new Set(tokenize(text).map((token) => token.stem));

/** Robertson-Sparck Jones idf, never negative; a word that the guide lacks counts as the rarest. */
function idf(term: QueryTerm, profile: GuideProfile): number {
  const counts = term.alternatives.map((alternative) =>
    Math.min(...alternative.split(' ').map((part) => profile.terms.get(part)?.passages ?? 0)),
  );
  const passages = Math.min(profile.passageCount, Math.max(0, ...counts));
  return Math.log(1 + (profile.passageCount - passages + 0.5) / (passages + 0.5));
}

/** The share of neighbouring content words of the question that are neighbours in the passage too. */
function adjacency(query: Query, passage: Passage): number {
  const own = query.terms
    .filter((term) => !term.inherited && term.alternatives.includes(term.stem))
    .map((term) => term.stem);
  if (own.length < 2) return 0;
  const stems = tokenize(passage.text).map((token) => token.stem);
  const pairs = new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`));
  const neighbours = own.slice(1).map((stem, at) => `${own[at]} ${stem}`);
  return neighbours.filter((pair) => pairs.has(pair)).length / neighbours.length;
}

function roleMatch(query: Query, passage: Passage): number {
  if (query.slots.roles.length === 0) return 0;
  const text = `${passage.section.join(' ')} ${passage.text}`.toLowerCase();
  return query.slots.roles.some((role) => text.includes(role.toLowerCase())) ? 1 : 0;
}
