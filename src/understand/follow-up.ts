import type { HistoryTurn, TurnContext } from '../domain/conversation.ts';
import type { AnswerType, Query, QueryTerm } from '../domain/question.ts';
import { isStopWord } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import { answerTypeOf } from './answer-type.ts';
import { backgroundOf } from './background.ts';
import { inheritFrom, isSubject, meant, thingOf } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { moreAsked } from './more.ts';
import { numberedRung, numberedStep } from './numbered.ts';
import { pointingQuery } from './pointing.ts';
import { contextsOf } from './shown.ts';
import { NUMBER_WORDS } from './slots.ts';
import { readSuperlative } from './superlative.ts';

/** A question understood by its own words alone. */
export type StandaloneQuery = Omit<
  Query,
  'focus' | 'among' | 'isFollowUp' | 'more' | 'atHand' | 'background' | 'told'
> & {
  /** "No, I meant ..." stood before it. */
  readonly isCorrection: boolean;
};

const OPENS_FOLLOW_UP =
  /^(?:and|or|but|also|then|plus|what about|how about|same for|what if|and what about|ok and|so what about|back to)\b/;
/** "per hour?", "at night?", "every weekend?": so few words are no question by themselves. */
const FRAGMENT =
  /^(?:even )?(?:per|in|at|for|from|since|after|before|over|under|within|around|with|without|on|as|during|near|every|only|just|not|than) (?:\S+ ?){1,4}$|^an? (?:hour|day|week|month|year)$|\btoo$/;
