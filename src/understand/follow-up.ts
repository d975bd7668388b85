import type { HistoryTurn, TurnContext } from '../domain/conversation.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms } from './terms.ts';

/** A question understood by its own words alone; `folded` is those words, lower case, joined by single spaces. */
export type StandaloneQuery = Omit<Query, 'isFollowUp'> & { readonly folded: string };

const CORRECTION =
  /^(?:no+|nope|not that|sorry|wait|actually)\b.*?\b(?:i meant|i mean|meant|i was asking about|i asked about)\b\s*/;
const OPENS_FOLLOW_UP =
  /^(?:and|or|but|also|then|plus|what about|how about|same for|what if|and what about|ok and|so what about)\b/;
const ANAPHOR =
  /\b(?:it|its|it's|that|this|they|them|their|those|these|ones|the one|that one|which one|both|either|there|he|she|him|her|his|same|such)\b/;
/** "is it hard to ...": the subject follows, so `it` points forward. */
const FORWARD_IT =
  /\b(?:is|was|would|will|does) it (?:\w+ ){0,3}(?:to|take to|cost to|required to|necessary to|possible to) (?:become|be|get|work|do|start|have|earn|move)\b/;
const MORE =
  /^(?:(?:can you |please |could you )?(?:tell me|say|explain|give me|know|any|what)? ?(?:a bit |a little |some )?more(?: about (?:that|it|this|them|those))?(?: details?| info| please)?|go on|continue|elaborate|why(?: not| is that| so)?|how(?: so| come| exactly| long| much| many)?|like what|such as|for example|such as what|what else|anything else|really|are you sure|who|where|when|since when)$/;

const SUBJECT_WEIGHT = 0.6;

/**
 * Completes a question that has no subject of its own from the turns before it: ellipsis ("and a supervisor?"),
 * pronouns ("is it required?"), ordinals over the list last shown ("the second one"), corrections ("no, I meant ...").
 * A question with its own subject comes back as it was. `history` is oldest first. Pure.
 */
export function resolveFollowUp(query: StandaloneQuery, history: readonly HistoryTurn[], lexicon: Lexicon): Query {
  const { folded, ...standalone } = query;
  const unchanged: Query = { ...standalone, isFollowUp: false };
  const before = history.findLast((turn) => turn.context !== null)?.context;
  if (!before) return unchanged;

  const listed = ordinalTarget(query, before);
  if (listed !== null)
    return inherit(query, { terms: termsOf(listed, lexicon), facets: before.facets, wants: query.wants });

  const own = query.terms.filter(isSubject);
  const isCorrection = CORRECTION.test(folded);
  const isElliptic = OPENS_FOLLOW_UP.test(folded) || isCorrection;
  const isAnaphoric = ANAPHOR.test(folded) && !FORWARD_IT.test(folded);
  const isBare = MORE.test(folded) || (own.length === 0 && query.slots.roles.length === 0 && query.facets.length === 0);

  if (isBare) return inherit(query, { terms: before.terms, facets: before.facets, roles: before.slots.roles });
  if (query.slots.roles.length > 0 && query.facets.length === 0 && (isElliptic || own.length <= 1)) {
    return inherit(query, { terms: before.terms.filter((term) => isFacetWord(term, before)), facets: before.facets });
  }
  if (isAnaphoric || (isElliptic && own.length === 0)) {
    return inherit(query, {
      terms: before.terms.filter((term) => !isFacetWord(term, before) || query.facets.length === 0),
      facets: query.facets.length > 0 ? [] : before.facets,
      roles: before.slots.roles,
    });
  }
  if (isElliptic) {
    const terms = query.facets.length > 0 ? [] : before.terms.filter((term) => isFacetWord(term, before));
    return inherit(query, { terms, facets: query.facets.length > 0 ? [] : before.facets });
  }
  return unchanged;
}

const isSubject = (term: QueryTerm) => term.weight >= SUBJECT_WEIGHT;

function ordinalTarget(query: StandaloneQuery, before: TurnContext): string | null {
  const { ordinal } = query.slots;
  if (ordinal?.of !== 'item' || before.list.length === 0) return null;
  return before.list.at(ordinal.position < 0 ? ordinal.position : ordinal.position - 1) ?? null;
}

const termsOf = (text: string, lexicon: Lexicon) => findTerms(tokenize(text), lexicon);

/** Whether a term of the earlier question named what kind of thing was asked ("earn") rather than of whom. */
const isFacetWord = (term: QueryTerm, before: TurnContext) => term.facet !== null && before.facets.includes(term.facet);

function inherit(
  query: StandaloneQuery,
  from: {
    readonly terms: readonly QueryTerm[];
    readonly facets: Query['facets'];
    readonly roles?: readonly string[];
    readonly wants?: Query['wants'];
  },
): Query {
  const { folded: _, ...own } = query;
  const inherited = from.terms
    .filter((term) => term.standing !== 'missing' && !own.terms.some((mine) => mine.stem === term.stem))
    .map((term) => ({ ...term, inherited: true }));
  const roles = own.slots.roles.length > 0 ? own.slots.roles : [...(from.roles ?? [])];
  return {
    ...own,
    terms: [...own.terms, ...inherited],
    facets: [...new Set([...own.facets, ...from.facets])],
    slots: { ...own.slots, roles },
    isFollowUp: true,
  };
}
