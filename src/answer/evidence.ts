import { isAsked, type Query, type QueryTerm } from '../domain/question.ts';
import type { RankedPassage } from '../retrieve/rank.ts';
import { hasTerms, textHasTerms } from '../retrieve/term-match.ts';
import { isTyped } from './compose/figures/answer-type.ts';
import { givesFigure } from './compose/figures/figure-given.ts';
import { enumeratedIn } from './compose/lists/enumerated.ts';
import { isSubject, ownSubjects } from './compose/material.ts';
import { unitAnswers } from './compose/tables/rows.ts';

const PASSAGES_READ = 8;
/** A sentence that lists the very thing that "which" asks for, whatever else the question says. */
const ENUMERATED_EVIDENCE = 0.8;
/** As understanding weighs a verb that the guide lacks: the least weight of what says something. */
export const MIN_VERB_WEIGHT = 0.45;

/** 0..1: how much of the question the best sentence has that also holds the kind of thing that is wanted. */
export function bestEvidence(query: Query, ranked: readonly RankedPassage[]): number {
  const hasSubject = query.terms.some(isSubject);
  const isBare = query.facets.length === 0 && query.wants !== 'yes_no';
  const target =
    query.wants === 'name' || query.wants === 'list'
      ? query.terms.find((term) => term.stem === query.target)
      : undefined;
  const isOfFigure = isTyped(query);
  const subjects = wantsDetail(query) ? ownSubjects(query) : [];
  let best = 0;
  for (const { passage, units, aboutness, coverage } of ranked.slice(0, PASSAGES_READ)) {
    const isOfFacet = query.facets.length > 0 && passage.facet === query.facets[0];
    for (const [at, ranked] of units.entries()) {
      if (!unitAnswers(ranked.unit, query)) continue;
      if (isOfFigure && !givesFigure(passage, at, query)) continue;
      if (!isOfFigure && subjects.length > 0 && !subjects.some((term) => hasTerms(ranked.within, [term]))) continue;
      if (target && !textHasTerms(`${passage.section.at(-1) ?? ''} ${ranked.unit.text}`, [target])) continue;
      if (target && enumeratedIn(ranked.unit.text).length > 0) best = Math.max(best, ENUMERATED_EVIDENCE);
      const whole = wantsDetail(query) ? 0 : passage.kind === 'prose' ? 0.75 * coverage : 0.9 * coverage;
      const bare = isOfFacet || (isBare && namesOccupation(query)) ? 1 : 0;
      best = Math.max(best, ranked.coverage, aboutness, hasSubject ? whole : bare);
    }
  }
  return best;
}

/** 0..1: the part of what was asked that the guide has words for. */
export function knownShare(query: Query, absent: readonly QueryTerm[]): number {
  const asked = query.terms.filter((term) => term.weight >= MIN_VERB_WEIGHT && isAsked(term));
  const sum = (terms: readonly QueryTerm[]) => terms.reduce((total, { weight }) => total + weight, 0);
  const known = asked.filter((term) => term.standing !== 'missing' && !absent.includes(term));
  return asked.length === 0 ? 1 : sum(known) / sum(asked);
}

/** Whether an amount, a time, a number or a name is wanted: code can tell whether a text has one. */
export const wantsDetail = ({ wants }: Query) =>
  wants === 'money' || wants === 'duration' || wants === 'count' || wants === 'name';

/** Whether a question has a word for the guide's occupation. */
export const namesOccupation = (query: Query) =>
  query.terms.some((term) => term.standing !== 'missing' && term.weight > 0.1 && !isSubject(term));
