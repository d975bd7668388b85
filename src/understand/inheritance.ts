import type { TurnContext } from '../domain/conversation.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms } from './terms.ts';

/** What a follow-up takes from an earlier turn. */
export type Inheritance = {
  readonly terms: readonly QueryTerm[];
  readonly facets: Query['facets'];
  readonly roles?: readonly string[];
  readonly wants?: Query['wants'];
  readonly focus?: readonly string[];
};

const SUBJECT_WEIGHT = 0.6;

/** Whether a question is about a term, rather than asked with it. */
export const isSubject = (term: QueryTerm): boolean => term.weight >= SUBJECT_WEIGHT;

/**
 * The thing an earlier question was about, without what was asked of it: of "are internships paid?" internships. It counts
 * as asked about. Where the question named no thing, the kind that it asked for; a role is no thing but a slot.
 */
export function thingOf(before: TurnContext, lexicon: Lexicon): Inheritance {
  const { focus } = before;
  const { roles } = before.slots;
  const subjects = before.terms.filter(
    (term) =>
      isSubject(term) &&
      term.standing !== 'missing' &&
      !(roles.length > 0 && lexicon.roles.mentioned(term.stem.split(' ')).length > 0),
  );
  const chained = subjects.filter((term) => term.isMeant);
  const named = subjects.filter((term) => !term.isGeneric && !MEASURE.test(term.surface));
  const things = chained.length > 0 ? chained : named;
  if (roles.length > 0)
    return { terms: [...things, ...roleTerms(roles, lexicon)].map(meant), facets: [], roles, focus };
  if (things.length === 0) return { terms: subjects.map(meant), facets: before.facets, roles, focus };
  const terms = before.terms.map((term) => (things.includes(term) ? meant(term) : term));
  return { terms: [...terms, ...numbersOf(before, lexicon)], facets: [], roles, focus };
}

/** "Level 3" was the one entry told: its number tells it from others, and an ordinal is no term of a question. */
function numbersOf({ list, terms }: TurnContext, lexicon: Lexicon): readonly QueryTerm[] {
  const [only] = list.length === 1 ? list : [];
  const named = findTerms(tokenize(only ?? ''), lexicon);
  return named.filter(({ stem }) => /^\d+$/.test(stem) && !terms.some((term) => term.stem === stem));
}

/** They say what was wanted of a thing. */
const MEASURE = /^(?:costs?|prices?|fees?|expensive|cheap\w*)$/i;

/** A role as one term: any of the words that tell it from others. */
function roleTerms(roles: readonly string[], lexicon: Lexicon): readonly QueryTerm[] {
  const terms = findTerms(tokenize(roles.join(' ')), lexicon).filter(
    (term) => isSubject(term) && term.standing !== 'missing',
  );
  const [first] = terms;
  return first ? [{ ...first, alternatives: [...new Set(terms.flatMap(({ alternatives }) => alternatives))] }] : [];
}

export const meant = (term: QueryTerm): QueryTerm => ({ ...term, isMeant: true });

/** "Earn", where a next question asks how to "become" one. */
export function isOtherKind({ isGeneric, facet }: QueryTerm, asked: readonly QueryTerm[]): boolean {
  const kinds = asked.flatMap((term) => (term.isGeneric ? (term.facet ?? []) : []));
  return isGeneric && facet !== null && kinds.length > 0 && !kinds.includes(facet);
}

/** A question with what it takes over; its own words, roles and answer type come first. Pure. */
export function inheritFrom(query: Query, from: Inheritance): Query {
  const inherited = from.terms
    .filter((term) => term.standing !== 'missing' && !query.terms.some((own) => own.stem === term.stem))
    .filter((term) => term.isMeant || query.wants !== 'procedure' || !isOtherKind(term, query.terms))
    .map((term) => ({ ...term, inherited: true }));
  const ownRoles = query.slots.roles;
  const roles =
    from.roles && from.roles.length > ownRoles.length && ownRoles.every((role) => from.roles!.includes(role));
  return {
    ...query,
    wants: from.wants ?? query.wants,
    terms: [...query.terms, ...inherited],
    facets: [...new Set([...query.facets, ...from.facets])],
    slots: { ...query.slots, roles: roles ? [...new Set(from.roles)] : ownRoles },
    focus: [...(from.focus ?? query.focus)],
    isFollowUp: true,
  };
}
