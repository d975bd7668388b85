import type { GuideProfile, Passage, PassageId, Quote, Unit } from '../../domain/guide.ts';
import { isAsked, type Query, type QueryTerm } from '../../domain/question.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { RankedPassage } from '../../retrieve/rank.ts';
import type { Source } from '../draft.ts';

/** All that composition works from: one query, the passages found for it, and the passages that hold the guide's facts. */
export type Material = {
  readonly query: Query;
  readonly ranked: readonly RankedPassage[];
  readonly profile: GuideProfile;
  readonly factPassages: ReadonlyMap<PassageId, Passage>;
  /** What was said before and is not to be said again; empty unless the visitor asks for more. */
  readonly said: string;
  readonly vocabulary: Vocabulary;
};

/** The least weight of a word that a question is about, rather than asked with. */
const SUBJECT_WEIGHT = 0.6;

export const isSubject = (term: QueryTerm): boolean => term.weight >= SUBJECT_WEIGHT;

/** "Compared with" asks about what stands on either side of it. */
const COMPARES = /^(?:compar|differ|vs$|versu)/;

/** What the question is about beyond the kind of thing it asks for: of "pay for night shifts", night and shifts. */
function subjectTerms(query: Query): readonly QueryTerm[] {
  const isKind = ({ isGeneric, facet, stem }: QueryTerm) =>
    isGeneric && (facet === query.facets[0] || COMPARES.test(stem));
  return query.terms.filter((term) => isSubject(term) && !isKind(term));
}

/** The same, without what was inherited by the way and without the words that name a role ("senior"), which slots hold. */
export function ownSubjects(query: Query): readonly QueryTerm[] {
  const roles = query.slots.roles.join(' ').toLowerCase();
  const stems = new Set(tokenize(roles).map(({ stem }) => stem));
  const isOfRole = (words: string) => {
    const [first = ''] = words.split(' ');
    return first !== '' && (stems.has(first) || roles.includes(first));
  };
  return subjectTerms(query).filter((term) => isAsked(term) && !term.alternatives.some(isOfRole));
}

export const unitSource = (passage: Passage, unit: Unit): Source => ({
  passage,
  quote: {
    start: unit.start,
    end: unit.end,
    text: passage.text.slice(unit.start - passage.start, unit.end - passage.start),
  },
});

/** The source of a typed fact, or null when its passage was not loaded. */
export function factSource(
  fact: { readonly passageIds: readonly PassageId[]; readonly quote: Quote },
  material: Pick<Material, 'factPassages' | 'ranked'>,
): Source | null {
  for (const id of fact.passageIds) {
    const passage = material.factPassages.get(id) ?? material.ranked.find((found) => found.passage.id === id)?.passage;
    if (passage) return { passage, quote: fact.quote };
  }
  return null;
}
