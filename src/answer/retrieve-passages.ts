import { type Facet, type GuideProfile, type Passage, PassageId, type Section } from '../domain/guide.ts';
import type { Query } from '../domain/question.ts';
import { likened } from '../retrieve/alike.ts';
import { ftsQuery } from '../retrieve/fts-query.ts';
import { type RankedPassage, rank } from '../retrieve/rank.ts';
import { sectionIndexOf } from '../retrieve/section-index.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { readSuperlative } from '../understand/superlative.ts';
import { asksQualifyingTime } from './compose/figures/qualifying-time.ts';
import { askedTopic, sectionsAsked } from './compose/topics/topic-sections.ts';
import type { GuideStore } from './ports.ts';

export type Found = {
  readonly ranked: readonly RankedPassage[];
  /** -1..1: how alike the question is to those that guides leave open. */
  readonly leftOpen: number;
  /** The passages that hold the typed facts which this question may be answered from. */
  readonly factPassages: ReadonlyMap<PassageId, Passage>;
};

export type RetrievePolicy = {
  readonly maxCandidates: number;
  /** A guide of no more passages is looked at as a whole: what answers a question may share no word with it. */
  readonly maxReadWhole: number;
};

const FACET_SECTIONS = 6;
const FACET_PASSAGES_PER_SECTION = 2;
const TOPIC_PASSAGES_PER_SECTION = 6;
const SCATTERED_SECTIONS = 40;

/**
 * Candidates from the store, ranked: passages that share words with the query, those that open a section of the kind
 * that is asked for, and of a short guide all. With them the passages of the facts that the query's facets and slots point to.
 */
export async function retrievePassages(
  query: Query,
  { profile, vocabulary }: Pick<Lexicon, 'profile' | 'vocabulary'>,
  guides: GuideStore,
  policy: RetrievePolicy,
): Promise<Found> {
  const match = ftsQuery([...query.terms, ...query.background], profile);
  const factIds = factPassageIds(query, profile);
  const [matching, known, whole] = await Promise.all([
    match === null ? [] : guides.candidates(profile.hash, match, policy.maxCandidates),
    guides.passages(profile.hash, [
      ...new Set([
        ...factIds,
        ...facetPassageIds(query, profile),
        ...topicPassageIds(query, profile),
        ...atHand(query),
        ...rankedPassageIds(query, profile),
      ]),
    ]),
    profile.passageCount > policy.maxReadWhole ? [] : guides.firstPassages(profile.hash, profile.passageCount),
  ]);
  const matched = new Set(matching.map(({ passage }) => passage.id));
  const others = new Map([...known, ...whole].map((passage) => [passage.id, passage]));
  const wordless = [...others.values()].filter(({ id }) => !matched.has(id)).map((passage) => ({ passage, bm25: 0 }));
  const isFact = new Set(factIds);
  const { candidates, leftOpen } = likened(query, [...matching, ...wordless], vocabulary);
  return {
    ranked: rank(query, candidates, profile),
    leftOpen,
    factPassages: new Map(known.filter(({ id }) => isFact.has(id)).map((passage) => [passage.id, passage])),
  };
}

/** What a follow-up may go on from: the passages of the answer before and those beside them. */
const atHand = ({ atHand }: Query): readonly PassageId[] =>
  atHand.flatMap((id) => {
    const [place, number] = id.split('#');
    return [0, 1, -1].map((step) => PassageId.parse(`${place}#${Number(number) + step}`));
  });

function factPassageIds(query: Query, profile: GuideProfile): readonly PassageId[] {
  const { facets, wants, slots } = query;
  const { facts } = profile;
  const isOfSteps = facets.includes('steps') || askedTopic(query, profile)?.topic === 'route';
  const isOfSomebody = slots.roles.length > 0 || slots.experienceYears !== null;
  const wanted = [
    ...(isOfSteps || slots.ordinal?.of === 'step' || wants === 'count' ? facts.steps : []),
    ...(facets.includes('pay') || wants === 'money' || isOfSomebody ? facts.pay : []),
    ...(facets.includes('path') || slots.ordinal?.of === 'rung' || isOfSomebody ? facts.ladder : []),
  ];
  return [...new Set(wanted.flatMap((fact) => fact.passageIds.slice(0, 1)))];
}

/** The section that is asked for as a whole, with those inside it; of a topic that is scattered, those where it is told and then others. */
function topicPassageIds(query: Query, profile: GuideProfile): readonly PassageId[] {
  const asked = askedTopic(query, profile);
  if (asked === null) return [];
  const sections = sectionsAsked(asked, profile);
  if (!asked.isScattered) return openingsOf(sections, TOPIC_PASSAGES_PER_SECTION, profile);
  const others = profile.sections.slice(0, SCATTERED_SECTIONS).filter((section) => !sections.includes(section));
  return [
    ...openingsOf(sections, TOPIC_PASSAGES_PER_SECTION, profile, SCATTERED_SECTIONS),
    ...openingsOf(others, FACET_PASSAGES_PER_SECTION, profile, SCATTERED_SECTIONS),
  ];
}

const openingsOf = (
  sections: readonly Section[],
  count: number,
  { slug }: GuideProfile,
  most = FACET_SECTIONS,
): readonly PassageId[] =>
  sections
    .slice(0, most)
    .flatMap(({ id }) => Array.from({ length: count }, (_, at) => PassageId.parse(`${slug}/${id}#${at + 1}`)));

/** "The cheapest way in" and "how long does it take to become one" share no word with the routes that they are about. */
function rankedPassageIds(query: Query, profile: GuideProfile): readonly PassageId[] {
  const asked = readSuperlative(query.text);
  if (!asked && !asksQualifyingTime(query, profile)) return [];
  const index = sectionIndexOf(profile);
  if (asked?.of === 'pay' || asked?.of === 'size') {
    return openingsOf(index.ofFacet(asked.of === 'pay' ? 'pay' : 'environment'), TOPIC_PASSAGES_PER_SECTION, profile);
  }
  const ofRoute = new Set([...ROUTE_FACETS.flatMap(index.ofFacet), ...index.headedBy('route')]);
  return openingsOf(
    [...ofRoute].sort((a, b) => a.start - b.start),
    TOPIC_PASSAGES_PER_SECTION,
    profile,
  );
}

const ROUTE_FACETS: readonly Facet[] = ['steps', 'education', 'training'];

/** The first passages of each section of the asked facet: "where do they work" may share no word with its answer. */
const facetPassageIds = ({ facets }: Query, profile: GuideProfile): readonly PassageId[] =>
  openingsOf(
    facets[0] === undefined ? [] : sectionIndexOf(profile).ofFacet(facets[0]),
    FACET_PASSAGES_PER_SECTION,
    profile,
  );
