import type { Passage, Unit } from '../../../domain/guide.ts';
import { readingOf } from '../../../retrieve/reading.ts';
import { statementsOf } from '../../../retrieve/statements.ts';
import { hasTerms, textHasTerms } from '../../../retrieve/term-match.ts';
import { answered, type Draft, type DraftClaim, silent, stated } from '../../draft.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { REASON } from '../sentences/kind-cues.ts';
import { isLeadIn, scoreUnits } from '../sentences/select-units.ts';
import { wordCount } from '../wording.ts';
import { type Place, stepsFrom, toldPlaces } from './thread.ts';

const LIMITS = { most: 3, maxWords: 70 } as const;
const EXAMPLE = /\b(?:for example|for instance|e\.g\.|such as|among (?:them|others)|includ(?:e|es|ing))\b/i;

const LISTS = /,[^,;.]+,? (?:and|or) /;

/**
 * "Tell me more", "why?", "like what?" of what was read out of the guide: what stands next there, or the sentence that gives
 * a reason or an example. Null where nothing was asked so, or nothing was read out.
 */
export function composeMore(material: Material): Draft | null {
  const { query } = material;
  if (query.more === null || query.focus.length > 0) return null;
  const told = toldPlaces(material);
  const places = told.filter(({ passage }, at) => told[at + 1]?.passage !== passage);
  if (places.length === 0) return null;
  switch (query.more) {
    case 'detail':
      return following(places, material) ?? silent("The guide doesn't say more about that.");
    case 'reason':
      return reasonFor(places, material) ?? silent("The guide doesn't say why.");
    case 'example':
      return exampleIn(places, material) ?? silent('The guide gives no example of that.');
  }
}

/** The next few sentences, or the list, behind what was told: in its passage, else in the next one of its section. */
function following(places: readonly Place[], { ranked, said, profile }: Material): Draft | null {
  const isReply = ({ id }: Passage) => profile.facts.faqs.some(({ passageIds }) => passageIds.includes(id));
  for (const { passage, at } of places) {
    const next = ranked
      .map((found) => found.passage)
      .find((other) => stepsFrom(passage, other) === 1 && !isReply(other));
    const told = statementsOf(passage)[at]!.unit;
    // The other items of a list are no more of the one that was told.
    if (told.kind === 'item' && statementsOf(passage)[at + 1]?.unit.label !== told.label) continue;
    const claims = freshClaims(passage, at + 1, said);
    const others = claims.length > 0 || !next ? claims : freshClaims(next, 0, said);
    if (others.length > 0) return answered(others);
  }
  return null;
}

function freshClaims(passage: Passage, from: number, said: string): readonly DraftClaim[] {
  const claim = (unit: Unit) =>
    stated(unit.text, unitSource(passage, unit), unit.kind === 'item' ? 'bullet' : 'paragraph');
  const start = statementsOf(passage)[from]?.unit.start ?? passage.end;
  const items = passage.units.filter(({ kind, text, end }) => kind === 'item' && end > start && !said.includes(text));
  if (items.length > 0) return items.map(claim);
  let words = 0;
  return statementsOf(passage)
    .slice(from)
    .filter(({ unit }) => unit.kind === 'sentence' && !said.includes(unit.text) && !isLeadIn(unit))
    .filter(({ unit }, at) => {
      words += wordCount(unit.text);
      return at === 0 || (at < LIMITS.most && words <= LIMITS.maxWords);
    })
    .map(({ unit }) => claim(unit));
}

/** A sentence with the reason of what was told: there, or anywhere of the same thing. Told already, it is what was meant. */
function reasonFor(places: readonly Place[], material: Material): Draft | null {
  const { query, said } = material;
  const subjects = query.terms.filter((term) => isSubject(term) && term.standing !== 'missing');
  const told = places.flatMap(({ passage, at }) => [at, at + 1].map((near) => ({ passage, at: near })));
  const isNear = (passage: Passage, at: number) => told.some((other) => other.passage === passage && other.at === at);
  const scored = scoreUnits({ ...material, said: '' });
  const chosen = scored.find(({ passage, at, unit }) => {
    if (!REASON.test(unit.text)) return false;
    const words = [statementsOf(passage)[at]!.words, readingOf(passage).heading];
    const isOfThing = subjects.some((term) => words.some((own) => hasTerms(own, [term])));
    return isOfThing && (isNear(passage, at) || !said.includes(unit.text));
  });
  return chosen ? answered([stated(chosen.unit.text, unitSource(chosen.passage, chosen.unit))]) : null;
}

/** The sentence that was told, where it lists some; for an example, first the next one behind it that has one. */
function exampleIn(places: readonly Place[], { query, said }: Material): Draft | null {
  const shows = (text: string) => EXAMPLE.test(text) && !/:\s*$/.test(text);
  const behind = places.flatMap(({ passage, at }) =>
    sentencesOf(passage, at + 1).filter(({ unit }) => shows(unit.text)),
  );
  const told = places
    .flatMap(({ passage }) => sentencesOf(passage, 0))
    .filter(({ unit }) => said.includes(unit.text) && (shows(unit.text) || LISTS.test(unit.text)));
  const found = query.wants === 'name' ? told : [...behind, ...told];
  const subjects = query.terms.filter(isSubject);
  const chosen = found.find(({ unit }) => subjects.some((term) => textHasTerms(unit.text, [term]))) ?? found[0];
  return chosen ? answered([stated(chosen.unit.text, unitSource(chosen.passage, chosen.unit))]) : null;
}

const sentencesOf = (passage: Passage, from: number) =>
  statementsOf(passage)
    .slice(from)
    .flatMap(({ unit }) => (from === 0 || unit.kind === 'sentence' ? [{ passage, unit }] : []));
