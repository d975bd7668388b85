import type { Facet, GuideProfile, Passage, Unit } from '../../../domain/guide.ts';
import type { Query } from '../../../domain/question.ts';
import { daysIn } from '../../../language/days.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { answered, type Draft, type DraftClaim, stated } from '../../draft.ts';
import { type Material, ownSubjects, unitSource } from '../material.ts';
import { cellClaim } from '../tables/cell-claim.ts';
import { columnsOf } from '../tables/entries.ts';
import { type Figure, familyOf, figureIn } from './figures.ts';
import { comparable, isOfRoute, SAYS } from './figures-asked.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

const QUALIFYING =
  /\b(?:becom(?:e|ing)|(?:to|i'm|im|i am|can) be(?:ing)? an?|qualif\w+|(?:get|be|been|im|i'm|i am|to) (?:fully )?(?:trained|licen[sc]ed)|get (?:in|into|there|to be)|train(?:ing)? (?:to be|as|take|last)|(?:is|does) (?:the )?training)\b/i;
/** A course of a few days does not make anybody what the guide is about. */
const LEAST_DAYS = 150;
const LEAST_DAYS_OF_WHOLE = 20;
const MOST_ROUTES = 5;
const MOST_SENTENCES = 3;
/** A sentence that speaks of the way as a whole. */
const WHOLE =
  /\b(?:in all|all in all|altogether|in total|start to finish|from (?:start|scratch|zero|the first)|(?:to|before you) (?:become|qualify)|becoming)\b/i;
const ASKS_HOW_LONG =
  /\bhow (?:long|many (?:years|months))\b.*\b(?:become|becoming|be|qualif\w+|train\w*|school|finish|take)\b/i;
/** Where a guide tells of its ways in beside sections of their own. */
const TELLS_WAYS: ReadonlySet<Facet> = new Set<Facet>(['certification', 'hiring']);
const WAY = /\b(?:apprenticeships?|diplomas?|degrees?|programs?|programmes?|schools?|colleges?)\b/i;
/** How long a thing holds, not how long it takes. */
const HOLDS =
  /\b(?:valid\w*|renew\w*|expir\w*|credits?)\b|\b(?:licen[cs]e|authority|certificate|certification|registration|card|ticket|permit)\b.{0,40}\blasts?\b/i;
/** "Qualified baker", "registered nurse": what somebody is who has become one. */
const QUALIFIED = /^(?:(?:fully|newly) )?(?:qualified|registered|certified|licen[sc]ed|trained) /;

/** Whether it is asked how long it takes to become what the guide is about: not how long one course or exam is. */
export const asksQualifyingTime = (query: Query, { occupation }: GuideProfile): boolean =>
  query.wants === 'duration' &&
  query.slots.roles.every((role) => role.toLowerCase().replace(QUALIFIED, '') === occupation.toLowerCase()) &&
  query.slots.ordinal === null &&
  QUALIFYING.test(query.folded) &&
  ownSubjects(query).every(({ isGeneric, surface }) => isGeneric || QUALIFYING.test(surface));

/**
 * "How long does it take to become one?": what the guide says of the way as a whole, else how long each of the ways in takes. Null
 * for other questions, and where it tells no time of them.
 */
export function composeQualifyingTime({ query, ranked, profile }: Given): Draft | null {
  if (!asksQualifyingTime(query, profile)) return null;
  const passages = ranked
    .filter(({ passage, coverage }) => coverage > 0 || isOfRoute(passage))
    .map(({ passage }) => passage);
  const claims = [wholeOf, routesOf, sentencesOf].map((find) => find(passages)).find((found) => found.length > 0);
  return claims ? answered(claims) : null;
}

const isLong = ({ quantity }: Figure, least: number = LEAST_DAYS) =>
  quantity.per === null && quantity.unit !== 'hour' && quantity.high * (daysIn(quantity.unit) ?? 0) >= least;

const inOrder = (passages: readonly Passage[]) =>
  passages.filter((passage) => isOfRoute(passage) || TELLS_WAYS.has(passage.facet)).sort((a, b) => a.start - b.start);

/** A question of the guide's own, or a sentence that sums up. */
function wholeOf(passages: readonly Passage[]): readonly DraftClaim[] {
  for (const passage of passages) {
    const heading = passage.section.at(-1) ?? '';
    const isAsked = ASKS_HOW_LONG.test(heading);
    if (!isAsked && !isOfRoute(passage)) continue;
    const unit = passage.units.find(
      (unit) =>
        unit.kind === 'sentence' && (isAsked || WHOLE.test(unit.text)) && hasTime(passage, unit, LEAST_DAYS_OF_WHOLE),
    );
    if (unit) return [stated(unit.text, unitSource(passage, unit))];
  }
  return [];
}

const hasTime = (passage: Passage, unit: Unit, least: number) => {
  const figure = figureIn(unit, passage, 'duration');
  return figure !== undefined && isLong(figure, least) && !HOLDS.test(unit.text);
};

/** The ways in that the guide sets side by side, each with its time. */
function routesOf(passages: readonly Passage[]): readonly DraftClaim[] {
  const columns = columnsOf(inOrder(passages)).filter(({ layout }) => layout === 'rows');
  for (const column of columns) {
    const figures = comparable(familyOf(column, 'duration'), 'time').filter((figure) =>
      isLong(figure, LEAST_DAYS_OF_WHOLE),
    );
    const { headers } = column;
    if (headers === null || figures.length === 0 || !figures.some((figure) => isLong(figure))) continue;
    return figures
      .slice(0, MOST_ROUTES)
      .map(({ name, written, passage, unit }) => cellClaim(headers, name, written, unitSource(passage, unit)));
  }
  return [];
}

/** Sentences on how long a way in takes, each behind the one that names it. */
function sentencesOf(passages: readonly Passage[]): readonly DraftClaim[] {
  const told = inOrder(passages).flatMap((passage) =>
    statementsOf(passage).flatMap(({ unit, leansOn }) => {
      if (
        unit.kind === 'row' ||
        !(isOfRoute(passage) || WAY.test(unit.text)) ||
        !SAYS.time.test(unit.text) ||
        !hasTime(passage, unit, LEAST_DAYS)
      )
        return [];
      return [{ passage, unit, named: leansOn === null ? null : statementsOf(passage)[leansOn]!.unit }];
    }),
  );
  return told
    .slice(0, MOST_SENTENCES)
    .flatMap(({ passage, unit, named }) =>
      [named, unit].flatMap((one) => (one ? [stated(one.text, unitSource(passage, one))] : [])),
    );
}
