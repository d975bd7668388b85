import type { LadderFact } from '../../domain/guide.ts';
import { tokenize } from '../../language/tokens.ts';
import { answered, computed, type Draft, plain, type Source, stated } from '../draft.ts';
import { bandsOf, ofYears } from './bands.ts';
import { factSource, type Material, ownSubjects, unitSource } from './material.ts';
import { capitalised, withArticle } from './wording.ts';

type Rung = { readonly fact: LadderFact; readonly source: Source };

const UP = new Set([
  'after',
  'next',
  'above',
  'following',
  'beyond',
  'promoted',
  'promotion',
  'up',
  'then',
  'higher',
  'follows',
]);
const DOWN = new Set(['before', 'below', 'under', 'prior', 'previous', 'preceding', 'lower', 'beneath']);
const MAX_RUNG_SENTENCES = 2;

/** An answer from the career ladder: the next rung, one rung, or all of them. Null when the path is not what is asked. */
export function composePath(material: Material): Draft | null {
  const { query } = material;
  const words = tokenize(query.text).map(({ lower }) => lower);
  const isUp = words.some((word) => UP.has(word));
  const isOfRole = query.slots.roles.length > 0 && (query.facets[0] === 'duties' || query.facets[0] === 'steps');
  const isNextForMe = query.slots.experienceYears !== null && isUp && query.facets[0] === 'steps';
  const isPath = query.facets[0] === 'path' || isOfRole || isNextForMe;
  if (!isPath || query.wants === 'duration' || query.wants === 'money') return null;
  const ladder = material.profile.facts.ladder.flatMap((fact): Rung[] => {
    const source = factSource(fact, material);
    return source ? [{ fact, source }] : [];
  });
  if (ladder.length < 2) return null;

  const direction = isUp ? 1 : words.some((word) => DOWN.has(word)) ? -1 : 0;
  const roles = query.slots.roles.length > 0 ? query.slots.roles : rolesOfYears(material);
  const at = ladder.findIndex(({ fact }) => roles.includes(fact.role));
  if (at < 0 && query.facets[0] !== 'path') return null;
  if (at >= 0) {
    const target = ladder[at + direction];
    return target
      ? rungDraft(target, direction === 0 ? null : ladder[at]!, direction)
      : endOfLadder(ladder[at]!, direction);
  }
  const { ordinal } = query.slots;
  const rung = ordinal ? ladder.at(ordinal.position < 0 ? ordinal.position : ordinal.position - 1) : undefined;
  if (rung) return rungDraft(rung, null, 0);
  if (ownSubjects(query).length > 0) return null;
  return answered(
    [
      plain('The guide sets out these rungs, from the first one up:'),
      ...ladder.map(({ fact, source }) => stated(`${fact.role}.`, source, 'step')),
    ],
    { list: ladder.map(({ fact }) => fact.role) },
  );
}

/** "I have 7 years, what's next?": the role of the pay band for so many years. */
function rolesOfYears(material: Material): readonly string[] {
  const years = material.query.slots.experienceYears;
  if (years === null) return [];
  return ofYears(bandsOf(material), years).map(({ pay }) => pay.role);
}

function rungDraft(rung: Rung, from: Rung | null, direction: number): Draft {
  const place = direction > 0 ? 'After' : 'Before';
  const opening = from
    ? [
        computed(`${place} ${withArticle(from.fact.role)} comes ${withArticle(rung.fact.role)}.`, [
          from.source,
          rung.source,
        ]),
      ]
    : [];
  const details = rung.source.passage.units
    .filter((unit) => unit.kind === 'sentence' && !unit.text.endsWith(':') && isWithin(unit, rung))
    .slice(0, MAX_RUNG_SENTENCES)
    .map((unit) => stated(unit.text, unitSource(rung.source.passage, unit)));
  const item = rung.source.passage.units.find(
    (unit) => unit.kind === 'item' && isWithin(unit, rung) && details.length === 0,
  );
  return answered(
    [...opening, ...details, ...(item ? [stated(item.text, unitSource(rung.source.passage, item))] : [])],
    { roles: [rung.fact.role] },
  );
}

/** A rung is a section of its own, whose passage tells of it, or one item of a list. */
const isWithin = (unit: { readonly start: number; readonly end: number }, { source: { quote } }: Rung) =>
  quote.text.startsWith('#') || (unit.end <= quote.end + 1 && unit.start >= quote.start);

function endOfLadder(rung: Rung, direction: number): Draft {
  const place = direction > 0 ? 'top' : 'first';
  const sentence = `${capitalised(withArticle(rung.fact.role))} is the ${place} rung that the guide describes.`;
  return answered([computed(sentence, [rung.source])], { roles: [rung.fact.role] });
}
