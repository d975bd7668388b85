import type { GuideProfile, PayFact } from '../domain/guide.ts';
import type { Query, QueryTerm } from '../domain/question.ts';
import { sectionIndexOf } from '../retrieve/section-index.ts';
import { textHasTerms } from '../retrieve/term-match.ts';
import { ownSubjects } from './compose/material.ts';
import { coversOccupation } from './compose/pay/pay-coverage.ts';

/** Whether typed facts answer by themselves: a step by number, pay of the occupation or of a named role, the ladder. */
export function factsAnswer(query: Query, profile: GuideProfile): boolean {
  const { steps, pay, ladder } = profile.facts;
  if (query.slots.ordinal?.of === 'step') return steps.length > 0;
  const isOfPaidRole = (term: QueryTerm) =>
    query.facets[0] === 'pay' && pay.some(({ role }) => textHasTerms(role, [term]));
  if (ownSubjects(query).some((term) => term.standing !== 'missing' && !isOfPaidRole(term))) return false;
  if (query.wants === 'duration' && tellsOf(query.slots.roles, [...pay, ...ladder])) return true;
  switch (query.facets[0]) {
    case 'pay':
      return (
        (query.slots.roles.length > 0 ? pay.length > 0 : tellsPay(profile)) &&
        query.wants !== 'duration' &&
        query.wants !== 'name'
      );
    case 'steps':
      return steps.length > 0 && query.wants !== 'duration' && query.wants !== 'money' && query.wants !== 'name';
    case 'path':
      return ladder.length > 0 && query.wants !== 'duration' && query.wants !== 'money';
    default:
      return false;
  }
}

/** In bands, or in the sentences of a section of its own. */
const tellsPay = (profile: GuideProfile) =>
  coversOccupation(profile.facts.pay, profile) || sectionIndexOf(profile).ofFacet('pay').length > 0;

/** "How many years to be a lead?": what the guide tells of that role, in years or without. */
const tellsOf = (roles: readonly string[], facts: readonly Pick<PayFact, 'role'>[]) =>
  facts.some(({ role }) => roles.includes(role));
