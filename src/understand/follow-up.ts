import type { HistoryTurn, TurnContext } from '../domain/conversation.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms } from './terms.ts';

/** A question understood by its own words alone. */
export type StandaloneQuery = Omit<Query, 'isFollowUp' | 'wantsMore' | 'background' | 'told'> & {
  /** "No, I meant ..." stood before it. */
  readonly isCorrection: boolean;
};

const OPENS_FOLLOW_UP =
  /^(?:and|or|but|also|then|plus|what about|how about|same for|what if|and what about|ok and|so what about|back to)\b/;
const ANAPHOR =
  /\b(?:it|its|it's|that|this|they|them|their|those|these|one|ones|the one|that one|which one|both|either|there|he|she|him|her|his|same|such)\b/;
/** "is it hard to ...": the subject follows, so `it` points forward. "Is there" and "this job" point nowhere. */
const FORWARD =
  /\b(?:is|was|would|will|does) it (?:\w+ ){0,3}(?:to|take to|cost to|required to|necessary to|possible to) (?:become|be|get|work|do|start|have|earn|move)\b|\b(?:is|are|was|were|will) there\b|\bthis (?:job|work|career|field|trade|role|line of work|kind of (?:work|job))\b|\bthat (?:i|you|we)\b/g;
const MORE =
  /^(?:(?:can you |please |could you |ok |and )*(?:tell me|say|explain|give me|know|any|what)? ?(?:a bit |a little |some )?more(?: about (?:that|it|this|them|those))?(?: details?| info| please)?|go on|continue|elaborate|(?:but |and |ok )?why(?: not| is that| so)?|how (?:so|come|exactly)|like what|such as|for example|such as what|what else|anything else)$/;
const BARE_WH = /^(?:and )?(?:how long|how much|how many|how|who|where|when|since when|really|are you sure)$/;

const SUBJECT_WEIGHT = 0.6;

/**
 * Completes a question that has no subject of its own from the turns before it: ellipsis ("and a supervisor?"),
 * pronouns ("is it required?"), ordinals over the list last shown ("the second one"), corrections ("no, I meant ...").
 * A question with its own subject comes back as it was. `history` is oldest first. Pure.
 */
export function resolveFollowUp(query: StandaloneQuery, history: readonly HistoryTurn[], lexicon: Lexicon): Query {
  const { isCorrection, ...standalone } = query;
  const { folded } = query;
  const background = backgroundOf(query, history, lexicon);
  const told = history.map(({ answer }) => answer);
  const unchanged: Query = { ...standalone, background, told, isFollowUp: false, wantsMore: false };
  const before = history.findLast((turn) => turn.context !== null)?.context;
  if (!before) return unchanged;
  const inherit = (from: Inheritance): Query => inheritFrom(query, from, { background, told });

  const listed = ordinalTarget(query, before);
  if (listed !== null) return inherit({ terms: findTerms(tokenize(listed), lexicon), facets: before.facets });

  const own = query.terms.filter((term) => term.weight >= SUBJECT_WEIGHT);
  const hasRole = query.slots.roles.length > 0;
  const isElliptic = OPENS_FOLLOW_UP.test(folded) || isCorrection;
  const isAnaphoric = ANAPHOR.test(folded.replace(FORWARD, ''));
  const whole = { terms: before.terms, facets: before.facets, roles: before.slots.roles };

  if (MORE.test(folded)) return { ...inherit(whole), wantsMore: true };
  if (BARE_WH.test(folded) || (own.length === 0 && !hasRole && query.facets.length === 0)) {
    return isElliptic || isAnaphoric || BARE_WH.test(folded) ? inherit(whole) : unchanged;
  }
  if (hasRole && query.facets.length === 0 && (isElliptic || own.length <= 1)) {
    return inherit({
      terms: before.terms.filter((term) => isFacetWord(term, before)),
      facets: before.facets,
      ...(query.wants === 'open' ? { wants: wantsOf(before) } : {}),
    });
  }
  if (isAnaphoric || (isElliptic && own.length === 0)) {
    const isOtherFacet = query.facets.length > 0;
    return inherit({
      terms: before.terms.filter(
        (term) => !isOtherFacet || !isFacetWord(term, before) || before.slots.roles.length === 0,
      ),
      facets: isOtherFacet ? [] : before.facets,
      roles: before.slots.roles,
    });
  }
  if (isElliptic && query.facets.length === 0) {
    return inherit({ terms: before.terms.filter((term) => isFacetWord(term, before)), facets: before.facets });
  }
  return isElliptic ? inherit({ terms: [], facets: [], roles: before.slots.roles }) : unchanged;
}

function ordinalTarget(query: StandaloneQuery, before: TurnContext): string | null {
  const { ordinal } = query.slots;
  if (ordinal?.of !== 'item' || before.list.length === 0) return null;
  return before.list.at(ordinal.position < 0 ? ordinal.position : ordinal.position - 1) ?? null;
}

/** Whether a term of the earlier question named what kind of thing was asked ("earn") rather than of whom. */
const isFacetWord = (term: QueryTerm, before: TurnContext) =>
  term.isGeneric && term.facet !== null && before.facets.includes(term.facet);

/** "And a supervisor?" wants what was wanted of the one before. */
const wantsOf = (before: TurnContext): Query['wants'] => (before.facets[0] === 'pay' ? 'money' : 'open');

type Inheritance = {
  readonly terms: readonly QueryTerm[];
  readonly facets: Query['facets'];
  readonly roles?: readonly string[];
  readonly wants?: Query['wants'];
};

function inheritFrom(query: StandaloneQuery, from: Inheritance, before: Pick<Query, 'background' | 'told'>): Query {
  const { isCorrection: _, ...own } = query;
  const inherited = from.terms
    .filter((term) => term.standing !== 'missing' && !own.terms.some((mine) => mine.stem === term.stem))
    .map((term) => ({ ...term, inherited: true }));
  const roles = own.slots.roles.length > 0 ? own.slots.roles : [...(from.roles ?? [])];
  return {
    ...own,
    wants: from.wants ?? own.wants,
    terms: [...own.terms, ...inherited],
    facets: [...new Set([...own.facets, ...from.facets])],
    slots: { ...own.slots, roles },
    ...before,
    isFollowUp: true,
    wantsMore: false,
  };
}

const RECENT_SHARE = 0.7;
const ANSWER_SHARE = 0.5;
const LEAST_SHARE = 0.1;

/** The subjects of earlier questions and the names in their answers, the newer the heavier. */
function backgroundOf(query: StandaloneQuery, history: readonly HistoryTurn[], lexicon: Lexicon): QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  const add = (terms: readonly QueryTerm[], share: number) => {
    for (const term of terms) {
      const isNew = !found.has(term.stem) && !query.terms.some((own) => own.stem === term.stem);
      if (isNew && term.standing !== 'missing' && term.weight >= SUBJECT_WEIGHT) {
        found.set(term.stem, { ...term, inherited: true, weight: term.weight * share });
      }
    }
  };
  let share = 1;
  for (const turn of history.toReversed()) {
    if (share < LEAST_SHARE) break;
    add(turn.context?.terms.filter((term) => !term.inherited) ?? [], share);
    add(namesIn(turn.answer, lexicon), share * ANSWER_SHARE);
    share *= RECENT_SHARE;
  }
  return [...found.values()];
}

/** Capitalised words inside the sentences of an answer. */
function namesIn(answer: string, lexicon: Lexicon): readonly QueryTerm[] {
  const names = tokenize(answer).filter(({ surface, start }) => start > 0 && /^\p{Lu}/u.test(surface));
  return findTerms(names, lexicon);
}
