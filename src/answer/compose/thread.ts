import type { Passage } from '../../domain/guide.ts';
import type { AnswerType, Query, QueryTerm } from '../../domain/question.ts';
import { type Statement, statementsOf } from '../../retrieve/statements.ts';
import { hasTyped } from '../../retrieve/term-match.ts';
import { answered, type Draft, stated } from '../draft.ts';
import { hasAnswerType } from './answer-type.ts';
import { composeBenefit } from './benefit.ts';
import { REASON } from './kind-cues.ts';
import { isSubject, type Material, unitSource } from './material.ts';
import { composeRequirement } from './requirement.ts';
import { readRow } from './rows.ts';
import { isLeadIn, withoutReply } from './select-units.ts';

type Given = Pick<Material, 'query' | 'ranked'>;
/** A statement by its place in its passage. */
export type Place = { readonly passage: Passage; readonly at: number };

/** What was told from the passages of the answer before. */
export function toldPlaces({ query, ranked }: Given): readonly Place[] {
  const said = query.told.join('\n');
  const passages = query.atHand.flatMap((id) => ranked.find(({ passage }) => passage.id === id)?.passage ?? []);
  return passages.flatMap((passage) =>
    [...statementsOf(passage).entries()].flatMap(([at, one]) => (wasTold(one, said) ? [{ passage, at }] : [])),
  );
}

/** In its own words, or with all of its figures in ours. */
export function wasTold({ unit }: Statement, said: string): boolean {
  const figures = unit.text.match(/\d[\d,.]*\d|\d/g) ?? [];
  return (
    said.includes(withoutReply(unit.text)) || (figures.length > 0 && figures.every((figure) => said.includes(figure)))
  );
}

/** Passages of a section are counted from 1. */
const numberOf = ({ id }: Passage) => Number(id.slice(id.lastIndexOf('#') + 1));

/** How many passages on; null in another section. */
export const stepsFrom = (from: Passage, to: Passage): number | null =>
  from.sectionId === to.sectionId ? numberOf(to) - numberOf(from) : null;

/** These are told by what a sentence holds; of the others it has to have the question's own words. */
const TELLTALE: ReadonlySet<AnswerType> = new Set(['money', 'duration', 'count', 'date', 'place', 'reason']);
const WEIGHTS = { thing: 1, asked: 0.5, near: 0.3 } as const;

/**
 * What a follow-up asks, told from where the conversation stands: the statement in or beside what was just told that has
 * the question's own words and is of the kind that it wants, the one on the thing spoken of before others. Null when there
 * is none: then the question is put to the whole guide.
 */
export function composeThread(material: Material): Draft | null {
  const best = bestOfThread(material);
  if (!best) return null;
  const { query, ranked } = material;
  const near = { ...material, ranked: ranked.filter(({ passage }) => passage === best.passage) };
  const need = composeRequirement(near) ?? composeBenefit(near);
  if (need) return need;
  const statement = statementsOf(best.passage)[best.at]!;
  const antecedent = statement.leansOn === null ? undefined : statementsOf(best.passage)[statement.leansOn];
  const isNamed = antecedent === undefined || wasTold(antecedent, query.told.at(-1) ?? '');
  const told = [...(isNamed ? [] : [antecedent]), statement];
  return answered(
    told.map(({ unit }) =>
      stated(unit.kind === 'row' ? readRow(unit, query) : withoutReply(unit.text), unitSource(best.passage, unit)),
    ),
  );
}

/** The place that `composeThread` answers from. */
export function bestOfThread({ query, ranked }: Given): Place | null {
  const { wants, terms, slots } = query;
  const said = (query.told.at(-1) ?? '').toLowerCase();
  const isOfRole =
    (query.facets[0] === 'pay' || query.facets[0] === 'path') &&
    slots.roles.some((role) => wants !== 'yes_no' || said.includes(role.toLowerCase()));
  const isOfPlace = slots.ordinal !== null && query.focus.length === 0;
  if (query.atHand.length === 0 || wants === 'comparison' || query.more !== null || isOfRole || isOfPlace) return null;
  const own = terms.filter((term) => !term.inherited && isSubject(term));
  if (own.length === 0 && !TELLTALE.has(wants)) return null;
  const thing = terms.filter((term) => term.inherited && term.isMeant && isSubject(term));
  const asked = terms.filter((term) => term.inherited && !term.isMeant && isSubject(term));
  const told = toldPlaces({ query, ranked });
  let best: (Place & { readonly score: number }) | null = null;
  for (const { passage } of ranked) {
    const near = told.filter((place) => Math.abs(stepsFrom(place.passage, passage) ?? 2) <= 1);
    if (near.length === 0) continue;
    for (const [at, statement] of statementsOf(passage).entries()) {
      const { unit, words, context } = statement;
      const isIn = (term: QueryTerm) => hasTyped(words, term) || (context !== null && hasTyped(context, term));
      if (isLeadIn(unit) || !own.every(isIn)) continue;
      const isTold = near.some((place) => isSame(place, { passage, at }));
      if (isTold && wants === 'place') continue;
      if (query.focus.length > 0 && !isOfFocus(statement, query.focus, passage)) continue;
      if (TELLTALE.has(wants) && !isOfKind(unit.text, query)) continue;
      const isOfThing = thing.some(isIn);
      // The other items of a list and rows of a table speak of other things.
      const isBeside = unit.kind === 'sentence' || own.length > 0 || isTold;
      if (!isOfThing && !isBeside) continue;
      const score =
        WEIGHTS.thing * Number(isOfThing) +
        WEIGHTS.asked * (asked.filter(isIn).length / Math.max(1, asked.length)) +
        WEIGHTS.near * Math.max(...near.map((place) => nearness(place, { passage, at })));
      if (best === null || score > best.score) best = { passage, at, score };
    }
  }
  return best;
}

/** Beside what was told, a share of it is a number, and any number may be the one. */
function isOfKind(text: string, query: Query): boolean {
  if (query.wants === 'reason') return REASON.test(text);
  return hasAnswerType(text, query) || (query.wants === 'count' && SHARE.test(text));
}

const SHARE =
  /\b(?:half|(?:a|one|two) (?:third|quarter)s?|one \w+ in \w+|one in \w+|\d+ (?:out of|in) \d+|\d+ ?%|percent)\b/i;

const isOfFocus = ({ unit, leansOn }: Statement, focus: readonly string[], passage: Passage): boolean =>
  focus.includes(unit.label ?? unit.text) ||
  (leansOn !== null && isOfFocus(statementsOf(passage)[leansOn]!, focus, passage));

const isSame = (a: Place, b: Place) => a.passage === b.passage && a.at === b.at;

/** 0..1: what stands behind is nearer than what stands before. */
function nearness(told: Place, { passage, at }: Place): number {
  if (passage !== told.passage) return 0;
  return at >= told.at ? 1 / (1 + at - told.at) : 0.4 / (told.at - at);
}
