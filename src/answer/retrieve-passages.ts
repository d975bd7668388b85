import type { GuideProfile, Passage, PassageId } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { ftsQuery } from '../retrieve/fts-query.ts';
import { type RankedPassage, rank } from '../retrieve/rank.ts';
import type { GuideStore } from './ports.ts';

export type Found = {
  readonly ranked: readonly RankedPassage[];
  /** The passages that hold the typed facts which this question may be answered from. */
  readonly factPassages: ReadonlyMap<PassageId, Passage>;
};

export type RetrievePolicy = { readonly maxCandidates: number };

/** Candidates from the store, ranked, and the passages of the facts that the query's facets and slots point to. */
export async function retrievePassages(
  query: Query,
  profile: GuideProfile,
  guides: GuideStore,
  policy: RetrievePolicy,
): Promise<Found> {
  const match = ftsQuery(query.terms, profile);
  const [candidates, facts] = await Promise.all([
    match === null ? [] : guides.candidates(profile.hash, match, policy.maxCandidates),
    guides.passages(profile.hash, factPassageIds(query, profile)),
  ]);
  return {
    ranked: rank(query, candidates, profile),
    factPassages: new Map(facts.map((passage) => [passage.id, passage])),
  };
}

function factPassageIds({ facets, wants, slots }: Query, { facts }: GuideProfile): readonly PassageId[] {
  const wanted = [
    ...(facets.includes('steps') || slots.ordinal?.of === 'step' || wants === 'count' ? facts.steps : []),
    ...(facets.includes('pay') || wants === 'money' ? facts.pay : []),
    ...(facets.includes('path') || slots.ordinal?.of === 'rung' ? facts.ladder : []),
  ];
  return [...new Set(wanted.flatMap((fact) => fact.passageIds.slice(0, 1)))];
}
