import type { Passage, Unit } from '../../../domain/guide.ts';
import type { AnswerType, Query, QueryTerm } from '../../../domain/question.ts';
import type { Words } from '../../../language/phrases.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { type Statement, statementsOf } from '../../../retrieve/statements.ts';
import { contentStems, hasTyped } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { isScaffold } from '../../../understand/scaffold-words.ts';
import { answered, type Draft, stated } from '../../draft.ts';
import { composeRequirement } from '../claims/requirement.ts';
import { hasAnswerType } from '../figures/answer-type.ts';
import { leadOf } from '../lists/list.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { REASON } from '../sentences/kind-cues.ts';
import { isLeadIn, withoutReply } from '../sentences/select-units.ts';
import { composeEntries } from '../tables/entries-asked.ts';
import { readRow } from '../tables/rows.ts';
import { COUNTED } from './counted-off.ts';

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
function wasTold({ unit }: Statement, said: string): boolean {
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
const AMOUNTS: ReadonlySet<AnswerType> = new Set(['money', 'duration', 'count', 'date']);
const WEIGHTS = { thing: 1, words: 0.6, asked: 0.5, lead: 0.3, near: 0.3, likeness: 1 } as const;

/**
 * What a follow-up asks, told from where the conversation stands: the statement in or beside what was just told that has
 * the question's own words and is of the kind that it wants, the one on the thing spoken of before others; of an amount or a
 * time of that very thing, from anywhere; an entry that is named before all. Null when there is none: then the question is put to the whole guide.
 */
export function composeThread(material: Material): Draft | null {
  const { query, ranked } = material;
  const entries = query.isFollowUp ? composeEntries(material) : null;
  if (entries) return entries;
  const best = bestOfThread(material);
  if (!best) return null;
  const { passage, lead } = best;
  const near = { ...material, ranked: ranked.filter((found) => found.passage === passage) };
  const need = composeRequirement(near);
  if (need) return need;
  const statement = statementsOf(passage)[best.at]!;
  if (lead) {
    const item = stated(statement.unit.text, unitSource(passage, statement.unit), 'bullet');
    return answered([stated(lead.text, unitSource(passage, lead)), item]);
  }
  const antecedent = statement.leansOn === null ? undefined : statementsOf(passage)[statement.leansOn];
  const isNamed =
    antecedent === undefined ||
    wasTold(antecedent, query.told.at(-1) ?? '') ||
    (COUNTED.test(statement.unit.text) && query.terms.some((term) => term.isMeant && hasTyped(statement.words, term)));
  const told = [...(isNamed ? [] : [antecedent]), statement];
  return answered(
    told.map(({ unit }) =>
      stated(unit.kind === 'row' ? readRow(unit, query) : withoutReply(unit.text), unitSource(passage, unit)),
    ),
  );
}

type Candidate = Place & {
  readonly score: number;
  /** What leads into its list, where that is what tells the kind of thing wanted. */
  readonly lead: Unit | null;
};

/** The place that `composeThread` answers from. */
export function bestOfThread(given: Given): Candidate | null {
  const { query, ranked } = given;
  if (query.atHand.length === 0 || query.more !== null || !isOfThread(query)) return null;
  const told = toldPlaces(given);
  const judge = judgeOf(query, told);
  return ranked
    .flatMap(({ passage, units }) =>
      units.flatMap(({ likeness }, at) => {
        const judged = judge({ passage, at });
        return judged ? { ...judged, score: judged.score + WEIGHTS.likeness * likeness } : [];
      }),
    )
    .reduce<Candidate | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
}

/** Typed facts know better what a role earns and what comes after it; an ordinal without its list points nowhere. */
function isOfThread({ wants, facets, slots, told, focus }: Query): boolean {
  const said = (told.at(-1) ?? '').toLowerCase();
  const isOfFacts = facets[0] === 'pay' || facets[0] === 'path' || facets[0] === 'experience';
  const isOfRole = slots.roles.some((role) => wants !== 'yes_no' || said.includes(role.toLowerCase()));
  return wants !== 'comparison' && !(isOfFacts && isOfRole) && (slots.ordinal === null || focus.length > 0);
}

function judgeOf(query: Query, told: readonly Place[]): (place: Place) => Candidate | null {
  const { wants, terms, focus, slots } = query;
  const isTelling = TELLTALE.has(wants);
  const subjects = terms.filter(isSubject);
  const typed = subjects.filter((term) => !term.inherited);
  // "Earn" and "how long does it last" ask for what the amount or the time tells by itself.
  const own = isTelling ? typed.filter(({ isGeneric, surface }) => !isGeneric && !ASKS.test(surface)) : typed;
  const thing = subjects.filter((term) => term.inherited && term.isMeant);
  const asked = subjects.filter((term) => term.inherited && !term.isMeant);
  const isFar = AMOUNTS.has(wants) && slots.roles.length === 0 && thing.every((term) => !term.isGeneric);
  const words = contentStems(readWords(query.folded));
  if (!isTelling && own.length === 0) return () => null;
  return (place) => {
    const { passage, at } = place;
    const { unit, words: said, context } = statementsOf(passage)[at]!;
    const isIn = (term: QueryTerm) => hasTyped(said, term) || (context !== null && hasTyped(context, term));
    const near = told.filter((other) => Math.abs(stepsFrom(other.passage, passage) ?? 2) <= 1);
    const isOfThing = thing.length > 0 && (near.length > 0 ? thing.some(isIn) : thing.every(isIn));
    if (near.length === 0 && !(isOfThing && isFar && unit.kind !== 'row')) return null;
    if (isLeadIn(unit) || !own.every(isIn) || (focus.length > 0 && !isOfFocus(place, focus))) return null;
    const isTold = near.some((other) => isSame(other, place));
    const isItself = !isTelling || (isOfKind(unit.text, query) && !(isTold && wants === 'place'));
    const lead = isItself || unit.kind !== 'item' || !isOfThing ? null : leadOf(passage);
    if (!isItself && !(lead && isOfKind(lead.text, query))) return null;
    // The other items of a list and rows of a table speak of other things.
    const isOfItem = unit.label !== undefined && near.some((other) => isOfLabel(other, place));
    if (unit.kind !== 'sentence' && own.length === 0 && !isOfThing && !isTold && !isOfItem) return null;
    const score =
      WEIGHTS.thing * Number(isOfThing) +
      WEIGHTS.words * shareOf(words, (stem) => said.set.has(stem)) +
      WEIGHTS.lead * Math.max(0, ...own.map((term) => openingShare(term, said))) +
      WEIGHTS.asked * shareOf(asked, isIn) +
      WEIGHTS.near * Math.max(0, ...near.map((other) => nearness(other, place)));
    return { ...place, score, lead };
  };
}

const ASKS = /^(?:how|when|where|why)\b(?!.* (?:good|valid)\b)/i;

const shareOf = <One>(all: readonly One[], is: (one: One) => boolean) =>
  all.filter(is).length / Math.max(1, all.length);

/** Beside what was told, a share of it is a number too, and what is counted may stand anywhere in the sentence. */
function isOfKind(text: string, query: Query): boolean {
  if (query.wants === 'reason') return REASON.test(text);
  if (query.wants !== 'count') return hasAnswerType(text, query);
  const behind = HOW_MANY.exec(query.folded)?.[1]?.split(' ') ?? [];
  const counted = readWords(behind.filter((word) => !isStopWord(word)).join(' ')).order.filter(
    (word) => !isScaffold(word),
  );
  const isCounted = counted.some((stem) => readWords(text).set.has(stem));
  if (!isCounted && counted.length > 0) return false;
  return (
    SHARE.test(text) || (isCounted && /\d/.test(text)) || readQuantities(text).some(({ kind }) => kind === 'count')
  );
}

const HOW_MANY = /\bhow many ((?:\S+ )?\S+)/;

const SHARE =
  /\b(?:half|(?:a|one|two) (?:third|quarter)s?|one \w+ in \w+|one in \w+|\d+ (?:out of|(?:\w+ )?in) \d+|\d+ ?%|percent)\b/i;

function isOfFocus({ passage, at }: Place, focus: readonly string[]): boolean {
  const { unit, leansOn } = statementsOf(passage)[at]!;
  return focus.includes(unit.label ?? unit.text) || (leansOn !== null && isOfFocus({ passage, at: leansOn }, focus));
}

const isSame = (a: Place, b: Place) => a.passage === b.passage && a.at === b.at;

const isOfLabel = (a: Place, b: Place) => a.passage === b.passage && labelAt(a) === labelAt(b);

const labelAt = ({ passage, at }: Place) => statementsOf(passage)[at]!.unit.label;

/** 0..1: what a statement begins with is what it is about. */
function openingShare({ stem, alternatives }: QueryTerm, { order }: Words): number {
  const places = [stem, ...alternatives].map((words) => order.indexOf(words.split(' ')[0]!)).filter((at) => at >= 0);
  return places.length === 0 ? 0 : 1 - Math.min(...places) / order.length;
}

/** 0..1: what stands behind is nearer than what stands before. */
function nearness(told: Place, { passage, at }: Place): number {
  if (passage !== told.passage) return 0;
  return at >= told.at ? 1 / (1 + at - told.at) : 0.4 / (told.at - at);
}
