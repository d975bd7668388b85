import type { HistoryTurn } from '../domain/conversation.ts';
import type { AnswerType, Query, QueryTerm } from '../domain/question.ts';
import { stem, tokenize } from '../language/tokens.ts';
import { answerTypeOf } from './answer-type.ts';
import { inheritFrom, meant } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reference, referenceIn } from './references.ts';
import { contextsOf, itemNamed, type Target, targetOf } from './shown.ts';
import { findTerms } from './terms.ts';

const SUBJECT_WEIGHT = 0.6;
const TELLS_ABOUT = /\b(?:tell|more|about|explain|describe|why|what (?:is|are|does|do|would|will))\b/;
/** What these ask for, a thing's own words need not hold. */
const TYPED: ReadonlySet<AnswerType> = new Set([
  'money',
  'duration',
  'date',
  'name',
  'place',
  'count',
  'yes_no',
  'comparison',
]);
const WHICH_ONE =
  /\bwhich(?: ones?| of (?:them|these|those)|(?= (?:is|are|would|will|should|does|do|has|have|helps?|needs?|can|for|gives?|teaches|covers?|deals?|focuses)\b))/;
/** How many turns back a role still counts as spoken of together with the last. */
const RECENT_TURNS = 2;
const BETWEEN =
  /\b(?:which|who)(?: one| of (?:them|the two|those|these))? (?:pays?|earns?|makes?|gets?|is|are|has) (?:\w+ )?(?:more|better|less|most|higher|lower|best)\b|\b(?:between|compare) (?:them|those|these|the two)\b|\bhow do (?:they|those|the two) (?:differ|compare)\b/;
/** No guide ranks what it lists, unless it says so. */
const SUPERLATIVE =
  /\b(?:best|better|worst|easiest|hardest|easier|harder|most|least|quickest|fastest|cheapest|recommend(?:ed)?)\b/;
const NAMED_ONE = /\b(?:the|that) (?:(\S+(?: \S+)?) one|one (?:about|for|on|with) (?:the )?(\S+(?: \S+)?))$/;

/**
 * A question that points into what was shown before, by place ("the second one"), by neighbourhood ("the one above that"),
 * by a word ("the lean one") or by choice ("which is for quality?"), as a question about those very items. Null when it
 * points nowhere. Pure.
 */
export function pointingQuery(query: Query, history: readonly HistoryTurn[], lexicon: Lexicon): Query | null {
  const { facts } = lexicon.profile;
  if (query.slots.ordinal?.of === 'step') return null;
  const back = backTo(query, history, lexicon);
  if (back) return back;
  const topics = new Set(contextsOf(history).flatMap(({ terms }) => terms.filter(isSubject).flatMap(stemsOf)));
  const reference = referenceIn(query.folded, (noun) => topics.has(stem(noun)));
  const target = reference ? targetOf(reference, history, facts) : null;
  const hasPlace = target && (target.items.length > 0 || target.of !== 'items');
  if (reference && hasPlace)
    return about(target, sameAsked(withoutUsed(query, reference), reference.used, history), lexicon, history);
  const named = NAMED_ONE.exec(query.folded);
  const item = named
    ? itemNamed(
        tokenize(named[1] ?? named[2]!).map((token) => token.stem),
        history,
        facts,
      )
    : null;
  if (item) return about(item, { ...query, terms: [] }, lexicon, history);
  const other = ELLIPTIC.test(query.folded)
    ? itemNamed(
        query.terms.filter(isSubject).map((term) => term.stem),
        history,
        facts,
      )
    : null;
  if (other?.of === 'items')
    return about(other, sameAsked({ ...query, terms: [] }, query.folded, history), lexicon, history);
  return choosing(query, history, lexicon);
}

/** "Back to lean, is it required?": what follows is asked of the item, wherever it was shown. */
function backTo(query: Query, history: readonly HistoryTurn[], lexicon: Lexicon): Query | null {
  const back = BACK_TO.exec(query.folded);
  if (!back) return null;
  const stems = new Set(tokenize(back[1]!).map((token) => token.stem));
  const isNamed = (term: QueryTerm) => term.stem.split(' ').every((part) => stems.has(part));
  const named = query.terms.filter((term) => isNamed(term) && isSubject(term));
  const item = itemNamed(
    named.flatMap((term) => term.stem.split(' ')),
    history,
    lexicon.profile.facts,
  );
  const folded = query.folded.slice(back[0].length);
  const asked: Query = { ...query, folded, wants: answerTypeOf(folded), isFollowUp: true };
  if (!item) return asked;
  return about(item, { ...asked, terms: query.terms.filter((term) => !isNamed(term)) }, lexicon, history);
}

