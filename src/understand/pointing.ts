import type { HistoryTurn } from '../domain/conversation.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { stem, tokenize } from '../language/tokens.ts';
import { answerTypeOf } from './answer-type.ts';
import { choosing } from './choosing.ts';
import { inheritFrom, isSubject, meant } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { ofSteps, TYPED } from './numbered.ts';
import { type Reference, referenceIn } from './references.ts';
import { contextsOf, itemNamed, type Target, targetOf } from './shown.ts';
import { findTerms } from './terms.ts';

const TELLS_ABOUT = /\b(?:tell|more|about|explain|describe|why|what (?:does|do|would|will))\b/;
const COMES_NEXT = /\b(?:comes?|next|happens|promot\w*|then)\b/;
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
  if (reference && hasPlace) {
    const own = withoutUsed(query, reference);
    const isNextStep = target.of === 'steps' && reference.kind === 'beside';
    return about(target, isNextStep ? own : sameAsked(own, reference.used, history), lexicon, history);
  }
  if (reference?.kind === 'beside' && !target && contextsOf(history)[0] && isNothingElse(query, reference)) {
    return { ...inheritFrom(query, contextsOf(history)[0]!), more: 'detail' };
  }
  const isPastEnd = reference?.kind === 'beside' && target?.items.length === 0;
  if (reference && (isPastEnd || reference.kind === 'places') && isNothingElse(query, reference))
    return { ...query, terms: [], facets: [], isFollowUp: true };
  const one = NAMED_ONE.exec(query.folded);
  const item = one ? itemNamed(one[1] ?? one[2]!, history, facts) : null;
  if (item) return about(item, { ...query, terms: [] }, lexicon, history);
  const subjects = query.terms.filter(isSubject).map(({ surface }) => surface);
  const other = ELLIPTIC.test(query.folded) ? itemNamed(subjects.join(' '), history, facts) : null;
  if (other?.of === 'items') {
    return about(other, sameAsked({ ...query, terms: [] }, query.folded, history), lexicon, history);
  }
  return choosing(query, history, lexicon);
}

/** "Back to lean, is it required?": what follows is asked of the item, wherever it was shown. */
function backTo(query: Query, history: readonly HistoryTurn[], lexicon: Lexicon): Query | null {
  const back = BACK_TO.exec(query.folded);
  if (!back) return null;
  const stems = new Set(tokenize(back[1]!).map((token) => token.stem));
  const isNamed = (term: QueryTerm) => term.stem.split(' ').every((part) => stems.has(part));
  const named = query.terms.filter((term) => isNamed(term) && isSubject(term));
  const item = itemNamed(named.map(({ surface }) => surface).join(' '), history, lexicon.profile.facts);
  const folded = query.folded.slice(back[0].length);
  const asked: Query = { ...query, folded, wants: answerTypeOf(folded), isFollowUp: true };
  if (!item) return asked;
  return about(item, { ...asked, terms: query.terms.filter((term) => !isNamed(term)) }, lexicon, history);
}

const BACK_TO =
  /^(?:(?:ok|and|so|but|now) )*(?:(?:(?:can we )?(?:go|going|get|getting|come|coming) )?back to|as for|regarding|about|concerning) (?:the )?((?:\S+ ){0,3}?\S+) (?=(?:is|are|do|does|did|can|could|will|would|should|how|what|when|where|who|why|which)\b)/;
const ELLIPTIC = /^(?:and|or|but|what about|how about|same for|and what about|back to)\b/;

const stemsOf = (term: QueryTerm) => [...term.stem.split(' '), ...term.alternatives];

/** The words of "the second certification" have done their work. */
function withoutUsed(query: Query, { used }: Reference): Query {
  const stems = new Set(tokenize(used).map((token) => token.stem));
  return { ...query, terms: query.terms.filter((term) => !term.stem.split(' ').every((part) => stems.has(part))) };
}

/** "The second one" where nothing was listed, "the next one" after the last: there is no telling what is meant. */
const isNothingElse = (query: Query, reference: Reference) =>
  query.facets.length === 0 && !withoutUsed(query, reference).terms.some(isSubject);

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
  const { ladder } = lexicon.profile.facts;
  const { from, items } = target;
  const isOnLadder =
    from === null || lexicon.roles.same(from).some((role) => ladder.some((rung) => rung.role === role));
  const asked = query.terms.some(isSubject) ? query.facets : [];
  const isPlain = asked.length === 0 && !(isOnLadder && (from === null ? TELLS_ABOUT : COMES_NEXT).test(query.folded));
  const isPay = asked.includes('pay') || (wasPay && isPlain);
  const named = from === null || (isPay && items.length > 0) ? items : [from];
  const roles = [...new Set(named.flatMap((role) => lexicon.roles.same(role)))];
  return {
    ...query,
    facets: isPay ? ['pay'] : asked.length > 0 ? asked : ['path'],
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
