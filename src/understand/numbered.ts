import type { AnswerType, Query, QueryTerm } from '../domain/question.ts';
import { tokenize } from '../language/tokens.ts';
import { inheritFrom, isSubject, meant } from './inheritance.ts';
import type { Lexicon } from './lexicon.ts';
import { findTerms } from './terms.ts';

/** What these ask for, a thing's own words need not hold. */
export const TYPED: ReadonlySet<AnswerType> = new Set([
  'money',
  'duration',
  'date',
  'name',
  'place',
  'count',
  'yes_no',
  'comparison',
]);

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

export function ofSteps(query: Query, titles: readonly string[], lexicon: Lexicon): Query {
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