const BACK_TO =
  /^(?:(?:ok|and|so|but|now) )*(?:(?:(?:can we )?(?:go|going|get|getting|come|coming) )?back to|as for|regarding|about|concerning) (?:the )?((?:\S+ ){0,3}?\S+) (?=(?:is|are|do|does|did|can|could|will|would|should|how|what|when|where|who|why|which)\b)/;
const ELLIPTIC = /^(?:and|or|but|what about|how about|same for|and what about|back to)\b/;

const isSubject = (term: QueryTerm) => term.weight >= SUBJECT_WEIGHT;
const stemsOf = (term: QueryTerm) => [...term.stem.split(' '), ...term.alternatives];

/** The words of "the second certification" have done their work. */
function withoutUsed(query: Query, { used }: Reference): Query {
  const stems = new Set(tokenize(used).map((token) => token.stem));
  return { ...query, terms: query.terms.filter((term) => !term.stem.split(' ').every((part) => stems.has(part))) };
}

/** "And the third?" asks of it what was asked of the second. */
function sameAsked(query: Query, used: string, history: readonly HistoryTurn[]): Query {
  const [before] = contextsOf(history);
  const rest = query.folded.replace(used, '').trim();
  if (!before || before.focus.length === 0 || !ONLY_AND.test(rest)) return query;
  const wants = answerTypeOf(before.text.toLowerCase());
  if (!TYPED.has(wants)) return query;
  const terms = before.terms.filter((term) => !term.isMeant);
  return { ...query, text: before.text, wants, terms, facets: before.facets };
}

const ONLY_AND = /^(?:(?:and|ok|so|then|what|how|about|for|with|the|of) ?)*$/;

function about(target: Target, query: Query, lexicon: Lexicon, history: readonly HistoryTurn[]): Query {
  const [newest] = contextsOf(history);
  switch (target.of) {
    case 'roles':
      return aboutRoles(target, query, newest?.facets[0] === 'pay', lexicon);
    case 'steps':
      return aboutSteps(target, query, lexicon);
    case 'items': {
      const terms = target.items.flatMap((item) => findTerms(tokenize(item), lexicon)).map(meant);
      const kinds = target.shown?.terms.filter((term) => term.isGeneric) ?? [];
      const own = inheritFrom(query, { terms: [...terms, ...kinds], facets: target.shown?.facets ?? [] });
      return { ...own, focus: [...target.items] };
    }
  }
}

/** "The one above that?" asks for pay where pay was spoken of; else the ladder itself tells what comes next. */
function aboutRoles(target: Target, query: Query, wasPay: boolean, lexicon: Lexicon): Query {
  const isPay =
    query.facets.includes('pay') || (wasPay && query.facets.length === 0 && !TELLS_ABOUT.test(query.folded));
  const asked = isPay && target.items.length > 0 ? target.items : target.from === null ? target.items : [target.from];
  const roles = [...new Set(asked.flatMap((role) => lexicon.roles.same(role)))];
  return {
    ...query,
    facets: isPay ? ['pay'] : query.facets.length > 0 ? query.facets : ['path'],
    slots: { ...query.slots, ordinal: null, roles },
    isFollowUp: true,
  };
}

function aboutSteps(target: Target, query: Query, lexicon: Lexicon): Query {
  const { steps } = lexicon.profile.facts;
  const [title] = target.items;
  const number = steps.find((step) => step.title === title)?.number ?? (steps.at(-1)?.number ?? 0) + 1;
  const own = ofSteps(query, target.items, lexicon);
  if (target.items.length > 1 || TYPED.has(query.wants)) return { ...own, isFollowUp: true };
  return { ...own, slots: { ...own.slots, ordinal: { of: 'step', position: number } }, isFollowUp: true };
}