const HAS_VERB = /\b(?:is|are|was|do|does|did|can|could|will|would|should|must|what|which|who|where|when|why|how)\b/;
const ANAPHOR =
  /\b(?:it|its|it's|that|this|they|them|their|those|these|one|ones|the one|that one|which one|both|either|there|he|she|him|her|his|same|such|me too)\b/;
/** "is it hard to ...": the subject follows, so `it` points forward. "Is there" and "this job" point nowhere. */
const FORWARD =
  /\b(?:is|was|would|will|does) it (?:\w+ ){0,3}(?:to|take to|cost to|required to|necessary to|possible to) (?:become|be|get|work|do|start|have|earn|move)\b|\b(?:is|are|was|were|will) there\b|\bthis (?:job|work|career|field|trade|role|line of work|kind of (?:work|job))\b|\bthat (?:i|you|we)\b/g;
/** "If a machine breaks, who fixes it?": what the pronoun stands for was just said. */
const WITHIN =
  /(^(?:(?:and|so|but|ok|what) )*(?:if|when|once|whenever|before|after|until) .*?\b(?:an?|the|my|your|our|someone|somebody) \S+ .*)\b(?:it|its|they|them|their|he|she|him|her|his)\b/g;
/** "The certified one" is another than was spoken of. */
const NAMED_ONE = /\b(?:the|an?) (?:\S+ ){1,2}ones?\b/g;
/** "One page or two?" wants a number. */
const HOW_MANY_OF_TWO = /\b(?:one|two|three|\d+) (?:\S+ )?or (?:one|two|three|four|more|several|\d+)\b/;
/** "In Ohio?" asks the same of another place; "and a welder?" asks of another thing, and nothing else is to be told of it. */
const QUALIFIES = /\b(?:in|at|near|around|on|from|with|without|for|during|per|by|if|as|under|over)\b/;
/** "What's the highest?" of what was spoken of. */
const EXTREME_ALONE =
  /^(?:(?:and|so|ok) )*(?:(?:what is|which is|how about|what about) )?the (?:very )?(?:highest|lowest|most|least|maximum|max|minimum|min|average|best paid|range)$/;
/** "And 6?" after "with 3 years". */
const BARE_NUMBER =
  /^(?:(?:and|or|what|how|about|with|after|at|for|if) )*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
/** Asks the same once more, of the visitor. */
const ME_TOO =
  /^(?:(?:so|and|then|ok|but|what about) )*(?:me(?: too| as well| also)?|(?:also |even )?(?:for|of|to) me(?: too| as well)?|(?:does|would) that (?:include|apply to|mean|go for) me(?: too)?)$/;
const BARE_WH =
  /^(?:and )?(?:how long|how much|how many(?: (?:are there|is that|in total|in all|of them|of those))?|how|who|where|when|since when|really|are you sure)$/;

/**
 * Completes a question that has no subject of its own from the turns before it: ordinals over the list last shown ("the
 * second one"), ellipsis ("and a supervisor?"), pronouns ("is it required?"), corrections ("no, I meant ..."). A question
 * with its own subject comes back as it was. `history` is oldest first. Pure.
 */
export function resolveFollowUp(query: StandaloneQuery, history: readonly HistoryTurn[], lexicon: Lexicon): Query {
  const resolved = resolve(query, history, lexicon);
  const atHand =
    resolved.isFollowUp || leansOn(history.at(-1)?.answer ?? '', resolved, lexicon)
      ? (contextsOf(history).find(({ passageIds }) => passageIds.length > 0)?.passageIds ?? [])
      : [];
  return { ...resolved, atHand: [...atHand] };
}

/** "The dog", "the test" of which the answer spoke; "full time?"; "how often?": a question that is none without what was told. */
function leansOn(told: string, { folded, terms, facets, wants }: Query, lexicon: Lexicon): boolean {
  const own = terms.filter(isSubject);
  const isOfKind = facets.length > 0 && (own.length === 0 || wants === 'money');
  if (own.every((term) => term.isGeneric) && !isOfKind) return true;
  if (own.length === 0 && readSuperlative(folded)) return true;
  if (!HAS_VERB.test(folded) && folded.split(' ').length <= FRAGMENT_WORDS) return true;
  const said = new Set(tokenize(told).map(({ stem }) => stem));
  return [...folded.matchAll(DEFINITE)].some(([, noun]) =>
    tokenize(noun!).some(
      ({ stem, lower }) => said.has(stem) && !isStopWord(lower) && !lexicon.occupationStems.has(stem),
    ),
  );
}

const FRAGMENT_WORDS = 4;
const DEFINITE = /\b(?:the|that|those|these|this) ((?:\S+ )?\S+)/g;

function resolve(query: StandaloneQuery, history: readonly HistoryTurn[], lexicon: Lexicon): Query {
  const { isCorrection, ...standalone } = query;
  const { folded } = query;
  const told = history.map(({ answer }) => answer);
  const given = { background: [...backgroundOf(query.terms, history, lexicon)], told };
  const plain: Query = { ...standalone, ...given, focus: [], among: [], isFollowUp: false, more: null, atHand: [] };
  const unchanged = numberedRung(numberedStep(plain, lexicon), lexicon);
  const [before] = contextsOf(history);
  if (before && ME_TOO.test(folded))
    return { ...inheritFrom(unchanged, { ...before, roles: before.slots.roles }), text: before.text };
  if (!before || unchanged.focus.length > 0) return unchanged;
  const step = before.slots.ordinal?.of === 'step' ? BARE_NUMBER.exec(folded)?.[1] : undefined;
  if (step !== undefined) {
    const slots = { ...query.slots, ordinal: { of: 'step' as const, position: NUMBER_WORDS[step] ?? Number(step) } };
    return { ...numberedStep({ ...plain, slots }, lexicon), isFollowUp: true };
  }
  const years = before.slots.experienceYears === null ? undefined : BARE_NUMBER.exec(folded)?.[1];
  if (years !== undefined) {
    const slots = { ...query.slots, ordinal: null, experienceYears: NUMBER_WORDS[years] ?? Number(years) };
    return inheritFrom({ ...unchanged, slots }, { terms: facetWords(before), facets: before.facets });
  }
  const pointing = pointingQuery(unchanged, history, lexicon);
  if (pointing) return pointing;

  const inherit = (from: Parameters<typeof inheritFrom>[1]): Query => inheritFrom(unchanged, from);
  const own = query.terms.filter(isSubject);
  const hasRole = query.slots.roles.length > 0;
  const isFragment = FRAGMENT.test(folded) && !HAS_VERB.test(folded);
  const isElliptic = OPENS_FOLLOW_UP.test(folded) || isCorrection || isFragment;
  const pointed = folded.replace(FORWARD, '').replace(WITHIN, '$1');
  const isAnaphoric = ANAPHOR.test(own.length > 0 ? pointed.replace(NAMED_ONE, '') : pointed);
  const { roles } = before.slots;
  const whole = { terms: before.terms, facets: before.facets, roles, focus: before.focus };

  const lost = before.terms.filter((term) => isSubject(term) && !term.inherited);
  const isOfNothing =
    lost.length > 0 &&
    before.facets.every((facet) => facet === 'overview' || lost.some((term) => term.facet === facet)) &&
    lost.every(({ standing }) => standing === 'missing');
  if (isAnaphoric && own.length === 0 && isOfNothing) {
    return {
      ...unchanged,
      terms: lost.map((term) => ({ ...meant(term), inherited: true })),
      facets: [],
      isFollowUp: true,
    };
  }
  if (isAnaphoric && own.length === 0 && HOW_MANY_OF_TWO.test(folded))
    return { ...inherit(thingOf(before, lexicon)), wants: 'count' };
  if (EXTREME_ALONE.test(folded)) return inherit({ terms: facetWords(before), facets: before.facets });
  const more = moreAsked(folded);
  if (more !== null) {
    const wants = more === 'reason' ? 'reason' : more === 'example' ? query.wants : 'open';
    const known = { ...unchanged, terms: query.terms.filter(({ standing }) => standing !== 'missing') };
    return { ...inheritFrom(known, whole), facets: before.facets, wants, more };
  }
  const isOfYears = query.slots.experienceYears !== null && own.length === 0;
  if (isOfYears && (isElliptic || before.facets[0] === 'pay')) {
    const { facets } = before;
    return { ...inherit({ terms: facetWords(before), facets }), facets: [...new Set([...facets, ...query.facets])] };
  }
  if (BARE_WH.test(folded) || (own.length === 0 && !hasRole && query.facets.length === 0)) {
    const isOfStep = before.slots.ordinal?.of === 'step' && /\bhow many\b/.test(folded);
    if (isOfStep) return inherit({ terms: [], facets: ['steps'] });
    if (BARE_WH.test(folded)) return inherit(whole);
    if (!isElliptic && !isAnaphoric) return unchanged;
    return inherit(isAnaphoric && ASKS_ELSE.has(query.wants) ? thingOf(before, lexicon) : whole);
  }
  if (hasRole && isAnaphoric && query.wants === 'comparison') {
    return inherit({ terms: facetWords(before), facets: before.facets, roles: [...roles, ...query.slots.roles] });
  }
  if (hasRole && query.facets.length === 0 && (isElliptic || own.length <= 1)) {
    return inherit({
      terms: askedOfRole(before, lexicon),
      facets: before.facets,
      ...(query.wants === 'open' ? { wants: wantsOf(before) } : {}),
    });
  }
  const answeredOf = hasRole || roles.length > 0 || before.list.length < 2 ? [] : rolesAnswered(history, lexicon);
  if (isAnaphoric && query.facets[0] === 'pay' && answeredOf.length > 0) {
    return inherit({ terms: [], facets: [], roles: answeredOf });
  }
  if (isAnaphoric || (isElliptic && own.length === 0)) {
    if (!isAnaphoric && query.facets.length === 0) return inherit(whole);
    return inherit({ ...thingOf(before, lexicon), facets: query.facets.length > 0 ? [] : before.facets });
  }
  const isOfOther = own.length > 0 && own.every(({ standing }) => standing === 'missing') && !QUALIFIES.test(folded);
  if (isElliptic && isOfOther) return { ...unchanged, isFollowUp: true };
  if (isElliptic && query.facets.length === 0) {
    const isChained = before.terms.some((term) => term.isMeant);
    const asked = isChained ? before.terms.filter((term) => !term.inherited) : facetWords(before);
    return inherit({ terms: asked, facets: before.facets, roles, ...sameWanted(query, before) });
  }
  return isElliptic ? inherit({ terms: [], facets: [], roles }) : unchanged;
}

/** "Which job titles are there?", "what do those pay?": the one role with a pay band that the answer before named. */
function rolesAnswered(history: readonly HistoryTurn[], lexicon: Lexicon): readonly string[] {
  const named = lexicon.roles.mentioned(tokenize(history.at(-1)?.answer ?? '').map((token) => token.stem));
  const paid = named.filter((role) => lexicon.profile.facts.pay.some((band) => band.role === role));
  return paid.length === 1 ? paid : [];
}

/** "When should I do one?" after "are internships paid?" asks about internships, and no more about pay. */
const ASKS_ELSE: ReadonlySet<AnswerType> = new Set(['duration', 'date', 'name', 'place', 'count', 'yes_no']);

/** The terms of an earlier question that named what kind of thing was asked ("earn", "what are the hours") rather than of whom. */
const facetWords = (before: TurnContext): readonly QueryTerm[] =>
  before.terms.filter(
    ({ isGeneric, surface, facet }) =>
      (isGeneric || ASKING.test(surface)) && facet !== null && before.facets.includes(facet),
  );

const ASKING = /^(?:what|how|when|where)\b/i;

/** "Are they home a lot?", "and regional drivers?": all that was asked of whomever it was asked of. */
const askedOfRole = (before: TurnContext, lexicon: Lexicon): readonly QueryTerm[] =>
  before.terms.filter(({ inherited, stem }) => !inherited && lexicon.roles.mentioned(stem.split(' ')).length === 0);

/** "And digital?" wants the time or the amount that was wanted of the one before. */
function sameWanted({ wants }: StandaloneQuery, before: TurnContext): Pick<Query, 'wants'> | undefined {
  const wanted = answerTypeOf(before.text.toLowerCase());
  return wants === 'open' && AMOUNTS.has(wanted) ? { wants: wanted } : undefined;
}

const AMOUNTS: ReadonlySet<AnswerType> = new Set(['money', 'duration', 'count', 'date']);

/** "And a supervisor?" wants what was wanted of the one before. */
const wantsOf = (before: TurnContext): Query['wants'] => (before.facets[0] === 'pay' ? 'money' : 'open');