/** "After step 3" is step 4. */
function shiftIn(folded: string): number {
  if (
    /\b(?:after|follows|following|(?:finish|complet|pass|done with)\w*) (?:the )?(?:\w+ )?(?:step|stage|phase)\b/i.test(
      folded,
    )
  )
    return 1;
  return /\b(?:before|precedes|prior to) (?:the )?(?:\w+ )?(?:step|stage|phase)\b/i.test(folded) ? -1 : 0;
}

/** "Is step 6 required?" is asked of what that step is about. */
export function numberedStep(query: Query, lexicon: Lexicon): Query {
  const { ordinal } = query.slots;
  if (ordinal?.of !== 'step') return query;
  const { steps } = lexicon.profile.facts;
  const place = ordinal.position < 0 ? ordinal.position : ordinal.position + shiftIn(query.folded);
  const step = place < 0 ? steps.at(place) : steps.find(({ number }) => number === place);
  const slots = { ...query.slots, ordinal: { of: 'step', position: place } as const };
  if (!step) return { ...query, slots };
  const own = ofSteps(query, [step.title], lexicon);
  return TYPED.has(query.wants) ? own : { ...own, slots };
}

/** "Earn certifications" is about certifications: the verb that a title opens with says what to do with them. */
function objectsOf(title: string, lexicon: Lexicon): readonly QueryTerm[] {
  const [first, ...rest] = tokenize(title);
  const others = findTerms(rest, lexicon);
  return others.some(isSubject) ? others : findTerms(first ? [first] : [], lexicon);
}

/** "The pay for level 2": of the second rung or, where that has no band of its own, the second band. */
export function numberedRung(query: Query, lexicon: Lexicon): Query {
  const { ordinal, roles } = query.slots;
  if (ordinal?.of !== 'rung' || roles.length > 0 || query.facets[0] !== 'pay') return query;
  const { ladder, pay } = lexicon.profile.facts;
  const at = ordinal.position < 0 ? ordinal.position : ordinal.position - 1;
  const paid = lexicon.roles.same(ladder.at(at)?.role ?? '').filter((role) => pay.some((band) => band.role === role));
  const band = pay.at(at)?.role;
  const named = paid.length > 0 ? paid : band === undefined ? [] : [band];
  const terms = query.terms.filter((term) => !(term.isGeneric && term.facet === 'path'));
  return { ...query, terms, facets: ['pay'], slots: { ...query.slots, roles: named } };
}

function ofSteps(query: Query, titles: readonly string[], lexicon: Lexicon): Query {
  const terms = titles.flatMap((title) => objectsOf(title, lexicon)).map(meant);
  const own = query.terms.filter((term) => !(term.isGeneric && term.facet === 'steps'));
  const asked = inheritFrom({ ...query, terms: own }, { terms, facets: [] });
  return {
    ...asked,
    facets: asked.facets.filter((facet) => facet !== 'steps'),
    slots: { ...query.slots, ordinal: null },
    focus: [...titles],
    isFollowUp: query.isFollowUp,
  };
}

/** "Which is for quality?": one of the items that were shown. "Which one pays better?": the roles that were spoken of. */
function choosing(query: Query, history: readonly HistoryTurn[], lexicon: Lexicon): Query | null {
  const contexts = contextsOf(history);
  const shown = contexts.find(({ list }) => list.length >= 2);
  const roles = [
    ...new Set(contexts.slice(0, RECENT_TURNS).flatMap(({ slots }) => slots.roles.slice(0, 1))),
  ].toReversed();
  const isOfRoles = query.slots.roles.length === 0 && roles.length >= 2 && contexts[0] !== shown;
  if (isOfRoles && BETWEEN.test(query.folded)) {
    const facets = query.facets.length > 0 ? query.facets : contexts[0]!.facets;
    return {
      ...query,
      facets,
      wants: 'comparison',
      slots: { ...query.slots, roles: [...new Set(roles.flatMap((role) => lexicon.roles.same(role)))] },
      isFollowUp: true,
    };
  }
  const [newest] = contexts;
  if (!shown && newest && WHICH_ONE.test(query.folded) && SUPERLATIVE.test(query.folded)) {
    return { ...inheritFrom(query, newest), among: [newest.text] };
  }
  if (!shown || !WHICH_ONE.test(query.folded)) return null;
  return { ...inheritFrom(query, { terms: shown.terms, facets: shown.facets }), among: [...shown.list] };
}
